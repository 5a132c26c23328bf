/** What can be taken away: the set-up as a link and as a file, the numbers as CSV, the commands that give the same. */
import { handed } from "../../charts/save.js";
import { csv, outcomesTable } from "../../numbers/csv.js";
import { grouped } from "../../reading/spelling.js";
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { anId, button, make, say } from "../element.js";
import { textOf } from "../controls/text_panel.js";
import { LONG, link } from "../link.js";
import { commandsOf } from "./saver.js";
import { armsOf, section } from "./common.js";

const words = WORDS.views.take;
const BANDS = ["low", "q1", "median", "q3", "high"];

/** @param {Object} desk */
export function takeView(desk) {
  const [shared, numbers, told] = [linkBox(desk), make("div", { class: "buttons" }), make("div", {})];
  const view = section(
    "take",
    make("h3", {}, words.link),
    shared.element,
    make("h3", {}, words.commands),
    make("p", { class: "hint" }, fillIn(words.commandsSay, desk.facts)),
    told,
    make("h3", {}, words.numbers),
    make("p", { class: "hint" }, words.numbersSay),
    numbers,
    make("p", { class: "hint" }, words.pictures),
  );
  const show = async () => {
    const arms = await armsOf(desk, { curves: desk.facts.curves.map((each) => each.name) });
    numbers.replaceChildren(...arms.flatMap((arm) => downloads(desk, arm)));
    told.replaceChildren(...["compare", "run"].flatMap((what) => commandBoxes(desk, what)));
    await shared.refresh();
    return arms; // with curves that no other view asks for
  };
  return { ...view, show };
}

/** The link in a field, with a button that copies it. */
function linkBox(desk) {
  const id = anId();
  const field = make("input", { type: "text", id, readonly: true, onfocus: (event) => event.target.select() });
  const said = make("p", { class: "hint", role: "status" });
  const copy = button(words.copy, () => copied(field, said));
  const element = make(
    "div",
    {},
    make("div", { class: "field link" }, make("label", { for: id }, words.linkLabel), field, copy),
    said,
  );
  const refresh = async () => {
    field.value = addressOf(await link(desk.store.setup, desk.facts));
    say(said, aboutLink(field.value));
  };
  return { element, refresh };
}

/** What a link is good for: that of a file on this device opens nothing elsewhere, and says so. */
function aboutLink(address) {
  const held = address.length > LONG ? fillIn(words.long, { n: grouped(address.length) }) : words.linkSays;
  return address.startsWith("file:") ? `${held} ${words.onFile}` : held;
}

/** The address with a fragment; the fragment alone where the page has no address of its own. */
export function addressOf(fragment) {
  const { protocol, href } = location;
  return protocol === "about:" || protocol === "blob:" || protocol === "data:"
    ? `#${fragment}`
    : `${href.split("#")[0]}#${fragment}`;
}

/** Copy a field's text, or leave it selected to be copied by hand. */
async function copied(field, said) {
  field.select();
  try {
    if (document.featurePolicy?.allowsFeature("clipboard-write") === false) throw new Error(); // else it complains
    await navigator.clipboard.writeText(field.value);
    say(said, words.copied);
  } catch {
    say(said, document.execCommand("copy") ? words.copied : words.byHand);
  }
}

function downloads(desk, { which, name, scenario, outcomes, bands }) {
  const { columns, rows } = outcomesTable(outcomes, 0, desk.facts);
  const label = (what) => fillIn(words[what], { name });
  const save = (what, make_) => button(label(what), () => handed(`${what}-${which}.csv`, make_(), "text/csv"));
  return [
    save("outcomes", () => csv(columns, rows)),
    save("bands", () => bandsText(bands, scenario.months)),
    textDownload(desk, which, label("text")),
  ];
}

function textDownload(desk, which, label) {
  const save = () => {
    const [a, b] = commandsOf(desk);
    const { scenario } = desk.store.arm(which);
    handed(
      (which === "b" ? b : a).save ?? `${scenario}-changed.toml`,
      textOf({ ...desk, which, store: desk.store }),
      "application/toml",
    );
  };
  return button(label, save);
}

/** Every month of every curve: what one in twenty, a quarter, half of the dialogues lie below, and above. */
function bandsText(bands, months) {
  const columns = [
    { name: "curve", kind: "string" },
    { name: "month", kind: "integer" },
    ...BANDS.map((name) => ({ name, kind: "number" })),
  ];
  const rows = Object.entries(bands).flatMap(([curve, band]) =>
    Array.from({ length: months }, (_, month) => [curve, month + 1, ...BANDS.map((name) => band[name][month])]),
  );
  return csv(columns, rows);
}

function commandBoxes(desk, what) {
  return commandsOf(desk, what).map(({ save, command }) => {
    const note = save ? fillIn(words.saveFirst, { file: save }) : "";
    return make(
      "div",
      { class: "command" },
      note ? make("p", { class: "hint" }, note) : null,
      make("code", { tabindex: 0 }, command),
    );
  });
}
