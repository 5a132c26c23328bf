/**
 * What is said of a scenario that cannot be read: the sentences of the command, letter for letter.
 * Python is the judge (tests/browser/test_reading.py): whoever changes a sentence there is sent here.
 */

import { grouped } from "../reading/spelling.js";

const COUNTED = "months are counted: 1 is";

/** Sentences and their parts, by what they say. */
export const READING = {
  unusable: "the scenario cannot be used",
  more: (count) => `and ${grouped(count)} more`,
  fault: (place, { found, allowed, nearest }) => {
    const where = place ? `${place}: ` : "";
    if (nearest) return `${where}${found}; did you mean "${nearest}"? Allowed: ${allowed}`;
    return allowed ? `${where}${found}, allowed ${allowed}` : `${where}${found}`;
  },
  override: (typed) => `override ${typed}`,

  // values
  longNumber: "a whole number of more than 20 digits",
  table: "a table",
  list: "a list",
  nothing: "nothing",
  noTable: "found no table",
  moment: (value) => `a date or time (${value})`,
  found: (value) => `found ${value}`,
  foundCount: (count) => `found ${grouped(count)}`,
  foundCharacters: (count) => `found ${count} characters`,
  foundTwice: (value) => `found ${value} twice`,
  ofEntries: (count) => ` of ${count}`,
  atMost: (most) => `at most ${most}`,
  missing: "missing",
  noValue: { deep: "lists or tables nested too deeply", long: "a whole number of more than 20 digits" },
  unknownKey: (noun) => `unknown key${noun ? ` of ${noun}` : ""}`,
  notAKey: (noun) => `not a key for a ${noun}`,
  shapeOfKeys: "small letters, digits and underscores, a letter first, at most 32",
  aNote: "text, not empty, without control characters",
  pathInQuotes: "; put the whole path in quotes",
  everyKeyOnce: "every key once",

  // files
  largeFile: (bytes, most) => `found a file of ${bytes} bytes, allowed at most ${most}`,
  emptyFile: "the file is empty",
  beginSo: "a scenario; begin with title and summary",
  column: (number) => `column ${number}`,
  notUtf8: (byte) => `found a byte that is not UTF-8 text (${byte})`,
  utf8: "a text file saved as UTF-8",
  tooDeep: "keys, lists or tables are nested too deeply",
  atMostLevels: (most) => `at most ${most} levels`,
  tooManyDigits: "a number has too many digits",
  numbersOf: (digits) => `numbers of up to ${digits} digits`,

  // what was probably meant
  hint: (meant) => `; ${meant}`,
  write: (meant) => `; write ${meant}`,
  writeFor: (meant, value) => `; write ${meant} for ${value}%`,
  writeQuoted: (meant) => `; write "${meant}"`,
  writeSingle: (path) => `; write [${path}], in single brackets`,
  writeMonth: (number, start) => `; write ${number}: month 1 is ${start}, the scenario's start`,
  monthsAreCounted: `; ${COUNTED} the scenario's first, and start says which that is`,
  monthsAreCountedFrom: (start) => `; ${COUNTED} ${start}, the scenario's start`,
  besideAnother: (header, key) => `found ${header} beside another; write [[${key}]] above each`,
  foundWrite: (value, meant) => `found ${value}; write ${meant}`,
  foundWriteQuoted: (value) => `found ${value}; write "${value}", in quotes`,

  // settings
  overridden: "override",
  values: "a number, a text, true or false, a list or a table of such",
  notAssigned: "not an assignment",
  anAssignment: "path=value, as in months=24",
  notInScenario: "not in the scenario",
  keysThere: "keys that the scenario has",

  // whether parts fit together
  aboveBaseline: (baseline) => `above tension.baseline, which is ${baseline}`,
  belowBreakdown: (breakdown) => `below tension.breakdown, which is ${breakdown}`,
  sitsNowhere: "sits in no forum",
  aDelegationIn: (forums) => `a delegation in one of: ${forums}`,
  foundQuestions: (count) => `found ${count} questions`,
  foundForEachSet: (each, sets) => `found ${each} for each of ${sets} sets of governments`,
  atMostInAll: (most) => `at most ${most} in all`,
  atMostQuestions: (most) => `at most ${most} questions in all`,
  noQuestionsFor: (forum) => `no questions for forums.${forum}`,
  aBlockFor: (parties, forum) => `a block whose parties are exactly ${parties}, for forums.${forum}`,
  noForumMeetsAmong: (parties) => `found ${parties}, among whom no forum meets`,
  foundSeats: (count) => `found ${count} seats`,
  oneTo: (most) => `1 to ${most}`,
  seatsOf: (count, kind) => `${count} ${kind}`,
  foundRoom: (mix, capacity) => `found ${mix}, officials in ${capacity} capacity`,
  roomOf: {
    track1: (label) => `officials only, in official capacity, to be ${label}`,
    track1_5: (label) => `officials in private capacity, or officials and others, to be ${label}`,
    track2: (label) => `no official, to be ${label}`,
  },
  namesNothing: "names nothing in this file",
  aPathOfThisFile: "the path of a key or a table of this file",
  secondSource: "found a second source",
  oneSource: (number) => `one source, here or in sources."events.${number}"`,
  foundHeavy: (size, largest) => `found a dialogue that takes ${size} MB, most of it for ${largest}`,
  atMostMegabytes: (size) => `at most ${size} MB`,

  // events
  oneToMonths: (months) => `1 to ${months}, the scenario's months`,
  untilTheEnd: (left, months) => `1 to ${left}: the scenario ends in ${months}`,
  forumsOf: (government) => `forums in which ${government} sits`,
  matters: { receptivity: "receptivity", encroachment: "level of encroachment" },
  oneOfAKind: (matter, government, month) => `one ${matter} for ${government} in month ${month}`,
  anotherEvent: (government) => `found ${government}, who has another event`,

  // forums
  fromOpening: (opens, months) => `${opens} to ${months}, from its opening to the scenario's last month`,
  besideMeetsIn: "found beside meets_in",
  datesOrNumber: "one of the two: dates, or a number a year",
  outOfOrder: "found months out of order",
  ascending: "months in ascending order",
  whileOpen: (opens, closes) => `${opens} to ${closes}, the months in which the forum is open`,
  atMostSlots: (slots) => `at most slots, which is ${slots}`,
  atLeastDrafts: (drafts) => `at least drafts, which is ${drafts}`,
  noSuchGovernment: "no such government",
  officialOfNobody: 'found "official", where no official sits',
  officialsOrNoCapacity: "officials, 1 or more, or no capacity",
  seatsTogether: (most) => `1 to ${most}: officials, former and experts together`,
  foundPeople: (count) => `found ${count} people`,
  atMostSeats: (seats) => `at most ${seats}, the number of seats`,
  inForumWithDates: "found in a forum with meets_in",
  datesAlone: "dates in meets_in alone",
  changesNothing: "changes nothing",
  whatChanges: "a term or a delegation that changes",
  secondTime: (month) => `found ${month} a second time`,
  oneChangeAMonth: "one change a month: write both into one",
  foundAfter: (month, before) => `found ${month} after ${before}`,
  changesAscending: "changes in ascending order of months",
  afterOpening: (opens, closes) =>
    `after month ${opens}, in which the forum opens, up to ${closes}, in which it closes`,
  noDelegationHere: "has no delegation here",
  asManyAsBefore: (seats) => `${seats}, as many as before: a change replaces seats, it adds none`,

  // the record
  keyOfOneForum: (forums) => `the key of one forum: ${forums}`,
  textInACase: "text on one line, not empty, in the record of a case",
  asInPresets: (answer) => `${answer}, as in every preset`,
  foundBefore: (first, last) => `found ${first} before ${last}`,
  earliestFirst: "the earliest month first",
  besideAnswer: (answer, found) => `found beside ${answer} = ${found}`,
  monthsWhere: (answer) => `months where ${answer} is yes`,
  sinceTransfer: (answers, transfer) => `${answers.join(" or ")}, since transfer is ${transfer}`,
  sinceReached: (reached) => `yes, since ${reached} is yes`,
  asLatest: (month) => `found ${month} as the latest month`,
  orLater: (month) => `${month} or later, the earliest of the uptake`,

  // assumptions
  otherTwice: (other, key) => `found ${other} for ${key} twice`,
  everyOtherOnce: "every other value once",
  onlyDescribes: (key) => `found ${key}, which only describes`,
  aKeyThatARunReads: "a key that a run reads",
  noKeyOfScenario: (key) => `found ${key}, which is not in the scenario`,
  aNameOrRow: "a name that --set takes, as in tension.baseline, or a row, as in events.1",
  ofNothingWritten: (found) => `${found} of what the file does not write`,
  aValueUnder: (name) => `a value that may stand under ${name}`,
  whichChangesNothing: (found) => `${found}, which changes nothing`,
  thenFound: (found, path, then) => `${found}; then ${path}: ${then}`,
  aValueOtherThan: (value) => `a value other than ${value} that stands`,
  theOne: "the one",

  // rooms
  track: "track",
  forum: "forum",
  noneSuch: (what, name, there) => `in_room: ${what}: found ${JSON.stringify(name)}, allowed ${there}`,
};
