/**
 * A set-up as the fragment of an address, and back. What a link asks for is looked at like a file from a stranger:
 * nothing is guessed, and what cannot be taken is told in a sentence.
 */
import { read } from "../reading/read.js";
import { write } from "../reading/write.js";
import { fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { pack } from "./pack.js";
import { begun, withinReach } from "./setup.js";
import { contentOf } from "./link_content.js";
import { DIGITS, VERSION } from "./edition.js";
import { fileOf, judged } from "./judge.js";

/** Letters from which a link is too long for some letters and chats. */
export const LONG = 8000;
/** How it is played and looked at: names in a link and in a set-up. */
const HOW = { seed: "seed", runs: "runs", run: "run", month: "month", show: "shown", forum: "forum", swap: "swapped" };

/**
 * The fragment that says a set-up, without its #.
 * @param {Object} setup
 * @param {Object} facts
 * @returns {Promise<string>}
 */
export async function link(setup, facts) {
  const pairs = [["v", VERSION], ["model", facts.model.slice(0, DIGITS)], ...(await armSaid("", setup, facts))];
  if (setup.other) {
    const same = setup.other.tree === setup.tree;
    pairs.push(["b", same ? "same" : "own"]);
    pairs.push(...(same ? settings("b.", setup.other) : await armSaid("b.", setup.other, facts)));
  }
  const looked = { ...setup, ...withinReach(setup, judged(setup, facts).scenario) };
  const usual = begun(null, null);
  for (const [name, key] of Object.entries(HOW)) {
    if (looked[key] !== usual[key]) pairs.push([name, String(looked[key])]);
  }
  return new URLSearchParams(pairs).toString();
}

async function armSaid(prefix, arm, facts) {
  const begins = arm.scenario === null ? ["toml", await pack(write(arm.tree, facts))] : ["scenario", arm.scenario];
  return [[prefix + begins[0], begins[1]], ...settings(prefix, arm)];
}

function settings(prefix, arm) {
  return arm.changes.map(([path, value]) => [`${prefix}set`, `${path}=${JSON.stringify(value)}`]);
}

/**
 * The set-up that a fragment asks for.
 * @param {string} fragment without its #.
 * @param {Object} facts
 * @returns {Promise<Object|{faults: string[]}>}
 */
export async function opened(fragment, facts) {
  const found = await contentOf(fragment, facts);
  if (found.faults.length) return { faults: found.faults };
  const faults = [];
  const a = armOpened(found.a, facts, faults);
  const b = found.b && armOpened(found.b, facts, faults, a);
  if (faults.length) return { faults };
  const setup = { ...begun(a.scenario, a.tree), ...a, other: b ?? null, ...found.how };
  return lookedAt(setup, facts);
}

/** The arm that a link asks for, judged; on top of `base` if it asks for changes alone. */
function armOpened({ text, scenario, changes, same }, facts, faults, base = null) {
  const tree = same ? base?.tree : treeOf(text, scenario, facts, faults);
  if (!tree) return null;
  const arm = { scenario: same ? base.scenario : scenario, tree, changes };
  faults.push(...(judged(arm, facts).faults ?? []));
  return arm;
}

function treeOf(text, scenario, facts, faults) {
  const found = read(text, facts, fileOf({ scenario }));
  if (found.faults) faults.push(...found.faults);
  return found.tree;
}

/** See that the month and the forums that are looked at exist. */
function lookedAt(setup, facts) {
  const { scenario } = judged(setup, facts);
  const there = withinReach(setup, scenario);
  const keys = scenario.forums.map((forum) => forum.key).join(", ");
  const allowed = { month: `0 to ${scenario.months - 1}`, forum: keys, swapped: keys };
  const faults = Object.entries(HOW)
    .filter(([, name]) => name in there && there[name] !== setup[name])
    .map(([key, name]) => fillIn(WORDS.link.value, { key, allowed: allowed[name] }));
  return faults.length ? { faults } : Object.freeze(setup);
}
