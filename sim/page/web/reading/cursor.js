/** A place in a TOML text, moved forward by all that read it; a complaint holds the place at which it arose. */

const BLANKS = /[ \t]*/y;
const BLANKS_AND_LINES = /[ \t\n]*/y;
const CONTROL = /[\x00-\x08\x0a-\x1f\x7f]/;

/** A text that is no TOML. `said` is how Python's parser begins its complaint. */
export class Complaint extends Error {
  constructor(place, said) {
    super(said);
    Object.assign(this, { place, said });
  }
}

/** Where in a text the reading is. */
export class Cursor {
  /** @param {string} text @param {number} deepest most lists and tables within each other, and parts of a key. */
  constructor(text, deepest) {
    Object.assign(this, { text, deepest, at: 0, depth: 0 });
  }

  /** The letter at this place, or undefined at the end. */
  get here() {
    return this.text[this.at];
  }

  sees(mark) {
    return this.text.startsWith(mark, this.at);
  }

  /** What a sticky pattern finds here, and past it; null and nowhere if it finds nothing. */
  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** Past a mark, which must stand here. */
  demand(mark, said) {
    if (!this.sees(mark)) this.refuse(said);
    this.at += mark.length;
  }

  skipBlanks() {
    this.take(BLANKS);
  }

  /** Past a remark, if one begins here, to the end of its line. */
  skipRemark() {
    if (this.here !== "#") return;
    const end = this.text.indexOf("\n", this.at);
    this.checkLetters(this.at + 1, end < 0 ? this.text.length : end);
    this.at = end < 0 ? this.text.length : end;
  }

  /** Past blanks, ends of lines and remarks: what may stand between the entries of a list. */
  skipSpace() {
    let before;
    do {
      before = this.at;
      this.take(BLANKS_AND_LINES);
      this.skipRemark();
    } while (this.at > before);
  }

  /** Refuse control characters between two places; `lines` if ends of lines are none. */
  checkLetters(from, to, lines = false) {
    const part = this.text.slice(from, to);
    const wrong = (lines ? part.replaceAll("\n", " ") : part).search(CONTROL);
    if (wrong >= 0) this.refuse("Found invalid character", from + wrong);
  }

  refuse(said, place = this.at) {
    throw new Complaint(place, said);
  }

  /** Read what lies one list or table deeper. */
  within(read) {
    this.depth += 1;
    if (this.depth > this.deepest) this.refuse("Cannot");
    const found = read(this);
    this.depth -= 1;
    return found;
  }
}
