/** Where the page begins. */

import { frame } from "./frame.js";
import { WORDS } from "./words.js";

/** Called when the page is open. */
export function start() {
  frame();
  document.getElementById("waiting").textContent = WORDS.frame.waiting;
}
