/** Who is paid in a period: his days, scheme, grade, score and quality (SPEC 13). */
import { periodOf } from '../days.js';
import { exact, type Exact } from '../exact.js';
import { byBytes } from '../people.js';
import type { PayRound, RosterRow } from './pay-case.js';
import { coefficients, inForce, ladderOf, schemeFor, type PayPlan, type PayPolicy, type SchemeName } from './pay-policy.js';

export interface PaidPerson {
  readonly listed: RosterRow;
  readonly manager: string;
  readonly scheme: SchemeName;
  /** None where the policy has no plan for his scheme. */
  readonly plan: PayPlan | undefined;
  /** Empty where he has none. */
  readonly grade: string;
  /** None without a score in the run. */
  readonly score: Exact | undefined;
  readonly quality: Exact | undefined;
  /** On which he was employed in the period. */
  readonly days: number;
  readonly measured: Readonly<Record<string, string>>;
}

/** Days of the period from the day on which he joined to the one on which he left, both of them counted. */
export function daysEmployed(row: RosterRow, period: string): number {
  if (row.status === 'left' && row.left === '') return 0;
  const { days } = periodOf(period);
  return days.filter((day) => row.joined <= day && (row.left === '' || day <= row.left)).length;
}

function gradeForPay({ run, period }: PayRound, manager: string, policy: PayPolicy): string {
  const row = run.grades.find((each) => each.manager === manager);
  if (row === undefined) return '';
  const which = inForce(policy.payGrade, periodOf(period).last);
  return which === 'after' || row.before === '' ? row.after : row.before;
}

function schemeOfPerson({ run }: PayRound, row: RosterRow): SchemeName {
  const graded = run.grades.find((each) => each.manager === row.manager);
  return graded === undefined ? schemeFor(row.role, row.line) : (graded.scheme as SchemeName);
}

function numberOrNone(text: string | undefined): Exact | undefined {
  return text === undefined || text === '' ? undefined : exact(text);
}

/** Everybody on the roster, whether he is paid or not, in order of id. */
export function peopleOn(round: PayRound, policy: PayPolicy): PaidPerson[] {
  const listing = [...round.roster].sort((a, b) => byBytes(a.manager, b.manager));
  return listing.map((listed) => {
    const { manager } = listed;
    const card = round.run.scorecards.find((each) => each.manager === manager);
    const scheme = schemeOfPerson(round, listed);
    return {
      listed,
      manager,
      scheme,
      plan: policy.plans[scheme],
      grade: gradeForPay(round, manager, policy),
      score: numberOrNone(card?.score),
      quality: numberOrNone(round.run.quality[manager]),
      days: daysEmployed(listed, round.period),
      measured: card?.measured ?? {},
    };
  });
}

/** Of his grade, else that of the plan for those without one. */
export function coefficientOf({ plan, scheme, grade }: PaidPerson, day: string): Exact {
  if (plan === undefined) throw new Error(`no plan for ${scheme}`);
  if (grade === '') return exact(inForce(plan.ungradedCoefficient, day));
  const ladder = ladderOf[scheme];
  const known: Readonly<Record<string, string>> = ladder === undefined ? {} : coefficients[ladder];
  const found = known[grade];
  if (found === undefined) throw new Error(`${scheme} has no grade ${grade}`);
  return exact(found);
}
