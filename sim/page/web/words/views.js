/** What the views say, a part each. */

/** The word that all numbers of the page count. */
const PACKAGE = "A package is a proposal that settles every issue of one question.";

export const VIEWS = {
  views: {
    arm: { a: "A", b: "B" },
    forum: { forum: "Whose people are shown", swapped: "Which forum is swapped" },
    honest: "{n} simulated dialogues, seed {seed}. Intervals show simulation noise only, not doubt about the model.",
    without: "{value} (interval: see command)",
    saveAs: "Save {file} as {kind}",
    rule: {
      says:
        "† By rule, or nearly so: what a room of officials alone solves is adopted by those who sent them. That is put " +
        "into the model, and is no result of it. Such rooms here: {rooms}.",
      ofArm: "{forum}, in {arm}",
      from: "{forum} from month {month}",
    },
    fan: {
      tab: "All dialogues",
      title: "A thousand dialogues, month by month",
      says:
        "Each band shows where the simulated dialogues lie: half of them in the dark band, nine in ten in the " +
        `pale one, the line is the median. Move a slider and they are played again. ${PACKAGE}`,
      per100: "Packages per 100 dialogues of {months} months, from {n} that were played",
      ever: "Dialogues in which at least one package reached official talks, in 100 (95% interval): {found}.",
      inArm: "{name} {found}",
      breakthroughs: "breakthroughs (backed by every delegation)",
      uptake: "heard of by a government",
      transferred: "reached official talks (adopted by every government)",
      agreed: "agreed officially",
      ofArm: "{arm}: {stage}",
    },
    paths: {
      tab: "Path",
      title: "From a draft to an agreement",
      says: `${PACKAGE} What becomes of them: how many go on at every stage, and how many are lost there.`,
    },
    versus: {
      tab: "A against B",
      title: "A against B, on the same luck",
      says:
        "Both arms live the same dialogues: every draw of chance is the same in A and in B. So differences are " +
        "taken dialogue by dialogue.",
      none: "There is only one arm yet. B begins as a copy of A; then change one of them.",
      begin: "Begin B as a copy of A",
      lead:
        "Packages that reach official talks, per 100 dialogues: {a} in A, {b} in B. The difference, B less A, with its " +
        "95% interval, is {difference}.",
      untold:
        "Packages that reach official talks, per 100 dialogues: {a} in A, {b} in B. This cannot be told apart from no " +
        "difference: B less A, with its 95% interval, is {difference}.",
      outcomes: {
        breakthroughs: "breakthroughs",
        uptake: "heard of by a government",
        transferred: "reached official talks",
        agreed: "agreed officially",
        declined: "declined by a government",
        stale: "gone stale",
        leaks: "meetings that leaked",
        trust_end: "trust at the end",
        misreading_end: "misreading at the end",
        tension_end: "tension at the end",
      },
      lessInB: "less in B",
      moreInB: "more in B",
      caption:
        "Means a dialogue, and their difference, B less A, over pairs of dialogues on the same luck (95% interval)",
      head: ["", "A", "B", "B less A", "pairs: more in B", "fewer in B", "as many"],
      settings: "What differs",
      settingsHead: ["", "A", "B"],
      notWritten: "not written",
      texts: "A and B are different scenarios.",
      alike: "B is still the same as A.",
    },
    tracks: {
      tab: "Tracks",
      title: "Tracks 1, 1.5 and 2 compared",
      says:
        "Every forum is swapped to the room of each track; conflicts, luck and all else stay the same. It is the " +
        "table of the command compare.",
      ofArm: "Of arm {arm}.",
      allForums: "All forums are swapped",
      lead:
        "Packages that reach official talks, per 100 dialogues: {mixed} from Track 1.5 and {unofficial} from " +
        "Track 2. The difference, with its 95% interval, is {difference}.",
      untold:
        "Packages that reach official talks, per 100 dialogues: {mixed} from Track 1.5 and {unofficial} from " +
        "Track 2. The two cannot be told apart: the difference, with its 95% interval, is {difference}.",
      noneSolved: "none solved",
      rule:
        "† By rule, or nearly so: what a room of officials solves is adopted by those who sent them. It is put " +
        "into the model, no result of it (docs/by-construction.md), and leads no headline.",
      save: "Save both tables (CSV)",
      left: "Intervals of rates that are resampled are left out here; the command compare gives them.",
      caption: {
        one: "Means a simulated dialogue; rates in 100 (95% interval)",
        more: "Means a simulated dialogue, counts of its {n} forums together; rates in 100 (95% interval)",
      },
      who: "who sits in a delegation",
      stages: {
        meetings: "meetings",
        drafts: "drafts",
        breakthroughs: "breakthroughs",
        uptake: "heard of by a government",
        transferred: "reached official talks",
        agreed: "agreed officially",
      },
      rates: {
        transfer_rate: "of 100 questions solved, reached official talks",
        unofficial_rate: "the same, solved in unofficial rooms",
        any_transfer: "of 100 dialogues, at least one package reached official talks",
      },
      candour: "of 100 turns, candid",
      trust: "trust at the end, in 100",
      apart: "Differences on the same luck (95% interval)",
      apartHead: ["", "of", "difference"],
      less: "{first} less {second}",
      measures: {
        breakthroughs: "breakthroughs a dialogue",
        transferred: "reached official talks a dialogue",
        transfer_rate: "of 100 questions solved, reached official talks",
      },
    },
    dialogue: {
      tab: "One dialogue",
      title: "One dialogue, month by month",
      says: "One of the thousand: what happened, who trusts whom, and the story as the command run tells it.",
      choose: "Choose among the first hundred",
      dots: "Every dot is a dialogue. Press one to see the dialogue behind it.",
      outcome: "Dots show",
      run: "Dialogue number",
      story: "What happened",
      outcomes: {
        transferred: "Packages that reached official talks",
        breakthroughs: "Breakthroughs",
        agreed: "Packages agreed officially",
        trust_end: "Trust at the end",
      },
    },
    clock: {
      label: "Month",
      month: "Month",
      play: "Play",
      pause: "Pause",
      back: "Previous month",
      forth: "Next month",
      reset: "To the beginning",
      dated: "{name} (month {n} of {all})",
      plain: "Month {n} of {all}",
    },
    take: {
      tab: "Take away",
      title: "Take it away",
      says: "Share the set-up, check the numbers elsewhere, or work on with them.",
      link: "A link to this set-up",
      linkLabel: "Link",
      copy: "Copy link",
      copied: "Copied.",
      byHand: "Copy it from the field: this browser lets no page write to the clipboard.",
      linkSays: "All of the set-up is in the link; nothing is stored anywhere.",
      onFile:
        "This page is a file on this device, so the link opens it here alone. For others, send the file of the page, and " +
        "have them add what stands from # on to the address at which they opened theirs.",
      long: "{n} letters: too long for some letters and chats. Save the scenario as a file instead.",
      commands: "The same in Python",
      commandsSay:
        "With Backchannel {version}, whose README says how it is installed: compare gives the table of Tracks to the " +
        "last digit, with the intervals that are left out here, run the story of One dialogue. All else that is shown " +
        "is worked out from the outcomes and bands below, and simulate in Python gives the same outcomes.",
      saveFirst: "First save the text of this scenario as {file}:",
      numbers: "Numbers",
      numbersSay: "Every outcome of every dialogue; the bands of every curve, month by month; the scenario.",
      outcomes: "Outcomes of {name} (CSV)",
      bands: "Bands of {name} (CSV)",
      text: "Scenario {name} (TOML)",
      pictures: "Every chart has buttons below it that save it as a picture (SVG, PNG), or its numbers (CSV).",
    },
  },
};
