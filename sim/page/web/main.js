/** Where the page begins, and every worker of it: both run the same text. */

import { crewOf } from "./engine/crew.js";
import { serve } from "./engine/worker.js";
import { frame } from "./frame.js";
import { Desk, app, firstSetup } from "./sandbox/app.js";
import { Player } from "./sandbox/player.js";

const text = (id) => document.getElementById(id).textContent;

/** Called when the page is open. */
export async function start() {
  frame();
  const facts = JSON.parse(text("facts"));
  const crew = crewOf(bytesOf(text("module")), facts, text("program"));
  const { setup, faults } = await firstSetup(facts);
  const ready = app(new Desk(facts, setup), faults);
  try {
    await ready(new Player(await crew, facts));
  } catch (error) {
    const waiting = document.getElementById("waiting");
    waiting.className = "fault";
    waiting.textContent = error.message;
  }
}

/** @param {string} base64 @returns {Uint8Array} */
function bytesOf(base64) {
  return Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
}

if (typeof document === "undefined") serve(self);
