/**
 * The calendar: in which months a forum meets, as sim.seats has it.
 *
 * A rate accumulates month by month, a twelfth of the year's meetings each, from the month of opening. It is summed as
 * the decimal fraction that the scenario writes, without rounding.
 */

const MONTHS = 12n;

/**
 * How many meetings a forum holds in each month.
 * @param {object} forum of the scenario, with opens, closes and meets_in
 * @param {number[]} rates meetings a year, month by month
 * @returns {number[]}
 */
export function meetingsDue(forum, rates) {
  if (forum.meets_in !== null) {
    return rates.map((_, month) => forum.meets_in.filter((date) => date === month + 1).length);
  }
  const fractions = new Map([...new Set(rates)].map((rate) => [rate, decimal(rate)]));
  const places = Math.max(0, ...[...fractions.values()].map((fraction) => fraction.places));
  const meeting = MONTHS * 10n ** BigInt(places);
  let saved = 0n;
  return rates.map((rate, month) => {
    const {digits, places: own} = fractions.get(rate);
    if (forum.opens <= month + 1 && month + 1 <= forum.closes) saved += digits * 10n ** BigInt(places - own);
    const due = saved / meeting;
    saved -= due * meeting;
    return Number(due);
  });
}

/**
 * A number as the decimal fraction that it is written as, in its shortest form: digits / 10**places.
 * @param {number} number
 * @returns {{digits: bigint, places: number}} places is never below 0
 */
export function decimal(number) {
  const [mantissa, exponent = "0"] = String(number).split("e");
  const [whole, part = ""] = mantissa.split(".");
  const places = part.length - Number(exponent), digits = BigInt(whole + part);
  return places < 0 ? {digits: digits * 10n ** BigInt(-places), places: 0} : {digits, places};
}
