/** What the sandbox says: its bar, its links, and what a change did. */

export const SANDBOX = {
  bar: {
    scenario: "Scenario",
    own: "one of your own",
    back: "Undo",
    forth: "Redo",
    again: "Start again",
    before: "Before what is changed here: {summary}",
    dated: "Played from conditions that its sources give or that are assumed: no account of what happened.",
    arms: "Which of the two the controls change",
    arm: "Change {name}",
    begin: "Compare with a copy (B)",
    end: "Drop B",
    refused: "Not taken over; what was there before still plays:",
    away: "Close",
    none: "nothing changed",
    rewritten: "with a text of its own",
    armLine: "{arm}: {changes}.",
    line: "{title}. {arms} Seed {seed}, {n} simulated dialogues.",
  },
  // Names and sentences of the panels of controls, by their ids.
  link: {
    none: "The link says no version (v), so nothing of it was opened.",
    version: "The link is of version {found}; this page reads version {here}. Nothing of it was opened.",
    model:
      "The link was made with another model ({found}; this page has {here}): its numbers would not be the same, " +
      "so nothing of it was opened. Open it in the page it was made with.",
    large: "The link is too long to be one of this page.",
    key: "The link holds {key}, which no link of this page holds. Known: {allowed}.",
    twice: "The link says {key} twice.",
    value: "The link gives {key} a value that it cannot have. Allowed: {allowed}.",
    either: "The link has to say either {one} or {two}.",
    scenario: "The link is about the scenario {found}, which is not in this page. Here: {allowed}.",
    broken: "The link's {key} is broken: perhaps a letter was lost when it was copied.",
    setting: "The link's setting {found} is none: it has to be a name, =, and a number, a text in quotes or a list.",
  },
  paper: {
    link: "This set-up: in any copy of this page, put #{fragment} behind its address.",
    long: "The link to this set-up is too long for paper; Take away has it.",
  },
  live: {
    says: "Packages that reached official talks, per 100 dialogues: {told}.",
    first: "{number}",
    changed: "{number}, before {before}",
    same: "{number}, as before",
    ofArm: "{arm} {told}",
  },
};
