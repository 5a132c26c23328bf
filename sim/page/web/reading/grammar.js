/** The grammar that Python hands over, made ready: tables as maps, so that no key can meet what objects inherit. */

const READY = new WeakMap();
const TABLES = ["keys", "kinds"];

/**
 * The grammar of scenarios.
 * @param {object} facts what Python hands the page; its `grammar` is read once.
 * @returns {object} `scenario` (nodes), `terms` (names of a forum's terms), and the rest as facts have it.
 */
export function grammarOf(facts) {
  if (!READY.has(facts)) READY.set(facts, prepared(facts.grammar));
  return READY.get(facts);
}

function prepared(told) {
  const scenario = node(told.scenario);
  const terms = [...scenario.keys.get("forum").keys.keys()];
  const governments = scenario.keys.get("governments").each.keys;
  return Object.freeze({ ...told, scenario, terms, governments, gone: new Map(Object.entries(told.hints.gone)) });
}

function node(told) {
  if (told === null || typeof told !== "object") return told;
  const made = { ...told };
  for (const name of TABLES) {
    if (told[name]) made[name] = new Map(Object.entries(told[name]).map(([key, each]) => [key, node(each)]));
  }
  if (told.each) made.each = node(told.each);
  return Object.freeze(made);
}

/** True if a word of the grammar is of one of these kinds. @param {object|undefined} word @param {...string} kinds */
export function is(word, ...kinds) {
  return word !== undefined && word !== null && kinds.includes(word.node);
}
