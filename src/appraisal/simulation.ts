import type { Period } from '../calendar/period.js';
import { adjustments } from '../formulas/adjustments.js';
import type { Decimal } from '../money/decimal.js';
import type { PolicySetting } from '../policy/policy-setting.js';
import type { Text } from '../problems/entry.js';
import type { Appraisal } from './appraisal.js';
import { EFFICIENCY_TERMS } from './efficiency.js';
import { type Person, compareManagers } from './people.js';
import { RISK_LINES } from './risk.js';
import { CONTRIBUTION_LINES, type SimulatedGrade, contributionByManager } from './simulated-contribution.js';
import { linesOfStatement } from './statement.js';

/** The views of a result that a simulation sets side by side: the period's statement, efficiency and risk, and the scores. */
export type SimulationPart = 'statement' | 'efficiency' | 'risk' | 'contribution';

/** The same line of both results. Amounts in the policy's currency, `raroc` a fraction a year, scores 0.01, `rank` a whole number. */
export interface SimulatedLine {
  readonly part: SimulationPart;
  readonly line: string;
  /** undefined where this result has no such figure; that is not zero */
  readonly base: Decimal | undefined;
  readonly simulated: Decimal | undefined;
  /** simulated - base; undefined where one of them is */
  readonly difference: Decimal | undefined;
}

/** Of the result by the policy of the run, and of that by the changed one. */
export interface BothSides<Value> {
  readonly base: Value;
  readonly simulated: Value;
}

export interface SimulatedManager extends Person {
  readonly lines: readonly SimulatedLine[];
  /** undefined where a result does not grade him */
  readonly grade: BothSides<SimulatedGrade | undefined>;
}

/** What would have come of another policy. It is no result, and no run is made from it (SPEC 1a). */
export interface Simulation {
  readonly period: Period;
  readonly currency: string;
  /** names of the policies */
  readonly policies: BothSides<string>;
  /** values that were changed in the simulated policy */
  readonly settings: readonly PolicySetting[];
  /** ledger rows that are in no figure */
  readonly rejectedRows: BothSides<number>;
  /** the bank has no risk figures, and is not scored */
  readonly bank: readonly SimulatedLine[];
  /** by manager, `(unassigned)` last: everybody of either result */
  readonly managers: readonly SimulatedManager[];
}

interface PartLine {
  readonly part: SimulationPart;
  readonly name: string;
  readonly label: Text;
}

/** Every line that is compared, in order. */
export const SIMULATION_LINES: readonly PartLine[] = [
  ...linesOfStatement(true).map(({ name, label }) => ({ part: 'statement' as const, name, label })),
  ...EFFICIENCY_TERMS.map(({ name, label }) => ({ part: 'efficiency' as const, name, label })),
  ...RISK_LINES.map(({ name, label }) => ({ part: 'risk' as const, name, label })),
  ...CONTRIBUTION_LINES.map(({ name, label }) => ({ part: 'contribution' as const, name, label })),
];

/** The figures of one manager or of the bank; a part may be missing. */
type Figures = Partial<Record<SimulationPart, { readonly get: (line: string) => Decimal | undefined }>>;

/**
 * Sets two results of the same period and ledger side by side, line by line.
 * @param settings what the policy of the second one was changed by
 * @throws where they are of different periods or currencies: a bug
 */
export function simulationOf(base: Appraisal, simulated: Appraisal, settings: readonly PolicySetting[]): Simulation {
  if (base.period.name !== simulated.period.name || base.currency !== simulated.currency) {
    throw new Error('bug: a simulation of another period or currency');
  }
  const sides = { base: sidesByManager(base), simulated: sidesByManager(simulated) };
  const people = new Map([...simulated.statements, ...base.statements].map((person) => [person.manager, person]));
  const managers = [...people.values()].sort((a, b) => compareManagers(a.manager, b.manager));
  return {
    period: base.period,
    currency: base.currency,
    policies: { base: base.policyName, simulated: simulated.policyName },
    settings,
    rejectedRows: { base: base.rejectedRows, simulated: simulated.rejectedRows },
    bank: linesOf(figuresOfBank(base), figuresOfBank(simulated)),
    managers: managers.map(({ manager, name, branch, ranked }) => {
      const [before, after] = [sides.base.get(manager), sides.simulated.get(manager)];
      const lines = linesOf(before?.figures ?? {}, after?.figures ?? {});
      return { manager, name, branch, ranked, lines, grade: { base: before?.grade, simulated: after?.grade } };
    }),
  };
}

/** Whether both results differ in a line: by an amount, or because only one of them has it. */
export function isChanged({ base, simulated, difference }: SimulatedLine): boolean {
  return difference === undefined ? base !== simulated : !difference.isZero();
}

/** Whether both results decide otherwise on a grade, or come to another one. */
export function isGradeChanged({ grade: { base, simulated } }: SimulatedManager): boolean {
  return base?.decision !== simulated?.decision || base?.after !== simulated?.after;
}

function linesOf(base: Figures, simulated: Figures): SimulatedLine[] {
  const isThere = (figures: Figures, part: SimulationPart, name: string) =>
    figures[part] !== undefined && (name !== adjustments.name || figures[part].get(name) !== undefined);
  const compared = SIMULATION_LINES.filter(({ part, name }) => isThere(base, part, name) || isThere(simulated, part, name));
  return compared.map(({ part, name }) => sideBySide(part, name, base[part]?.get(name), simulated[part]?.get(name)));
}

function sideBySide(
  part: SimulationPart,
  line: string,
  base: Decimal | undefined,
  simulated: Decimal | undefined,
): SimulatedLine {
  return { part, line, base, simulated, difference: base && simulated?.minus(base) };
}

function figuresOfBank({ bank, profit }: Appraisal): Figures {
  return { statement: bank, efficiency: profit.bank.total };
}

/** What one result says of a manager. */
interface Side {
  readonly figures: Figures;
  readonly grade: SimulatedGrade | undefined;
}

function sidesByManager({ statements, profit, contribution }: Appraisal): Map<string, Side> {
  const contributions = contributionByManager(contribution);
  const pictures = new Map(profit.managers.map((picture) => [picture.manager, picture]));
  return new Map(
    statements.map(({ manager, lines: statement }) => {
      const picture = pictures.get(manager);
      if (picture === undefined) throw new Error(`bug: no profit picture of ${manager}`);
      const risk = new Map(RISK_LINES.map(({ name, of }) => [name, of(picture.risk)]));
      const scored = contributions.get(manager);
      const figures = { statement, efficiency: picture.efficiency.total, risk, ...(scored && { contribution: scored.figures }) };
      return [manager, { figures, grade: scored?.grade }];
    }),
  );
}
