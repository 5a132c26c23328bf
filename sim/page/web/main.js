/** Where the page begins. */

import { crewOf } from "./engine/crew.js";
import { pause } from "./engine/slices.js";
import { frame } from "./frame.js";
import { Desk, app, firstSetup } from "./sandbox/app.js";
import { Player } from "./sandbox/player.js";
import { unzip } from "./unzip.js";

const text = (id) => document.getElementById(id).textContent;

/** Called when the page is open. */
export async function start() {
  try {
    await begin();
  } catch (error) {
    const waiting = document.getElementById("waiting");
    waiting.className = "fault";
    waiting.textContent = error.message;
  }
}

/** Make the page and play. Its steps leave time between them: a page that is being made can be read already. */
async function begin() {
  const [facts, texts] = [JSON.parse(text("facts")), unzip(text("scenarios"))];
  const crew = crewOf(unzip(text("module")), facts, text("worker")); // first: workers take a while to come
  crew.catch(() => {}); // told below
  frame();
  facts.scenarios = JSON.parse(new TextDecoder().decode(await texts));
  await pause();
  const opening = await firstSetup(facts);
  await pause();
  const desk = new Desk(facts, opening.setup);
  await pause();
  const ready = await app(desk, opening);
  await ready(new Player(await crew, facts));
}
