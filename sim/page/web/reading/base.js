/** A text or tree as it is written, and what comes of it with settings. What settings leave alone is read only once. */
import { build } from "./build.js";
import { checkParts } from "./check.js";
import { checkAssumptions } from "./check_assumptions.js";
import { Draft } from "./draft.js";
import { Report, ScenarioError } from "./faults.js";
import { override } from "./override.js";
import { outerTree } from "./tree.js";
import { cleanWhole } from "./validate.js";
import { weigh } from "./weight.js";

const ASSUMPTIONS = "assumptions";

/** What all readings of a text share. */
export class Base {
  /**
   * @param {Map} tree
   * @param {{file: string, lines: object, first: number, start: string}} source as a Report takes it.
   * @param {string} name whose stem is the scenario's key.
   * @param {object} grammar
   */
  constructor(tree, source, name, grammar) {
    Object.assign(this, { tree, source, name, grammar, parts: null, asked: new Map() });
  }

  /**
   * Scenario and tree with settings, its assumptions asked about as well.
   * @param {Setting[]} settings
   * @returns {{scenario: object, tree: object}}
   * @throws {ScenarioError}
   */
  with(settings) {
    const { draft, scenario } = this.draftWith(settings);
    const faults = scenario.assumptions.length ? this.assumed(settings) : [];
    if (faults.length) throw new ScenarioError(faults, this.grammar.told);
    return { scenario, tree: outerTree(draft.raw) };
  }

  /** A text as it is read, whatever its assumptions are. */
  draftWith(settings) {
    const { tree, placed } = override(this.tree, settings, this.grammar);
    const report = new Report(this.grammar, this.source, placed);
    const known = settings.length ? this.known() : new Map();
    const draft = new Draft(tree, cleanWhole(this.grammar.scenario, tree, report, known), report);
    if (!report.oversized) checkParts(draft);
    report.settle();
    const scenario = build(draft.clean, this.name, this.grammar);
    weigh(scenario, report);
    report.settle();
    return { draft, scenario };
  }

  /** What comes of the parts that are in order by themselves: no reading with settings reads them anew. */
  known() {
    if (this.parts) return this.parts;
    const report = new Report(this.grammar, this.source, new Map());
    const found = [...cleanWhole(this.grammar.scenario, this.tree, report, new Map())];
    const fine = found.filter(([key]) => report.fine([key]));
    this.parts = new Map(fine.map(([key, clean]) => [key, { raw: this.tree.get(key), clean }]));
    return this.parts;
  }

  /**
   * What is wrong with the assumptions. They speak of the text as it is written: whoever sets a value to its other one
   * contradicts nothing. Of a text that is in order only with other settings nothing can be said.
   */
  assumed(settings) {
    const own = settings.filter((each) => each.path[0] === ASSUMPTIONS);
    const asked = own.map((each) => each.typed).join("\n");
    if (!this.asked.has(asked)) this.asked.set(asked, this.askedWith(own));
    return this.asked.get(asked);
  }

  askedWith(own) {
    let found;
    try {
      found = this.draftWith(own);
    } catch (error) {
      if (error instanceof ScenarioError) return [];
      throw error;
    }
    checkAssumptions(found.draft, found.scenario, (more) => this.draftWith([...own, more]).scenario);
    return found.draft.report.faults();
  }
}
