/** A key: shapes with their words, in lines as wide as the picture. */

import { shaped } from "./glyphs.js";
import { mark } from "./svg.js";
import { high, TYPE, wide, written } from "./type.js";

/** From a shape to its word, and from a word to the next shape, CSS px. */
const BESIDE = 16;
const APART = 14;
const RADIUS = 4.5;

/**
 * Shapes in words.
 * @param {{class: string, shape: string, word: string}[]} entries
 * @param {number} top
 * @param {number} width
 * @returns {{marks: Mark[][], bottom: number}}
 */
export function keyOf(entries, top, width) {
    let x = 0, y = top + TYPE.small.size;
    const marks = entries.map(({ class: of, shape, word }) => {
        const size = BESIDE + wide(word, "small");
        if (x > 0 && x + size > width) [x, y] = [0, y + high("small") + 2];
        const at = x;
        x += size + APART;
        return [
            mark("path", { class: of, ...shaped(shape, at + 6, y - 4, RADIUS) }),
            written("small", at + BESIDE, y, word, { class: "soft" }),
        ];
    });
    return { marks, bottom: y + 6 };
}
