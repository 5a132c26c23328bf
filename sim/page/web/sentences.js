/** Sentences with holes: words stand in words.js, numbers and names are put in here. */

/**
 * A sentence with its holes filled; a hole that nothing is known of stays as it is.
 * @param {string} sentence as "{n} of {all}"
 * @param {Object<string, string|number>} holes
 */
export function fillIn(sentence, holes) {
    return sentence.replace(/\{(\w+)\}/g, (hole, name) => (name in holes ? String(holes[name]) : hole));
}

/**
 * The sentence for one or for several of something, with its number as {n}.
 * @param {{one: string, more: string}} words
 * @param {number} n
 */
export function forCount(words, n, holes = {}) {
    return fillIn(n === 1 ? words.one : words.more, { n: String(n).replace(/\B(?=(?:\d{3})+$)/g, ","), ...holes });
}
