/** Where the page begins, and every worker of it: both run the same text. */

import { crewOf } from "./engine/crew.js";
import { serve } from "./engine/worker.js";
import { frame } from "./frame.js";
import { Desk, app, firstSetup } from "./sandbox/app.js";
import { Player } from "./sandbox/player.js";
import { unzipped } from "./unzipped.js";

const text = (id) => document.getElementById(id).textContent;

/** Called when the page is open. */
export async function start() {
  frame();
  const facts = JSON.parse(text("facts"));
  const crew = unzipped(text("module")).then((bytes) => crewOf(bytes, facts, text("program")));
  crew.catch(() => {}); // told below
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

if (typeof document === "undefined") serve(self);
