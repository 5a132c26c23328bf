/** What a link is of: the version of what links say, and how much of the model's digest they carry. */

export const VERSION = "1";
/** Letters of the model's digest. */
export const DIGITS = 12;
