/** How long is simulated and from when, and on which luck how many dialogues are played. */
import { grouped } from "../../reading/spelling.js";
import { WORDS } from "../../words.js";
import { anId, choice, make } from "../element.js";
import { fieldFor } from "./field.js";
import { shaped } from "./panel.js";

const words = WORDS.horizon;
/** How many dialogues the page offers to play. */
const RUNS = [100, 300, 1000, 3000, 10000];
/** A seed: a whole number of at most 77 digits, which all lie below 2 to the 256th. */
const SEED = /^\d{1,77}$/;

/** Horizon, first month, title. */
export function horizon(desk) {
  return shaped(
    () => "",
    (field) => [
      field(fieldFor(desk, "title")),
      field(fieldFor(desk, "months", { how: "slider" })),
      field(fieldFor(desk, "start")),
      field(seedField(desk.store)),
      field(runsField(desk.store)),
    ],
  );
}

function seedField(store) {
  const [id, why] = [anId(), make("p", { class: "refusal" })];
  const act = ({ target }) => {
    const good = SEED.test(target.value.trim());
    why.textContent = good ? "" : words.seedRefused;
    if (good) store.look({ seed: String(BigInt(target.value.trim())) });
  };
  const input = make("input", { type: "text", inputmode: "numeric", id, onchange: act });
  const element = make("div", { class: "field" }, make("label", { for: id }, words.seed), input, why);
  const refresh = () => {
    if (!why.textContent) input.value = store.setup.seed;
  };
  refresh();
  return { element, refresh };
}

function runsField(store) {
  const id = anId();
  const options = RUNS.map((runs) => [String(runs), grouped(runs)]);
  const input = choice(options, String(store.setup.runs), (runs) => store.look({ runs: Number(runs) }), { id });
  const element = make("div", { class: "field" }, make("label", { for: id }, words.runs), input);
  return { element, refresh: () => offered(input, store.setup.runs) };
}

/** Choose a number; one that a link brought stands beside those that the page offers. */
function offered(input, runs) {
  const known = [...input.options].some((each) => each.value === String(runs));
  if (!known) input.append(make("option", { value: runs }, grouped(runs)));
  input.value = String(runs);
}
