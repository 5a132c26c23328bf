/**
 * A set-up as the fragment of an address, and back. What a link asks for is looked at like a file from a stranger:
 * nothing is guessed, and what cannot be taken is told in a sentence.
 */
import { read } from "../reading/read.js";
import { write } from "../reading/write.js";
import { filled } from "../said.js";
import { WORDS } from "../words.js";
import { packed } from "./packed.js";
import { begun } from "./setup.js";
import { asked } from "./asked.js";
import { DIGITS, VERSION } from "./edition.js";
import { fileOf, judged } from "./judge.js";

/** Letters from which a link is too long for some letters and chats. */
export const LONG = 8000;
/** How it is played and looked at: names in a link and in a set-up. */
const HOW = { seed: "seed", runs: "runs", run: "run", month: "month", show: "shown", forum: "forum" };

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
  const usual = begun(null, null);
  for (const [name, key] of Object.entries(HOW)) {
    if (setup[key] !== usual[key]) pairs.push([name, String(setup[key])]);
  }
  return new URLSearchParams(pairs).toString();
}

async function armSaid(prefix, arm, facts) {
  const begins = arm.scenario === null ? ["toml", await packed(write(arm.tree, facts))] : ["scenario", arm.scenario];
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
  const found = await asked(fragment, facts);
  if (found.faults.length) return { faults: found.faults };
  const faults = [];
  const a = armOpened(found.a, facts, faults);
  const b = found.b && armOpened(found.b, facts, faults, a);
  if (faults.length) return { faults };
  const setup = { ...begun(a.scenario, a.tree), ...a, other: b ?? null, ...found.how };
  return withinReach(setup, facts);
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

/** See that the month and forum that are looked at exist. */
function withinReach(setup, facts) {
  const { scenario } = judged(setup, facts);
  const faults = [];
  if (setup.month !== null && setup.month >= scenario.months)
    faults.push(filled(WORDS.link.value, { key: "month", allowed: `0 to ${scenario.months - 1}` }));
  const forums = scenario.forums.map((forum) => forum.key);
  if (setup.forum !== null && !forums.includes(setup.forum))
    faults.push(filled(WORDS.link.value, { key: "forum", allowed: forums.join(", ") }));
  return faults.length ? { faults } : Object.freeze(setup);
}
