/** Every word that the page says by itself. What the model says (parameters, grammar, outcomes, stories) comes from Python. */

import { CONTROLS } from "./words/controls.js";
import { READING } from "./words/reading.js";
import { SANDBOX } from "./words/sandbox.js";
import { VIEWS } from "./words/views.js";

export const WORDS = {
  reading: READING,
  ...SANDBOX,
  ...CONTROLS,
  ...VIEWS,

  // Put into page.html when it is made: one line a word.
  frame: {
    title: "Backchannel",
    motto: "When does something settled in an unofficial room reach the official table?",
    skip: "Skip to the results",
    views: "Results",
    setUp: "Set-up",
    shade: "Colours",
    auto: "as the device",
    light: "light",
    dark: "dark",
    waiting: "Getting ready to play …",
    noscript: "This page plays the model in your browser, and needs JavaScript for it. Nothing is sent anywhere.",
    here: "Computed on this device, sent nowhere.",
    noise: "Simulation, no forecast: most parameters are assumptions. Intervals show simulation noise only.",
    version: "Backchannel",
    model: "model",
    licence: "MIT licence",
    again: "Make this page again:",
  },
  engine: {
    noModule:
      "This browser, or the site that holds this page, does not allow WebAssembly, in which the model is written: " +
      "no dialogue can be played here. Open the page as a file of its own, in a browser of the last two years.",
    noWorkers:
      "This browser, or the site that holds this page, allows no helpers in the background: dialogues are played " +
      "in the page itself, with the same numbers, more slowly.",
    noUnzip:
      "This browser is too old for this page: it cannot unpack what is in it. Open the page in a browser of the last " +
      "two years.",
    tooLarge: "This device has too little memory for a scenario of this size.",
    noSeed: "A seed is a whole number from 0 to 2**256 - 1.",
  },
  charts: {
    curves: {
      trust: "Trust between counterparts", understanding: "Understanding", tension: "Tension",
      breakthroughs: "Breakthroughs so far", uptake: "Packages heard of so far",
      transferred: "Reached official talks so far", agreed: "Packages agreed so far",
    },
    calendar: {
      month: "Month {n}", first: "month {n}", dated: "{month} {year}",
      names: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    },
    events: {
      crisis: "crisis", change_of_government: "change of government", opening: "opening", closing: "closing",
      interruption: "meetings interrupted", politicised: "publication", encroachment: "encroachment",
      of: "{event}: {names}",
    },
    table: "Show as table",
    paths: {
      title: "The path of packages",
      below: { one: "Packages in one dialogue, per 100", more: "Packages per 100 dialogues, of {n} that were played" },
      stages: {
        breakthroughs: "Backed by all delegations (breakthrough)", uptake: "Heard of by a government",
        transferred: "Adopted by all (reached official talks)", agreed: "Agreed officially",
      },
      lost: {
        breakthroughs: "{n} never heard of", uptake: "{n} not adopted by all", transferred: "{n} not agreed",
      },
      times: {
        drafts: "{n} drafted", declined: "{n} times declined by a government", stale: "{n} times gone stale",
        collapsed: "{n} agreements collapsed",
      },
      means: "Full: goes on. Faint: came no further by the end. On the way, per 100 dialogues:",
      note: "{times}.", noteArm: "{name}: {times}.",
      heads: ["Arm", "Stage", "per 100 dialogues", "came no further"],
    },
    settled: {
      title: "What the room settles, and what reaches official talks",
      below: { one: "Packages in one dialogue, per 100", more: "Packages per 100 dialogues, of {n} that were played" },
      reached: "{n} reached official talks", lost: "{n} lost on the way",
      rule: "none lost, by rule",
      heads: ["Arm", "settled, per 100 dialogues", "reached official talks", "lost on the way"],
    },
    dots: {
      title: "{outcome}: each dialogue",
      below: { one: "One dialogue; choose it to be told of it", more: "{n} dialogues, a dot each; choose one to be told of it" },
      number: { one: "1 dialogue", more: "{n} dialogues" },
      range: "{low} to {high}", dot: "Dialogue {run}: {outcome} {value}", run: "Dialogue",
    },
    differences: {
      title: "B less A, on the same luck",
      below: "Mean difference of pairs of dialogues with its 95% interval; hollow: not told apart from none.",
      ends: "Below zero: {below}; above: {above}.",
      bare: "{label}: {value} {unit}", told: "{label}: {value} {unit} ({interval})",
      untold: "{label}: {value} {unit} ({interval}), not told apart from none",
      heads: ["Outcome", "unit", "difference", "low", "high"],
    },
    network: {
      title: "{month}: who trusts whom in {forum}",
      below: "Mean trust {mean}, from 0 to 1: the wider and darker a line, the more; choose a seat to see its own alone.",
      nobody: "Nobody here knows anybody of another side.",
      regard: "{name} trusts the others {mean} on average, and is trusted {trusted}.",
      there: "{n} seats, {absent} of them absent this month.",
      seat: "{government}, {role}, seat {n}", absent: "{name}, absent", hollow: "absent this month",
      roles: ["official", "former official", "expert"],
      heads: ["Who trusts", "whom", "trust"],
    },
    timeline: {
      title: "Month by month", pointer: "Month of the dialogue", nothing: "nothing is noted", world: "The conflict",
      by: "{what}: {who}",
      says: "{n} marks in {lanes} rows over {months} months.",
      kinds: {
        crisis: "crisis", changed: "new government", opened: "receptive", closed: "no longer receptive", held: "meeting",
        cancelled: "no meeting", leak: "leak", politicised: "published for a win", ended: "forum ends",
        breakthrough: "breakthrough", shelved: "shelved", heard: "heard of", adopted: "adopted", declined: "declined",
        stale: "gone stale", transferred: "transferred", agreed: "agreed", collapsed: "agreement collapses",
      },
      heads: ["Month", "where", "what"],
    },
    fan: {
      ofShares: {
        one: "One dialogue; from\u00a00\u00a0to\u00a01",
        more: "Median, middle half and nine in ten of {n} dialogues; from\u00a00\u00a0to\u00a01",
      },
      ofCounts: {
        one: "One dialogue; packages",
        more: "Median, middle half and nine in ten of {n} dialogues; packages a dialogue",
      },
      read: "{median} (half {q1} to {q3}, nine in ten {low} to {high})",
      readArm: "{name}: {median} (half {q1} to {q3}, nine in ten {low} to {high})",
      set: "Set by the scenario: {events}.",
      pointer: "{curve}: month",
      month: "Month", low: "5 in 100 below", q1: "a quarter below", median: "median", q3: "a quarter above",
      high: "5 in 100 above",
    },
  },
  numbers: {
    unknown: "unknown",
    ends: "{low} to {high}",
  },
};
