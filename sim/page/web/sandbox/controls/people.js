/** Who sits where: the governments, and every forum with its calendar, its delegations and its kind of room. */
import { fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { button, make } from "../element.js";
import { at } from "../tree.js";
import { fieldFor } from "./field.js";
import { shaped } from "./panel.js";
import { isRoom, roomOf } from "./rooms.js";
import { addDelegation, addForum, addGovernment, removeFrom, removeGovernment } from "./structure.js";

const words = WORDS.people;
const SEATS = ["officials", "former", "experts"];

/** The governments: names, and the numbers in which they differ. */
export function governments(desk) {
  const keys = () => desk.store.scenarios[desk.which].governments.map((each) => each.key);
  return shaped(
    () => keys().join(),
    (field) => [
      ...keys().map((key) => government(desk, key, field)),
      button(words.addGovernment, () => addGovernment(desk), { class: "quiet" }),
    ],
  );
}

function government(desk, key, field) {
  const path = `governments.${key}`;
  const numbers = ["encroachment", "receptive", "rigidity", "power", "floor", "reach"];
  return make(
    "fieldset",
    {},
    make("legend", {}, key),
    field(fieldFor(desk, `${path}.name`)),
    numbers.map((name) => field(fieldFor(desk, `${path}.${name}`, { how: "slider" }))),
    button(fillIn(words.removeGovernment, { name: key }), () => removeGovernment(desk, key), { class: "quiet" }),
  );
}

/** The forums, each with its seats. */
export function forums(desk) {
  const shape = () => {
    const { forums: all, governments: sides } = desk.store.scenarios[desk.which];
    return JSON.stringify([
      all.map((forum) => [forum.key, forum.name, forum.delegations.map((each) => each.government)]),
      sides.map((each) => [each.key, each.name]),
    ]);
  };
  return shaped(shape, (field) => [
    field(roomButtons(desk, null)),
    ...desk.store.scenarios[desk.which].forums.map((forum) => forumBox(desk, forum, field)),
    button(words.addForum, () => addForum(desk), { class: "quiet" }),
  ]);
}

function forumBox(desk, { key, name, delegations }, field) {
  const path = `forums.${key}`;
  const { governments: sides, forums: all } = desk.store.scenarios[desk.which];
  const seated = sides.filter((side) => delegations.some((each) => each.government === side.key));
  const absent = sides.filter((side) => !seated.includes(side));
  const several = all.length > 1;
  const remove = () => removeFrom(desk, path);
  return make(
    "fieldset",
    { class: "forum" },
    make("legend", {}, name),
    several ? field(roomButtons(desk, key)) : null,
    seated.map((each) => delegation(desk, `${path}.delegations.${each.key}`, each.name, field)),
    absent.map((each) =>
      button(fillIn(words.seat, { name: each.name }), () => addDelegation(desk, key, each.key), { class: "quiet" }),
    ),
    make("details", {}, make("summary", {}, words.calendar), calendar(desk, path, field)),
    make("details", {}, make("summary", {}, words.terms), terms(desk, path, field)),
    several ? button(fillIn(words.removeForum, { name }), remove, { class: "quiet" }) : null,
  );
}

/** Buttons that swap a forum, or all, to the room of a track. */
function roomButtons(desk, forum) {
  const label = forum ? fillIn(words.roomOf, { name: forum }) : words.roomOfAll;
  const act = (track) =>
    desk.store.setAll(
      desk.which,
      roomOf((path) => desk.store.value(desk.which, path), desk.store.scenarios[desk.which], track, forum),
    );
  const buttons = Object.entries(desk.facts.grammar.tracks).map(([track, name]) => [
    track,
    button(name, () => act(track), { class: "track" }),
  ]);
  const element = make(
    "div",
    { class: "rooms", role: "group", "aria-label": label },
    make("span", { class: "label" }, label),
    buttons.map(([, each]) => each),
  );
  const refresh = () =>
    buttons.forEach(([track, each]) =>
      each.setAttribute("aria-pressed", isRoom(desk.store.scenarios[desk.which], track, forum)),
    );
  refresh();
  return { element, refresh };
}

function delegation(desk, path, name, field) {
  const remove = () => removeFrom(desk, path);
  const more = make(
    "details",
    {},
    make("summary", {}, words.more),
    field(fieldFor(desk, `${path}.dependence`, { how: "slider" })),
    ["convener", "people"].map((key) => field(fieldFor(desk, `${path}.${key}`))),
    button(fillIn(words.unseat, { name }), remove, { class: "quiet" }),
  );
  return make(
    "div",
    { class: "delegation", role: "group", "aria-label": name },
    make("h3", {}, name),
    make(
      "div",
      { class: "seats" },
      SEATS.map((kind) => field(fieldFor(desk, `${path}.${kind}`, { how: "steps" }))),
    ),
    field(fieldFor(desk, `${path}.capacity`)),
    more,
  );
}

function calendar(desk, path, field) {
  return [
    field(fieldFor(desk, `${path}.name`)),
    field(fieldFor(desk, `${path}.opens`)),
    field(fieldFor(desk, `${path}.closes`)),
    field(fieldFor(desk, `${path}.meetings_a_year`, { how: "slider" })),
    field(fieldFor(desk, `${path}.meets_in`)),
  ];
}

function terms(desk, path, field) {
  const names = Object.keys(at(desk.facts.grammar.scenario.keys, "forum").keys).filter(
    (name) => name !== "meetings_a_year",
  );
  return names.map((name) => field(fieldFor(desk, `${path}.${name}`, { how: "slider" })));
}
