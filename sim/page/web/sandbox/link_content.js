/** What a link asks for, taken to pieces and looked at; whether the model can take it, `link.js` asks. */
import { fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { DIGITS, VERSION } from "./edition.js";
import { unpack } from "./pack.js";

/** Parts of the page that can be shown. */
export const SHOWN = ["fan", "paths", "versus", "tracks", "dialogue", "take"];
/** Letters of a link that are read at all. */
const MOST = 1 << 20;
/** Largest seed: 2 to the 256th, less one. */
const SEEDS = 2n ** 256n - 1n;
/** Largest number of dialogues that a page is asked to play. */
export const MOST_RUNS = 10000;
const ONCE = [
  "v",
  "model",
  "scenario",
  "toml",
  "b",
  "b.scenario",
  "b.toml",
  "seed",
  "runs",
  "run",
  "month",
  "show",
  "forum",
  "swap",
];
const OFTEN = ["set", "b.set"];
const told = (kind, given) => fillIn(WORDS.link[kind], given);

/** A whole number from `low` to `high`, as it is written without a sign; or a fault. */
function whole(low, high) {
  return (key, text, faults) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (!(value >= low && value <= high)) faults.push(told("value", { key, allowed: `${low} to ${high}` }));
    return value;
  };
}

const seed = (key, text, faults) => {
  const good = /^\d{1,78}$/.test(text) && BigInt(text) <= SEEDS;
  if (!good) faults.push(told("value", { key, allowed: "0 to 2**256 - 1" }));
  return good ? String(BigInt(text)) : text;
};
const shown = (key, text, faults) => {
  if (!SHOWN.includes(text)) faults.push(told("value", { key, allowed: SHOWN.join(", ") }));
  return text;
};
/** How it is played and looked at: key in the link, key in the set-up, reader. */
const HOW = [
  ["seed", "seed", seed],
  ["runs", "runs", whole(1, MOST_RUNS)],
  ["run", "run", whole(0, 1e9)],
  ["month", "month", whole(0, 239)],
  ["show", "shown", shown],
  ["forum", "forum", (key, text) => text],
  ["swap", "swapped", (key, text) => text],
];

/**
 * Take a link to pieces.
 * @param {string} fragment
 * @param {Object} facts
 * @returns {Promise<{faults: string[], a: Object, b: Object|null, how: Object}>}
 */
export async function contentOf(fragment, facts) {
  const faults = [];
  if (fragment.length > MOST) return { faults: [told("large", {})] };
  const given = new URLSearchParams(fragment);
  faults.push(...edition(given, facts), ...strangers(given));
  if (faults.length) return { faults };
  const a = await arm(given, "", facts, faults);
  const b = given.has("b") ? await second(given, facts, faults) : null;
  const how = Object.fromEntries(
    HOW.filter(([key]) => given.has(key)).map(([key, name, reader]) => [name, reader(key, given.get(key), faults)]),
  );
  return { faults, a, b, how };
}

/** Whether the link is of this version, and of this model. */
function edition(given, facts) {
  if (!given.has("v")) return [told("none", {})];
  if (given.get("v") !== VERSION) return [told("version", { found: given.get("v").slice(0, 20), here: VERSION })];
  const here = facts.model.slice(0, DIGITS);
  if (given.get("model") === here) return [];
  return [told("model", { found: (given.get("model") ?? "").slice(0, DIGITS), here })];
}

/** Keys that nobody knows, or that stand twice. */
function strangers(given) {
  const faults = [];
  for (const key of new Set(given.keys())) {
    if (OFTEN.includes(key)) continue;
    if (!ONCE.includes(key))
      faults.push(told("key", { key: key.slice(0, 40), allowed: [...ONCE, ...OFTEN].join(", ") }));
    else if (given.getAll(key).length > 1) faults.push(told("twice", { key }));
  }
  return faults;
}

async function second(given, facts, faults) {
  if (given.get("b") === "same") return { same: true, changes: changes(given, "b.", faults) };
  if (given.get("b") !== "own") faults.push(told("value", { key: "b", allowed: "same, own" }));
  return arm(given, "b.", facts, faults);
}

async function arm(given, prefix, facts, faults) {
  const key = given.get(`${prefix}scenario`);
  const toml = given.get(`${prefix}toml`);
  if ((key === null) === (toml === null))
    faults.push(told("either", { one: `${prefix}scenario`, two: `${prefix}toml` }));
  const known = Object.keys(facts.scenarios);
  if (key !== null && !known.includes(key))
    faults.push(told("scenario", { found: key.slice(0, 40), allowed: known.join(", ") }));
  const text = toml === null ? facts.scenarios[key] : await unpack(toml);
  if (toml !== null && text === null) faults.push(told("broken", { key: `${prefix}toml` }));
  return { scenario: key, text, changes: changes(given, prefix, faults) };
}

/** Settings, as `path=value` with the value in JSON; null leaves a key out. Whether it may be so, the reader says. */
function changes(given, prefix, faults) {
  const found = given.getAll(`${prefix}set`).map((text) => {
    const at = text.indexOf("=");
    const value = parsed(text.slice(at + 1));
    if (at > 0 && value !== undefined) return Object.freeze([text.slice(0, at), value]);
    faults.push(told("setting", { found: text.slice(0, 60) }));
    return null;
  });
  return Object.freeze(found.filter(Boolean));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
