/** Every word that the page says by itself. What the model says (parameters, grammar, outcomes, stories) comes from Python. */

import { READING } from "./words/reading.js";

export const WORDS = {
  reading: READING,

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
    tooLarge: "This device has too little memory for a scenario of this size.",
    noSeed: "A seed is a whole number from 0 to 2**256 - 1.",
  },
};
