/** Curves that are followed month by month: where their bands come from, and how they are read. */

/** What a curve is: the band it is read from, whether 1 is the most it can be, whether it is read upside down. */
const CURVES = {
    trust: { from: "trust", share: true }, understanding: { from: "misreading", share: true, mirrored: true },
    tension: { from: "tension", share: true }, breakthroughs: { from: "breakthroughs" }, uptake: { from: "uptake" },
    transferred: { from: "transferred" }, agreed: { from: "agreed" },
};

/** From the bottom of a fan to its top: nine in ten, half, and the median between. */
export const QUANTILES = ["low", "q1", "median", "q3", "high"];

/** The curve of the model that a curve is read from. */
export function readFrom(curve) {
    return CURVES[curve].from;
}

/** Whether 1 is the most that a curve can be. */
export function isShare(curve) {
    return Boolean(CURVES[curve].share);
}

/**
 * The band of a curve: understanding is what misreading leaves, so that its lowest is where misreading is highest.
 * @param {string} curve
 * @param {Object<string, Object<string, Float64Array>>} bands of all curves
 * @returns {Object<string, Float64Array|number[]>} a column a quantile, a value a month
 */
export function bandOf(curve, bands) {
    const { from, mirrored } = CURVES[curve], band = bands[from];
    if (!mirrored) return band;
    const rest = (values) => Array.from(values, (value) => 1 - value);
    const backwards = [...QUANTILES].reverse();
    return Object.fromEntries(QUANTILES.map((name, place) => [name, rest(band[backwards[place]])]));
}
