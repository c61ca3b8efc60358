import type { BranchHeadFacts } from '../../src/appraisal/branch-head-review.js';
import type { GateFacts } from '../../src/appraisal/gate-facts.js';
import { type GradeInput, type GradeSettings, decideGrade } from '../../src/appraisal/grade-decision.js';
import type { Override, PastGrade, Sanction } from '../../src/appraisal/reference-facts.js';
import type { GateResult, GradeDecision } from '../../src/appraisal/scoring.js';
import type { IsoDate } from '../../src/calendar/dates.js';
import { type Period, parsePeriod, periodOf } from '../../src/calendar/period.js';
import { Decimal } from '../../src/money/decimal.js';
import type { LadderInForce } from '../../src/policy/appraisal-rules.js';
import { CORPORATE4, MEASURES } from './ladders.js';

export const date = (text: string) => text as IsoDate;

/** A period by its name. */
export function periodNamed(text: string): Period {
  const request = parsePeriod(text);
  if (request?.year === undefined) throw new Error(`${text} is no period`);
  return periodOf(request.kind, request.part, request.year);
}

/** Values of measures in decimal text; one that is not there is missing. */
export type Values = Readonly<Record<string, string>>;

/** What a test says of one manager; the rest is that of a corporate manager whose gates all just hold. */
export interface Changes {
  readonly values?: Values;
  readonly score?: string;
  readonly rank?: number | undefined;
  readonly groupSize?: number | undefined;
  readonly topP?: GateFacts['topP'];
  readonly quality?: string | undefined;
  readonly bankSince?: string | undefined;
  readonly exam?: string;
  readonly period?: string;
  readonly ladder?: LadderInForce | undefined;
  readonly grade?: string;
  readonly settings?: Partial<GradeSettings>;
  readonly virtualProfit?: string;
  readonly history?: readonly PastGrade[];
  readonly sanctions?: readonly Sanction[];
  readonly override?: Override;
  readonly branchHead?: BranchHeadFacts;
}

/** Just enough for the manager grade of the corporate ladder. */
export const ENOUGH: Values = {
  corporate_deposits: '60000000.00',
  corporate_loans: '100000000.00',
  new_deposits: '0.00',
  closing_loans: '100000000.00',
  settlement: '0.00',
  virtual_profit: '100000.00',
};

/** The values without one, which is then missing. */
export function without(name: string, values: Values = ENOUGH): Values {
  return Object.fromEntries(Object.entries(values).filter(([each]) => each !== name));
}

export function factsOf(changes: Changes): GateFacts {
  const all = { values: ENOUGH, score: '60.00', rank: 4, groupSize: 7, quality: '80.00', bankSince: undefined, ...changes };
  const values = new Map(Object.entries(all.values).map(([name, value]) => [name, new Decimal(value)]));
  return {
    valueOf: (measure) => values.get(measure),
    measures: MEASURES,
    score: new Decimal(all.score),
    rank: all.rank,
    groupSize: all.groupSize,
    topP: all.topP ?? 'strict',
    quality: all.quality === undefined ? undefined : new Decimal(all.quality),
    bankSince: all.bankSince === undefined ? undefined : date(all.bankSince),
    exam: all.exam ?? '',
    lastDay: periodNamed(all.period ?? '2025Q3').last,
  };
}

export function inputOf(changes: Changes): GradeInput {
  return {
    ladder: 'ladder' in changes ? changes.ladder : CORPORATE4,
    period: periodNamed(changes.period ?? '2025Q3'),
    history: changes.history ?? [],
    rosterGrade: changes.grade ?? 'manager',
    sanctions: changes.sanctions ?? [],
    virtualProfit: new Decimal(changes.virtualProfit ?? '100000.00'),
    facts: factsOf(changes),
    settings: { patience: 2, loss_periods: 4, promotion_steps: 1, demotion_steps: 1, ...changes.settings },
    override: changes.override,
    branchHead: changes.branchHead,
  };
}

export function decide(changes: Changes): GradeDecision {
  return decideGrade(inputOf(changes));
}

/** A decision in one line: `manager -> watch -> manager, failed`. */
export function briefly({ before, decision, after, failed }: GradeDecision): string {
  return `${before ?? 'none'} -> ${decision} -> ${after ?? 'none'}${failed ? ', failed' : ''}`;
}

export const reasonsOf = ({ reasons }: GradeDecision) => reasons.map(({ en }) => en);

/** Gates as `manager rank: fails`. */
export const gatesBriefly = (gates: readonly GateResult[]) => gates.map(({ grade, gate, result }) => `${grade} ${gate}: ${result}`);

/** A row of the history. */
export function past(period: string, changes: Partial<Omit<PastGrade, 'period' | 'virtualProfit'>> & { profit?: string } = {}): PastGrade {
  const { profit = '1.00', ...rest } = changes;
  const row = { manager: 'M01', ladder: 'corporate4', gradeAfter: 'manager', failed: false, ...rest };
  return { ...row, period: periodNamed(period), virtualProfit: new Decimal(profit) };
}
