/** Where the page begins, and every worker of it: both run the same text. */

import { crewOf } from "./engine/crew.js";
import { pause } from "./engine/slices.js";
import { serve } from "./engine/worker.js";
import { frame } from "./frame.js";
import { Desk, app, firstSetup } from "./sandbox/app.js";
import { Player } from "./sandbox/player.js";
import { unzipped } from "./unzipped.js";

const text = (id) => document.getElementById(id).textContent;

/** Called when the page is open. Its steps leave time between them: a page that is being made can be read already. */
export async function start() {
  frame();
  const facts = JSON.parse(text("facts"));
  const crew = crewOf(unzipped(text("module")), facts, text("program"));
  crew.catch(() => {}); // told below
  await pause();
  const opening = await firstSetup(facts);
  await pause();
  const desk = new Desk(facts, opening.setup);
  await pause();
  const ready = await app(desk, opening);
  try {
    await ready(new Player(await crew, facts));
  } catch (error) {
    const waiting = document.getElementById("waiting");
    waiting.className = "fault";
    waiting.textContent = error.message;
  }
}

if (typeof document === "undefined") serve(self);
