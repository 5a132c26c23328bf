/**
 * The queue of a crew: one piece of work at a time, and of every kind only what was asked for last.
 *
 * What is at work is finished: a slider that is dragged would otherwise never show anything until it rests.
 */

/** Says that the same was asked for again, otherwise, before this was done. */
export class Superseded extends Error {
  constructor() {
    super("superseded");
    this.name = "Superseded";
  }
}

export class Queue {
  #order;
  #waiting = new Map();
  #latest = new Map();
  #busy = false;

  /** @param {string[]} order kinds of work, the most urgent first; all others come after, as they were asked for */
  constructor(order) {
    this.#order = order;
  }

  /**
   * Begin something new of a kind: all that was begun before of the kind is superseded.
   * @param {string} kind
   * @returns {(work: () => Promise<*>) => Promise<*>} does a piece of it in its turn; rejects with Superseded
   */
  begin(kind) {
    const mine = (this.#latest.get(kind) ?? 0) + 1;
    this.#latest.set(kind, mine);
    this.#waiting.get(kind)?.no(new Superseded());
    this.#waiting.delete(kind);
    return (work) => new Promise((yes, no) => {
      if (this.#latest.get(kind) !== mine) return no(new Superseded());
      this.#waiting.set(kind, {work, yes, no});
      this.#next();
    });
  }

  async #next() {
    const kind = this.#order.find((each) => this.#waiting.has(each)) ?? [...this.#waiting.keys()][0];
    if (this.#busy || kind === undefined) return;
    const {work, yes, no} = this.#waiting.get(kind);
    this.#waiting.delete(kind);
    this.#busy = true;
    await work().then(yes, no);
    this.#busy = false;
    this.#next();
  }
}
