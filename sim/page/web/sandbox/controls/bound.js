/** What a control stands for: a name in the arm that is edited, read and written through the store. */
import { at } from "../tree.js";
import { isChanged } from "../setup.js";

/**
 * A control's tie to the scenario.
 * @param {Object} desk the store, and which arm is edited: `{store, facts, get which()}`.
 * @param {string} path dotted, as in `--set`.
 * @param {Object} node of the grammar: says, low, high, unit, whole, choices, otherwise.
 * @param {string} label
 */
export function boundTo(desk, path, node, label) {
  const { store } = desk;
  return {
    path,
    node,
    label,
    set: (value) => store.set(desk.which, path, value),
    restore: () => store.restore(desk.which, path),
    otherwise: () => inherited(desk, path, node),
    read: () => {
      const arm = store.arm(desk.which);
      const pending = store.refused.find((each) => each.which === desk.which && each.path === path);
      const refused = pending ? pending.faults : [];
      return { value: pending ? pending.value : shown(desk, path, node), refused, changed: isChanged(arm, path) };
    },
  };
}

/** What stands there; of a parameter that is not written, its default. */
function shown(desk, path, node) {
  const written = desk.store.value(desk.which, path);
  return written === undefined && !node.otherwise ? (node.default ?? undefined) : written;
}

/** What holds while nothing is written: the value that stands in for it, or the phrase that says so. */
function inherited(desk, path, node) {
  if (!node.otherwise) return null;
  const scenario = desk.store.scenarios[desk.which];
  const places = [
    [scenario, path],
    [scenario.theory, node.otherwise],
    [scenario, node.otherwise],
  ];
  return String(
    places.map(([within, name]) => at(within, name)).find((found) => found !== undefined) ?? node.otherwise,
  );
}
