/** The path of packages: what is drafted, backed, heard of, adopted and agreed, and what is lost on the way. */
import { paths } from "../../charts/paths.js";
import { make, say } from "../element.js";
import { told } from "./rule.js";
import { armsOf, honest, pictured, section } from "./common.js";

/** @param {Object} desk */
export function pathsView(desk) {
  const [host, rule, note] = [make("div", {}), ...["note", "note"].map((name) => make("p", { class: name }))];
  const view = section("paths", rule, host, note);
  const draw = pictured(desk, host, paths, "paths");
  const show = async () => {
    const arms = await armsOf(desk);
    draw({ arms });
    say(rule, told(arms));
    say(note, honest(desk));
  };
  return { ...view, show };
}
