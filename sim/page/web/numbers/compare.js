/**
 * The project's question, answered of outcomes that are already there: twin of sim.lab.compare.contrast.
 *
 * Every estimate, and every interval of a closed form, is the command's to the last digit. Resampled intervals are null
 * and their estimates say why.
 */

import { dueOf } from "../engine/flatten.js";
import { kindOf, meanOf } from "./bounded.js";
import { share } from "./estimate.js";
import { meanDifference } from "./paired.js";
import { rateDifference, transferRate } from "./rates.js";
import { howMany, mean, sum } from "./sums.js";

const RATE = "transfer_rate", UNOFFICIAL = "transfer_rate_unofficial";

/**
 * Compare the tracks of a scenario.
 * @param {Object<string, Object<string, ArrayLike<number>>>} outcomes by track, then name; rows are on the same luck
 * @param {Object<string, object>} rooms by track, the scenario that was played, its forums swapped to that room
 * @param {number|string} seed of all luck
 * @param {{outcomes: object[], statistics: object}} facts
 * @returns {object} a Comparison as Python's: estimates whole, with n, method and both intervals
 */
export function contrast(outcomes, rooms, seed, facts) {
    const tracks = Object.keys(outcomes), scenario = rooms[tracks[0]];
    const found = tracks.map((track) => ofTrack(track, rooms[track], outcomes[track], facts));
    const pairs = tracks.flatMap((_, one) => tracks.slice(one + 1).map((_, more) => [one, one + 1 + more]));
    return {
        scenario: scenario.key, title: scenario.title, months: scenario.months, forums: scenario.forums.length,
        repetitions: outcomes[tracks[0]].breakthroughs.length, seed, tracks: found,
        differences: pairs.flatMap(([one, two]) => differences(found[one], found[two], outcomes, facts.statistics)),
    };
}

function ofTrack(track, scenario, found, facts) {
    const constants = facts.statistics, most = {meetings: sum(dueOf(scenario).flat())};
    const rate = (name) => transferRate(...constants.rates[name].map((part) => found[part]), constants);
    const totals = Object.fromEntries(constants.counted.map((name) => [name, sum(found[name])]));
    totals.any_transfer = howMany(found.transferred, (packages) => packages > 0);
    const average = (stage) => meanOf(found[stage], kindOf(stage, scenario.months, facts, most), constants);
    return {
        track, label: constants.tracks[track], room: seatsInWords(scenario.rooms[track], constants),
        means: Object.fromEntries(constants.stages.map((stage) => [stage, average(stage)])),
        transfer_rate: rate(RATE), unofficial_rate: rate(UNOFFICIAL),
        any_transfer: share(totals.any_transfer, found.transferred.length, constants),
        candour: totals.turns ? totals.candid / totals.turns : null, trust_end: mean(found.trust_end), totals,
    };
}

function differences(first, second, outcomes, constants) {
    const [one, two] = [outcomes[first.track], outcomes[second.track]];
    const values = Object.fromEntries(["breakthroughs", "transferred"].map((name) => [
        name, meanDifference(one[name], two[name], constants),
    ]));
    values[RATE] = rateDifference(first.transfer_rate, second.transfer_rate, constants);
    return Object.entries(values).map(([measure, value]) => ({
        measure, first: first.track, second: second.track, value, apart: apart(value),
    }));
}

/** 1 if the first of two is ahead, -1 if behind, 0 if the 95% interval of their difference does not tell, or is not known. */
export function apart(difference) {
    if (difference.low === null || difference.high === null) return 0;
    return Number(difference.low > 0) - Number(difference.high < 0);
}

/**
 * Who sits in a delegation, in words.
 * @param {{officials: number, former: number, experts: number, capacity: string}} room
 * @param {object} constants facts.statistics
 * @returns {string}
 */
export function seatsInWords(room, constants) {
    const seats = Object.entries(constants.seated).filter(([kind]) => room[kind]);
    return seats.map(([kind, name]) => {
        const privately = kind === "officials" && room.capacity !== "official" ? constants.privately : "";
        return `${room[kind]} ${name}${room[kind] > 1 ? "s" : ""}${privately}`;
    }).join(", ");
}
