import type { Period } from '../calendar/period.js';
import type { Decimal } from '../money/decimal.js';
import type { LadderInForce, RulesInForce } from '../policy/appraisal-rules.js';
import type { PayInForce } from '../policy/pay-rules.js';
import { payDays } from './employed-days.js';
import { gradeNamed } from './named.js';
import type { PayPerson } from './pay.js';
import type { RosterFacts } from './reference-facts.js';
import { schemeOf } from './schemes.js';

/** What a run decided of a manager's grade; texts are empty where there is none. */
interface RunGrade {
  readonly scheme: string;
  readonly ladder: string;
  readonly gradeBefore: string;
  readonly gradeAfter: string;
}

/** What a run says of those whom it scored, by manager. */
export interface RunResults {
  readonly scores: ReadonlyMap<string, Decimal>;
  readonly quality: ReadonlyMap<string, Decimal | undefined>;
  /** values by indicator */
  readonly measured: ReadonlyMap<string, ReadonlyMap<string, Decimal | undefined>>;
  readonly grades: ReadonlyMap<string, RunGrade>;
}

/** The grade by which somebody is paid. */
type PaidGrade = Pick<PayPerson, 'ladder' | 'grade'>;

const UNGRADED: PaidGrade = { ladder: '', grade: '' };

/** Someone of the roster. */
export interface RosterPerson extends RosterFacts {
  readonly manager: string;
  readonly name: string;
}

/**
 * Everybody of the roster with what the run says of him, as pay needs it (SPEC 13). His scheme is that of the run, or where
 * it did not grade him the first of the policy that takes his role and line. Who has left is not graded any more: he is paid
 * by the grade of the roster.
 */
export function payPeople(
  roster: Iterable<RosterPerson>,
  run: RunResults,
  rules: PayInForce,
  { schemes, ladders }: Pick<RulesInForce, 'schemes' | 'ladders'>,
  period: Period,
): PayPerson[] {
  return Array.from(roster, (person) => {
    const { manager, name, branch, line } = person;
    const graded = run.grades.get(manager);
    const scheme = graded === undefined ? schemeOf(schemes, person) : undefined;
    const { ladder, grade } = graded === undefined ? gradeOfLeaver(person, ladders.get(scheme?.ladder ?? '')) : gradeForPay(graded, rules);
    return {
      manager,
      name,
      branch,
      line,
      scheme: graded?.scheme ?? scheme?.name,
      ladder,
      grade,
      score: run.scores.get(manager),
      quality: run.quality.get(manager),
      days: payDays(person, period),
      measured: run.measured.get(manager) ?? new Map<string, Decimal>(),
    };
  });
}

/** The grade of the period that is paid; who had none then is paid by the one that he was given. */
function gradeForPay({ ladder, gradeBefore, gradeAfter }: RunGrade, { payGrade }: PayInForce): PaidGrade {
  const grade = payGrade.value === 'after' || gradeBefore === '' ? gradeAfter : gradeBefore;
  return grade === '' ? UNGRADED : { ladder, grade };
}

/** Nobody else has a grade without a decision of the run: trainees have none. */
function gradeOfLeaver({ status, grade }: RosterPerson, ladder: LadderInForce | undefined): PaidGrade {
  const found = status === 'left' && ladder !== undefined && grade !== '' ? gradeNamed(ladder, grade) : undefined;
  return found === undefined || ladder === undefined ? UNGRADED : { ladder: ladder.name, grade: found.name };
}
