/** What the controls say; names and sentences of parameters and keys come from the model. */

export const CONTROLS = {
  panels: {
    first: { title: "First to try", hint: "" },
    people: {
      title: "Who sits where",
      hint:
        "The kind of room is who sits in it: only officials in official capacity make a Track 1 room, no official " +
        "at all a Track 2 room, all between is Track 1.5.",
    },
    events: {
      title: "What happens on a date",
      hint: "Beside these, chance brings crises, changes of government and openings of its own.",
    },
    parameters: {
      title: "All {n} parameters",
      hint:
        "By chapter of the theory. What is changed is marked, and can be taken back one by one, by chapter or all " +
        "at once.",
    },
    governments: {
      title: "Governments",
      hint: "What is left empty is taken from the parameter that stands in the field in grey.",
    },
    changes: {
      title: "What a forum changes later",
      hint: "From a month on, other terms or other people in its seats.",
    },
    agenda: {
      title: "What the talks are about",
      hint:
        "Every forum works on the questions among exactly its governments. Where nothing is written, each set of " +
        "governments that meets has the usual number.",
    },
    rooms: { title: "The rooms that are compared", hint: "Who sits in a delegation when the tracks are compared." },
    horizon: { title: "Time, luck and number of dialogues", hint: "" },
    text: {
      title: "The scenario as text",
      hint:
        "A scenario is one file in TOML. Edit it here; what is wrong is said line by line, and nothing is taken " +
        "over before all is right.",
    },
  },
  controls: {
    slider: "{name}, slider",
    reset: "reset",
    resetOne: "Reset {name}",
    resetChapter: "Reset {name}",
    resetAll: "Reset all changes",
    less: "One less: {name}",
    more: "One more: {name}",
    add: "Add …",
    remove: "Remove {name}",
    untold: "to be named",
    search: "Search names and sentences",
    further: "{n} more that one study varies",
    changedHere: "{n} changed",
    changing: "These controls change {arm}.",
    range: "{low} to {high} ({unit})",
    rangeWhole: "a whole number from {low} to {high} ({unit})",
    rangeIs: "Range",
    usual: "Default",
    sourceIs: "Source",
    name: "Name in files and commands",
  },
  // Units of the model that are no plain words; all others are said as they are.
  units: {
    share: "of 1",
    "share a month": "of 1, a month",
    "share a turn": "of 1, a turn",
    worth: "of a question's worth",
    ratio: "times",
  },
  people: {
    roomOf: "Room of {name}",
    roomOfAll: "All rooms",
    calendar: "Name and calendar",
    terms: "Terms of this forum",
    more: "More",
    seat: "Seat {name} here",
    unseat: "Remove this delegation",
    newForum: "Forum {n}",
    newGovernment: "Government {n}",
    addForum: "Add a forum",
    removeForum: "Remove forum {name}",
    addGovernment: "Add a government",
    removeGovernment: "Remove {name}",
  },
  events: {
    add: "Add an event …",
    addBlock: "Add questions",
    block: "Questions {n}",
    addChange: "Add a change",
    change: "change {n}",
  },
  horizon: {
    seed: "Seed of all luck",
    seedRefused: "A seed is a whole number of at most 77 digits, without a sign.",
    runs: "Simulated dialogues",
  },
  text: {
    label: "Scenario in TOML",
    take: "Play this text",
    back: "Back to what is played",
    save: "Save as a file",
    open: "Open a file",
  },
};
