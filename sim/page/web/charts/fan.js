/** The fan: how a curve runs in many dialogues, month by month; the median, the middle half, nine in ten. */

import { forCount, fillIn } from "../sentences.js";
import { WORDS } from "../words.js";
import { monthName } from "./calendar.js";
import { chartOf } from "./chart.js";
import { bandOf, isShare, QUANTILES } from "./curves.js";
import { figure, tick } from "./figures.js";
import { dated, flags } from "./flags.js";
import { between, dates, FOOT, line, MARGIN, planeOf, values } from "./plane.js";
import { pointed, pointer } from "./pointing.js";
import { spread, upward } from "./scale.js";
import { mark, unheard, upright } from "./svg.js";
import { broken, centred, cut, headed, high, wide, widest } from "./type.js";

/** Height of a plane over its width, and the least and most of it, CSS px. */
const SHAPE = { ratio: 0.42, least: 130, most: 260 };

/**
 * The fan of a curve, for one or two arms on the same luck.
 * @typedef {{name: string, bands: Object}} Arm ``bands`` of every curve that was followed
 * @param {{curve: string, scenario: Object, arms: Arm[], runs: number, top: (number|undefined)}} data
 *     ``top`` is a value that the axis holds at least
 * @returns {Chart}
 */
export function fan(data, facts, width) {
    return chartOf({ draw, rows, title, says, listens: pointed }, data, facts, width);
}

function title({ curve }) {
    return WORDS.charts.curves[curve];
}

function below({ curve, runs }) {
    const words = WORDS.charts.fan;
    return forCount(isShare(curve) ? words.ofShares : words.ofCounts, runs);
}

/** Arms with the band that is shown, and their place: the first solid, the second dashed. */
function armsOf({ curve, arms }) {
    return arms.map(({ name, bands }, place) => ({ name, place, band: bandOf(curve, bands) }));
}

function draw(data, facts, { width, at }) {
    const arms = armsOf(data), last = arms[0].band.median.length - 1, month = at === null ? last : Math.min(at, last);
    const said = readout(data, arms, month);
    const head = headed(title(data), below(data), width, readLines(data, arms, width));
    const plane = planed(data, arms, head.height, width), { frame, months } = plane;
    const label = fillIn(WORDS.charts.fan.pointer, { curve: title(data) });
    const groups = [
        at === null ? head.marks : head.read(said),
        [values(plane), dates(plane, data.scenario.start)], banded(plane, arms, !isShare(data.curve)),
        flags(plane, data.scenario), ends(plane, arms, width), at === null ? [] : cursor(plane, arms, month),
    ];
    return {
        height: frame.top + frame.height + FOOT,
        marks: [...groups.map(unheard), pointer(frame, months, month, { label, text: said })],
    };
}

function planed({ curve, scenario, top }, arms, above, width) {
    const most = Math.max(top || 0, ...arms.map(({ band }) => largest(band.high)));
    const scale = upward(most, isShare(curve)), months = arms[0].band.median.length;
    const left = widest(scale.ticks.map(tick), "small") + 8;
    const label = widest(arms.map((arm) => endText(arm, months, arms.length)), "value");
    const right = Math.min(Math.max(label, wide(isShare(curve) ? "0.88" : "88", "value")), width * 0.3) + MARGIN;
    const high = Math.min(Math.max(width * SHAPE.ratio, SHAPE.least), SHAPE.most);
    return planeOf({ left, top: above + 6, width: width - left - right, height: high }, scale, months);
}

function largest(column) {
    return column.reduce((most, value) => (value > most ? value : most), 0);
}

/** The two bands of every arm, and over them all medians. */
function banded(plane, arms, stepped) {
    const bands = arms.map(({ place, band }) => [
        mark("path", { class: `band outer series-${place + 1}`, d: between(plane, band.low, band.high, stepped) }),
        mark("path", { class: `band inner series-${place + 1}`, d: between(plane, band.q1, band.q3, stepped) }),
    ]);
    const medians = arms.map(({ place, band }) =>
        mark("path", { class: `median series-${place + 1}`, d: line(plane, band.median, stepped) }));
    return [bands, medians];
}

function endText({ name, band }, months, arms) {
    const value = figure(band.median[months - 1]);
    return arms > 1 ? `${name}: ${value}` : value;
}

/** Names and last medians at the right, clear of each other. */
function ends({ frame, y, months }, arms, width) {
    const known = arms.filter(({ band }) => Number.isFinite(band.median[months - 1]));
    const wanted = known.map(({ band }) => y(band.median[months - 1]));
    const places = spread(wanted, high("value"), frame.top, frame.top + frame.height);
    const left = frame.left + frame.width + MARGIN;
    return known.map((arm, which) => centred("value", left, places[which],
        cut(endText(arm, months, arms.length), "value", width - left), { class: `word series-${arm.place + 1}` }));
}

/** The month that is looked at: a line, and a dot on every median. */
function cursor({ frame, x, y }, arms, month) {
    return [
        upright("cursor", x(month), frame.top, frame.top + frame.height),
        arms.filter(({ band }) => Number.isFinite(band.median[month])).map(({ place, band }) =>
            mark("circle", { class: `dot series-${place + 1}`, cx: x(month), cy: y(band.median[month]), r: 4 })),
    ];
}

/** Lines that the longest month takes: those of what is dated in one, beside numbers as long as the last. */
function readLines({ scenario }, arms, width) {
    const last = arms[0].band.median.length - 1, sets = scenario.events.map(({ month }) => setBy(scenario, month - 1));
    const longest = sets.reduce((most, each) => (each.length > most.length ? each : most), "");
    return broken(`${numbers(scenario, arms, last)}${longest}`, "small", width).length;
}

/** What a month says in every arm, and what is dated in it. */
function readout({ scenario }, arms, month) {
    return `${numbers(scenario, arms, month)}${setBy(scenario, month)}`;
}

function setBy(scenario, month) {
    const events = dated(scenario, month).join("; ");
    return events ? ` ${fillIn(WORDS.charts.fan.set, { events })}` : "";
}

function numbers(scenario, arms, month) {
    const words = WORDS.charts.fan, named = monthName(scenario.start, month);
    const parts = arms.map(({ name, band }) => fillIn(arms.length > 1 ? words.readArm : words.read, {
        name, ...Object.fromEntries(QUANTILES.map((each) => [each, figure(band[each][month])])),
    }));
    return `${named}: ${parts.join("; ")}.`;
}

function says(data) {
    const arms = armsOf(data), { scenario } = data, last = arms[0].band.median.length - 1;
    return `${title(data)}. ${below(data)}. ${readout(data, arms, last)}`;
}

function rows(data) {
    const words = WORDS.charts.fan, arms = armsOf(data);
    const whose = (name, head) => (arms.length > 1 ? `${name}: ${head}` : head);
    const heads = arms.flatMap(({ name }) => QUANTILES.map((each) => whose(name, words[each])));
    const values = (month) => arms.flatMap(({ band }) => QUANTILES.map((each) => band[each][month]));
    const row = (_, month) => [monthName(data.scenario.start, month), ...values(month)];
    return [[words.month, ...heads], ...Array.from(arms[0].band.median, row)];
}
