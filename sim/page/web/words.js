/** Every word that the page says by itself. What the model says (parameters, grammar, outcomes, stories) comes from Python. */

export const WORDS = {
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
};
