import type { TenderGrade, TenderInForce } from '../policy/tender-rules.js';
import { nearestNames } from '../problems/nearest-names.js';
import type { Problem } from '../problems/problem.js';
import { type GivenRows, placeOf } from './given-references.js';
import { gradeNamed } from './named.js';
import type { Bid, Bidder } from './tender.js';

/** Where a manager stands after an earlier run; grade and ladder are empty where he was given none. */
interface GradedManager {
  readonly manager: string;
  readonly ladder: string;
  readonly grade: string;
  readonly rank: number | undefined;
  readonly fileLine: number;
}

/** Of whom and for whom bids may be. */
export interface BidSubjects {
  /** those who are put up */
  readonly customers: Iterable<string> & { has: (customer: string) => boolean };
  /** of the roster, by id */
  readonly managers: ReadonlyMap<string, { readonly status: string }>;
}

/** Bids for customers who are not put up, and of managers whom the roster lacks, or who have left (SPEC 14): errors all. */
export function bidProblems(bids: GivenRows<Bid>, { customers, managers }: BidSubjects): Problem[] {
  return bids.rows.flatMap(({ manager, customer, fileLine }): Problem[] => {
    const entry = managers.get(manager);
    const ofManager = { ...placeOf(bids, 'manager', fileLine), value: manager };
    const strange: Problem[] = [];
    if (!customers.has(customer)) {
      const details = { nearest: nearestNames(customer, customers).join(', ') };
      strange.push({ code: 'bid_customer', ...placeOf(bids, 'customer', fileLine), value: customer, details });
    }
    if (entry === undefined) strange.push({ code: 'bid_manager', ...ofManager, details: { nearest: nearestNames(manager, managers.keys()).join(', ') } });
    else if (entry.status === 'left') strange.push({ code: 'bid_manager_left', ...ofManager });
    return strange;
  });
}

/** Grades of bidders that the policy lacks, so that neither their height nor their limits are known: errors all. */
export function standingProblems(standings: GivenRows<GradedManager>, bids: readonly Bid[], { ladders }: TenderInForce): Problem[] {
  const bidders = new Set(bids.map(({ manager }) => manager));
  return standings.rows.flatMap((row): Problem[] => {
    if (row.grade === '' || !bidders.has(row.manager)) return [];
    const grades = ladders.get(row.ladder) ?? [];
    if (gradeNamed({ grades }, row.grade) !== undefined) return [];
    const known = grades.length > 0 ? grades.map(({ name }) => name) : [...ladders.keys()];
    return [{
      code: 'standing_grade',
      ...placeOf(standings, grades.length > 0 ? 'grade_after' : 'ladder', row.fileLine),
      value: row.grade,
      details: { ladder: row.ladder, known: known.join(', ') },
    }];
  });
}

/** Where each manager stands, by an earlier run and the policy: without a row or a grade he has no grade. */
export function biddersOf(standings: readonly GradedManager[], { ladders }: TenderInForce): (manager: string) => Bidder {
  const bidders = new Map(
    standings.map(({ manager, ladder, grade, rank }) => {
      const grades: readonly TenderGrade[] = ladders.get(ladder) ?? [];
      const found = grade === '' ? undefined : gradeNamed({ grades }, grade);
      const height = found && { place: grades.indexOf(found) + 1, of: grades.length };
      return [manager, { grade: found, height, rank }];
    }),
  );
  return (manager) => bidders.get(manager) ?? { grade: undefined, height: undefined, rank: undefined };
}
