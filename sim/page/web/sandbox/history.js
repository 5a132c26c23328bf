/** Undo and redo: what was, and what was taken back. Steps of one hand (a slider that is drawn) are one step. */

/** Milliseconds within which two steps under one name are one. */
const ONE_HAND = 1200;
/** Steps that are remembered. */
const REMEMBERED = 200;
const NOTHING = Object.freeze({ name: null, at: -Infinity });

export class History {
  #past = [];
  #future = [];
  #last = NOTHING;

  /** @param {Object} first where it begins. */
  constructor(first) {
    this.now = first;
  }

  /**
   * Go on to another.
   * @param {Object} next
   * @param {string|null} name what was moved; null is a step of its own.
   * @param {number} at milliseconds.
   */
  put(next, name = null, at = Date.now()) {
    const one = name !== null && name === this.#last.name && at - this.#last.at < ONE_HAND;
    if (!one) this.#past.push(this.now);
    if (this.#past.length > REMEMBERED) this.#past.shift();
    this.now = next;
    this.#last = { name, at };
    this.#future.length = 0;
  }

  /** Change what is now without a step. */
  replace(next) {
    this.now = next;
  }

  get canBack() {
    return this.#past.length > 0;
  }

  get canForth() {
    return this.#future.length > 0;
  }

  back() {
    return this.#move(this.#past, this.#future);
  }

  forth() {
    return this.#move(this.#future, this.#past);
  }

  #move(from, to) {
    if (!from.length) return false;
    to.push(this.now);
    this.now = from.pop();
    this.#last = NOTHING;
    return true;
  }
}
