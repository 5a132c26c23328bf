/** The commands that give the same in Python, as a shell takes them: twin of what `backchannel` notes of itself. */

import { grammarOf } from "../reading/grammar.js";
import { settingsOf } from "../reading/setting.js";

const PLAIN = /^[\w@%+=:,./-]+$/;
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])(\.|$)/i;
const LONGEST = 40;  // letters of up to four bytes each

/**
 * The commands for a set-up, one for each arm.
 * @param {object} setup arms are {scenario, tree, changes}: the set-up itself, and its `other` if there is one;
 *     `swapped` is the only forum whose room is swapped
 * @param {"compare"|"run"} what
 * @param {{shipped: string[], grammar: object}} facts
 * @returns {{save: string|null, command: string}[]} save: the name under which the arm's text, with
 *     its changes written into it, has to be saved first
 */
export function commands(setup, what, facts) {
    return [setup, setup.other].filter(Boolean).map((arm, place) => {
        const words = what === "run" ? ["--run", setup.run] : ["--repetitions", setup.runs, ...forumOf(setup, arm.tree)];
        const save = facts.shipped.includes(arm.scenario) ? null : fileName(arm.tree.title, place ? "-b" : "");
        const settings = save ? [] : settingsOf(arm.changes, grammarOf(facts));  // a text of one's own holds them
        const set = settings.flatMap((setting) => ["--set", setting.typed]);
        const given = ["backchannel", what, save ?? arm.scenario, "--seed", setup.seed, ...words, ...set];
        return {save, command: given.map((word) => quoted(String(word))).join(" ")};
    });
}

/** Whose room is swapped: where a case's record speaks of one of several forums, the command has to be told of all. */
function forumOf({ swapped }, { forums, record }) {
    if (swapped) return ["--forum", swapped];
    return record?.forum && Object.keys(forums).length > 1 ? ["--all-forums"] : [];
}

/**
 * A word as a shell takes it, as Python's shlex.quote writes it.
 * @param {string} word
 * @returns {string}
 */
export function quoted(word) {
    return PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\"'\"'")}'`;
}

/** A name for a file that every system may have. */
function fileName(title, ending) {
    const letters = [...title.normalize("NFC").toLowerCase()].map((each) => (/[\p{L}\p{M}\p{Nd}]/u.test(each) ? each : "-"));
    const name = letters.slice(0, LONGEST).join("").replace(/-+/g, "-").replace(/^-|-$/g, "");
    return `${!name || RESERVED.test(name) ? ["scenario", name].filter(Boolean).join("-") : name}${ending}.toml`;
}
