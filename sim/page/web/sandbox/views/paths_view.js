/** The path of packages: what is drafted, backed, heard of, adopted and agreed, and what is lost on the way. */
import { paths } from "../../charts/paths.js";
import { make, say } from "../element.js";
import { armsOf, honest, pictured, section } from "./shared.js";

/** @param {Object} desk */
export function pathsView(desk) {
  const [host, note] = [make("div", {}), make("p", { class: "note" })];
  const view = section("paths", host, note);
  const draw = pictured(desk, host, paths, "paths");
  const show = async () => {
    draw({ arms: await armsOf(desk) });
    say(note, honest(desk));
  };
  return { ...view, show };
}
