/** The frame of the page: light or dark, and the drawer in which the controls lie where there is little room. */

const SHADE = "backchannel-shade";
const NIGHT = "(prefers-color-scheme: dark)";
const ROOM = "(min-width: 900px)";

/** Make the frame's own parts work; the rest of the page needs none of them. */
export function frame() {
  shades(document.getElementById("shade"));
  drawer(document.getElementById("drawer"));
}

/** @param {HTMLSelectElement} choice "auto", "light" or "dark" */
function shades(choice) {
  const night = matchMedia(NIGHT);
  const show = () => {
    const own = night.matches ? "dark" : "light";
    document.documentElement.dataset.shade = choice.value === "auto" ? own : choice.value;
  };
  choice.value = kept() ?? "auto";
  night.addEventListener("change", show);
  choice.addEventListener("change", () => {
    show();
    keep(choice.value);
  });
  show();
}

/** Open beside the views where there is room; closed above them where there is none. @param {HTMLDetailsElement} drawer */
function drawer(drawer) {
  const room = matchMedia(ROOM);
  const fit = () => {
    drawer.open = room.matches;
  };
  room.addEventListener("change", fit);
  fit();
}

/** What was chosen last; a page without an origin of its own remembers nothing. @returns {string|null} */
function kept() {
  try {
    return localStorage.getItem(SHADE);
  } catch {
    return null;
  }
}

/** @param {string} choice */
function keep(choice) {
  try {
    localStorage.setItem(SHADE, choice);
  } catch {
    // a sandboxed frame has no storage; the choice holds as long as the page is open
  }
}
