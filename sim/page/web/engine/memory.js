/**
 * The memory of a module: room is given out from its base on, for columns of numbers and for the records that name
 * them. What lies where is said by facts.layout. Axes of a column are a letter for the kind of its numbers, f a float
 * of 64 bits, i a whole number of 32, b a byte that is 0 or 1, u 64 bits as two whole numbers, the lower first; then a
 * letter for every axis, or a digit, which is itself.
 */

import { WORDS } from "../words.js";

const VIEWS = {f: Float64Array, i: Int32Array, b: Uint8Array, u: Uint32Array};
const BYTES = {f: 8, i: 4, b: 1, u: 8};
const PAGE = 65536;
const FIRST_PAGES = 16;

/**
 * A stretch of numbers in the memory: its address, kind of numbers, and lengths along its axes.
 * @typedef {{at: number, kind: "f"|"i"|"b"|"u", shape: number[]}} Column
 */

/**
 * Lengths of a column along its axes.
 * @param {string} axes as above
 * @param {Object<string, number>} sizes lengths by letter
 */
export function shapeOf(axes, sizes) {
  return [...axes.slice(1)].map((axis) => sizes[axis] ?? Number(axis));
}

/** How many numbers a column has. */
export function cells(shape) {
  return shape.reduce((product, length) => product * length, 1);
}

export class Memory {
  #memory = new WebAssembly.Memory({initial: FIRST_PAGES});
  #layout;

  /** @param {object} layout facts.layout */
  constructor(layout) {
    this.#layout = layout;
    this.end = layout.base;
  }

  /** What a module asks for: the memory, and where its own stack, which grows downwards, begins. */
  get imports() {
    const stack = new WebAssembly.Global({value: "i32", mutable: true}, this.#layout.base);
    return {env: {__linear_memory: this.#memory, __stack_pointer: stack}};
  }

  /**
   * Room for so many bytes.
   * @returns {number} its address
   * @throws {RangeError} if this device has no such room
   */
  room(bytes) {
    const at = this.end, {aligned} = this.#layout, end = Math.ceil((at + bytes) / aligned) * aligned;
    const missing = end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#grow(missing);
    this.end = end;
    return at;
  }

  #grow(bytes) {
    try {
      this.#memory.grow(Math.ceil(bytes / PAGE));
    } catch {
      throw new RangeError(WORDS.engine.tooLarge);
    }
  }

  /**
   * Room for a column; what stood there before stands in it.
   * @param {string} kind
   * @param {number[]} shape
   * @returns {Column}
   */
  column(kind, shape) {
    return {at: this.room(cells(shape) * BYTES[kind]), kind, shape};
  }

  /** A column with these numbers in it. */
  fill(kind, shape, numbers) {
    const made = this.column(kind, shape);
    this.view(made).set(numbers);
    return made;
  }

  /**
   * A column that lies within another.
   * @param {Column} whole
   * @param {number} before how many numbers of the whole lie before it
   * @param {number[]} shape
   * @returns {Column}
   */
  part(whole, before, shape) {
    return {at: whole.at + before * BYTES[whole.kind], kind: whole.kind, shape};
  }

  /**
   * The numbers of a column where they lie, as long as no more room is asked for.
   * @param {Column} column
   */
  view({at, kind, shape}) {
    return new VIEWS[kind](this.#memory.buffer, at, cells(shape) * (kind === "u" ? 2 : 1));
  }

  /** The numbers of a column, to keep. */
  copy(column) {
    return this.view(column).slice();
  }

  /** Write down where a column is, and its lengths. */
  point(at, column) {
    new Uint32Array(this.#memory.buffer, at, 1 + column.shape.length).set([column.at, ...column.shape]);
  }

  /** Write a single number. */
  write(at, kind, number) {
    new VIEWS[kind](this.#memory.buffer, at, 1)[0] = number;
  }
}
