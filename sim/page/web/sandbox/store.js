/**
 * What the page holds: the set-up as far as it is good, what of it is refused and why, and what was before.
 *
 * Only a set-up that the reader takes becomes the set-up: what it refuses waits beside its control with the reader's
 * sentence, is tried again with every further change, and the last good one keeps playing.
 */
import { History } from "./history.js";
import { judged } from "./judge.js";
import { armOf, changed, rebuilt, restored, seen, within, withArm } from "./setup.js";
import { at, edited } from "./tree.js";

/** What belongs to how a set-up is looked at: no step to take back. */
const SEEN = ["shown", "run", "month", "forum", "swapped"];

/** A store that begins with a good set-up. */
export class Store {
  constructor(facts, first) {
    Object.assign(this, { facts, history: new History(first), refused: [], faults: [], listeners: [], judgements: [] });
    const { scenarios, trees } = this.judgedAll(first);
    Object.assign(this, { scenarios, trees });
  }

  get setup() {
    return this.history.now;
  }

  /** @param {"a"|"b"} which */
  arm(which) {
    return armOf(this.setup, which);
  }

  /** What stands under a name in the arm as it is played; undefined if nothing does. */
  value(which, path) {
    return at(this.trees[which], path);
  }

  /** Be told of everything that happens: `listener({step, path})`. */
  listen(listener) {
    this.listeners.push(listener);
  }

  /** Set a value; a refused one is kept beside its control. */
  set(which, path, value) {
    this.setAll(which, [[path, value]]);
  }

  /** Set several values that belong together; what is refused waits under the first of their names. */
  setAll(which, pairs) {
    const mine = pairs.map(([path, value]) => ({ which, path, value }));
    const same = (each) => each.which === which && pairs.some(([path]) => within(each.path, path));
    const others = this.refused.filter((each) => !same(each));
    const all = this.tried([...others, ...mine]);
    const alone = all.faults && others.length ? this.tried(mine) : all;
    const name = `${which} ${pairs[0][0]}`;
    if (!all.faults) this.accept(all, name, []);
    else if (!alone.faults) this.accept(alone, name, others);
    else this.refuse([...others, { ...mine[0], faults: alone.faults }]);
  }

  /** Give all names that begin so what they had. */
  restore(which, beginning) {
    const others = this.refused.filter((each) => !(each.which === which && within(each.path, beginning)));
    this.put(which, restored(this.arm(which), beginning), others);
  }

  /** Build parts of an arm anew: see `rebuilt`. */
  rebuild(which, tops, edit) {
    this.put(which, rebuilt(this.arm(which), tops, edit), []);
  }

  /** Build a list within a part anew: `edit(rows)` gives the rows that shall stand there. */
  rows(which, top, path, edit) {
    this.rebuild(which, [top], (tree) => {
      const made = edit(at(tree, path) ?? []);
      return edited(tree, path, made.length ? made : undefined);
    });
  }

  /** Put another arm in the place of one, or take B away with null. */
  put(which, arm, waiting = []) {
    this.begin(withArm(this.setup, which, arm), waiting);
  }

  /** Put another set-up in the place of this one, if it is good; what is wrong with it stands in `faults` otherwise. */
  begin(setup, waiting = []) {
    const found = this.judgedAll(setup);
    if (found.faults) this.tell({ faults: found.faults });
    else this.accept(found, null, waiting);
    return found;
  }

  /** Look at it, or play it, otherwise. */
  look(how) {
    const next = seen(this.setup, how);
    if (Object.keys(how).every((name) => SEEN.includes(name))) this.history.replace(next);
    else this.history.put(next);
    this.tell({ looked: true });
  }

  back() {
    this.moved(() => this.history.back());
  }

  forth() {
    this.moved(() => this.history.forth());
  }

  /** Another step of the set-up; what is looked at stays. */
  moved(move) {
    const looked = Object.fromEntries(SEEN.map((name) => [name, this.setup[name]]));
    if (!move()) return;
    this.history.replace(seen(this.setup, looked));
    const { scenarios, trees } = this.judgedAll(this.setup);
    Object.assign(this, { scenarios, trees, refused: [] });
    this.tell({ step: true });
  }

  accept({ setup, scenarios, trees }, name, waiting) {
    this.history.put(setup, name);
    Object.assign(this, { scenarios, trees, refused: waiting });
    this.tell({ step: true, name });
  }

  refuse(refused) {
    this.refused = refused;
    this.tell({ refused: true });
  }

  tell(what) {
    this.faults = what.faults ?? [];
    for (const listener of this.listeners) listener(what);
  }

  /** The set-up with values set, judged. */
  tried(values) {
    const next = values.reduce(
      (setup, { which, path, value }) => withArm(setup, which, changed(armOf(setup, which), path, value)),
      this.setup,
    );
    return this.judgedAll(next);
  }

  judgedAll(setup) {
    const found = ["a", "b"].map((which) => this.judgement(armOf(setup, which)));
    const faults = found.flatMap((each) => each?.faults ?? []);
    if (faults.length) return { faults };
    const both = (name) => ({ a: found[0][name], b: found[1]?.[name] ?? null });
    return { setup, scenarios: both("scenario"), trees: both("tree") };
  }

  /** Of the same arm the same scenario, so that who plays it can tell that nothing changed. */
  judgement(arm) {
    if (!arm) return null;
    const known = this.judgements.find(([{ tree, changes }]) => tree === arm.tree && changes === arm.changes);
    if (known) return known[1];
    const found = judged(arm, this.facts);
    this.judgements = [[arm, found], ...this.judgements].slice(0, 8);
    return found;
  }
}
