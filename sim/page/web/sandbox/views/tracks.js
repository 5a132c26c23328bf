/** The tracks compared: every forum in the room of each, on the same conflicts and the same luck, as `compare` does. */
import { handed } from "../../charts/save.js";
import { settledAndLost } from "../../charts/settled_and_lost.js";
import { inTurns } from "../../engine/slices.js";
import { contrast, seatsInWords } from "../../numbers/compare.js";
import { comparisonTable, csv } from "../../numbers/csv.js";
import { count, in100, signed } from "../../numbers/digits.js";
import { forCount, fillIn } from "../../sentences.js";
import { WORDS } from "../../words.js";
import { button, make, say, table } from "../element.js";
import { withinReach } from "../setup.js";
import { forumMenu } from "./forums.js";
import { DAGGER, isByRule, isOfficial } from "./rule.js";
import { estimated, honest, hundred, pictured, section } from "./common.js";

const words = WORDS.views.tracks;
const STAGES = ["meetings", "drafts", "breakthroughs", "uptake", "transferred", "agreed"];
const WRITERS = { breakthroughs: count, transferred: count, transfer_rate: in100 };

/** @param {Object} desk */
export function tracksView(desk) {
  const which = make("p", { class: "note" });
  const forums = forumMenu(desk, "swapped", [["", words.allForums]]);
  const [lead, bars, rows, apart, rule, note] = ["p", "div", "div", "div", "p", "p"].map((name) => make(name, {}));
  const saved = make("div", { class: "save" });
  lead.className = "lead";
  rule.className = note.className = "note";
  const view = section("tracks", which, forums.element, lead, bars, rows, apart, saved, rule, note);
  const draw = pictured(desk, bars, settledAndLost, "tracks");
  const show = async () => {
    const { setup, scenarios } = desk.store;
    const scenario = scenarios[desk.which];
    forums.refresh();
    const { swapped } = withinReach(setup, scenario);
    const { rooms, outcomes } = await desk.player.tracks(scenario, setup, swapped);
    const found = contrast(outcomes, rooms, setup.seed, desk.facts);
    say(which, setup.other ? fillIn(words.ofArm, { arm: WORDS.views.arm[desk.which] }) : "");
    say(lead, sentence(found));
    say(rule, words.rule);
    say(note, `${honest(desk)} ${words.left}`);
    await inTurns([
      () => draw({ arms: found.tracks.map((each) => armOf(each, rooms, outcomes, desk.facts)) }),
      () => rows.replaceChildren(tracksTable(found, rooms, desk.facts)),
      () => apart.replaceChildren(apartTable(found)),
      () => saved.replaceChildren(saver(found)),
    ]);
  };
  return { ...view, show };
}

/** The button that hands over the numbers of both tables, with all their digits. */
function saver(found) {
  const { columns, rows } = comparisonTable(found);
  return button(words.save, () => handed("tracks.csv", csv(columns, rows), "text/csv"), { class: "quiet" });
}

function armOf({ track, label }, rooms, outcomes, facts) {
  const scenario = rooms[track];
  const who = seatsInWords(scenario.rooms[track], facts.statistics);
  const official = isOfficial(scenario);
  return {
    name: official ? `${label} ${DAGGER}` : label,
    outcomes: outcomes[track],
    who,
    rule: official && isByRule(scenario),
  };
}

/** What the unofficial tracks carry; the rate of Track 1 leads nothing, since it is by rule or nearly so. */
function sentence({ tracks, differences }) {
  const told = (track) =>
    estimated({ ...hundred(tracks.find((each) => each.track === track).means.transferred), low: null }, count);
  const { value, apart } = differences.find(
    (each) => each.measure === "transferred" && each.first === "track1_5" && each.second === "track2",
  );
  return fillIn(apart ? words.lead : words.untold, {
    mixed: told("track1_5"),
    unofficial: told("track2"),
    difference: estimated(hundred(value), signed(count)),
  });
}

function tracksTable({ tracks, forums }, rooms, facts) {
  const marked = ({ track }, text) => (isOfficial(rooms[track]) ? `${text} ${DAGGER}` : text);
  const alone = (estimate) => estimated({ estimate, low: null, high: null }, in100);
  const row = (name, cell) => [name, ...tracks.map(cell)];
  return table(
    forCount(words.caption, forums),
    row("", (each) => each.label),
    [
      row(words.who, (each) => seatsInWords(rooms[each.track].rooms[each.track], facts.statistics)),
      ...STAGES.map((stage) => row(words.stages[stage], (each) => estimated(each.means[stage], count))),
      row(words.rates.transfer_rate, (each) => marked(each, estimated(each.transfer_rate, in100))),
      row(words.rates.unofficial_rate, (each) => solvedThere(each.unofficial_rate)),
      row(words.rates.any_transfer, (each) => estimated(each.any_transfer, in100)),
      row(words.candour, (each) => alone(each.candour)),
      row(words.trust, (each) => alone(each.trust_end)),
    ],
  );
}

/** A rate over questions solved in unofficial rooms; of none there is no rate. */
function solvedThere(rate) {
  return rate.estimate === null ? words.noneSolved : estimated(rate, in100);
}

function apartTable({ tracks, differences }) {
  const label = Object.fromEntries(tracks.map((each) => [each.track, each.label]));
  const rows = differences.map(({ measure, first, second, value }) => [
    fillIn(words.less, { first: label[first], second: label[second] }),
    words.measures[measure],
    estimated(value, signed(WRITERS[measure])),
  ]);
  return table(words.apart, words.apartHead, rows);
}
