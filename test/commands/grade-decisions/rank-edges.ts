/**
 * Managers of eight branches who are ranked within theirs by the number of their awards, under ranked-branches.yaml. An id begins with
 * the branch.
 */
import type { GradedManager } from './bank-files.js';
import type { Worked } from './worked-rows.js';

/** Decision, and the gates: referrals, score, rank, quality. */
type Verdict = `${'retain' | 'shielded' | 'watch'} ${string}`;

/** A manager's awards and referrals, his rank, and what is decided where p x n counts as it is, and where it is rounded up. */
type Standing = readonly [
  id: string,
  awards: string,
  referrals: string,
  placing: `${number} of ${number}`,
  strict: Verdict,
  ceil: Verdict,
  why: string,
];

/** All have the grade of manager: 10 referrals, a score of 60, a rank within the top 60%, and a shield for the top 15%. */
const STANDINGS: readonly Standing[] = [
  ['B01M1', '60.00', '9', '1 of 1', 'shielded -+++', 'shielded -+++', 'alone: the first rank is within any share, also 0.15 x 1'],
  ['B02M1', '60.00', '10', '1 of 1', 'retain ++++', 'retain ++++', 'alone: within 0.60 x 1; the score is 60 to the hundredth'],
  ['B03M1', '59.99', '10', '1 of 1', 'shielded +-++', 'shielded +-++', 'alone: a hundredth of a point short, and shielded from that too'],
  ['B04M1', '90.00', '9', '1 of 2', 'shielded -+++', 'shielded -+++', 'two share the first rank, and its shield'],
  ['B04M2', '90.00', '9', '1 of 2', 'shielded -+++', 'shielded -+++', 'two share the first rank, and its shield'],
  ['B05M1', '90.00', '10', '1 of 5', 'retain ++++', 'retain ++++', 'within 0.60 x 5 = 3'],
  ['B05M2', '80.00', '10', '2 of 5', 'retain ++++', 'retain ++++', 'within 3'],
  ['B05M3', '75.00', '10', '3 of 5', 'retain ++++', 'retain ++++', 'within 3, at its edge'],
  ['B05M4', '70.00', '10', '4 of 5', 'watch ++-+', 'watch ++-+', 'beyond 3, which is whole and so the same rounded up'],
  ['B05M5', '65.00', '10', '5 of 5', 'watch ++-+', 'watch ++-+', 'beyond 3'],
  ['B06M1', '90.00', '10', '1 of 5', 'retain ++++', 'retain ++++', 'within 3'],
  ['B06M2', '80.00', '10', '2 of 5', 'retain ++++', 'retain ++++', 'within 3'],
  ['B06M3', '75.00', '10', '3 of 5', 'retain ++++', 'retain ++++', 'shares rank 3 with the fourth in line'],
  ['B06M4', '75.00', '10', '3 of 5', 'retain ++++', 'retain ++++', 'shares rank 3: four of five are within the top 60%'],
  ['B06M5', '65.00', '10', '5 of 5', 'watch ++-+', 'watch ++-+', 'the rank after two that share 3 is 5'],
  ['B07M1', '90.00', '9', '1 of 7', 'shielded -+++', 'shielded -+++', 'within 0.15 x 7 = 1.05'],
  ['B07M2', '85.00', '9', '2 of 7', 'watch -+++', 'shielded -+++', 'beyond 1.05, and within 2'],
  ['B07M3', '80.00', '9', '3 of 7', 'watch -+++', 'watch -+++', 'beyond 2'],
  ['B07M4', '75.00', '10', '4 of 7', 'retain ++++', 'retain ++++', 'within 0.60 x 7 = 4.2'],
  ['B07M5', '70.00', '10', '5 of 7', 'watch ++-+', 'retain ++++', 'beyond 4.2, and within 5'],
  ['B07M6', '65.00', '10', '6 of 7', 'watch ++-+', 'watch ++-+', 'beyond 5'],
  ['B07M7', '60.00', '9', '7 of 7', 'watch -+-+', 'watch -+-+', 'beyond 5, and too few referrals'],
  ['B08M1', '90.00', '10', '1 of 7', 'retain ++++', 'retain ++++', 'within 4.2'],
  ['B08M2', '85.00', '9', '2 of 7', 'watch -+++', 'shielded -+++', 'two share rank 2, beyond 1.05 and within 2'],
  ['B08M3', '85.00', '9', '2 of 7', 'watch -+++', 'shielded -+++', 'two share rank 2, beyond 1.05 and within 2'],
  ['B08M4', '75.00', '10', '4 of 7', 'retain ++++', 'retain ++++', 'the rank after two that share 2 is 4, within 4.2'],
  ['B08M5', '70.00', '10', '5 of 7', 'watch ++-+', 'retain ++++', 'two share rank 5, beyond 4.2 and within 5'],
  ['B08M6', '70.00', '10', '5 of 7', 'watch ++-+', 'retain ++++', 'two share rank 5: with it six of seven are within the top 60%'],
  ['B08M7', '60.00', '10', '7 of 7', 'watch ++-+', 'watch ++-+', 'beyond 5'],
];

export const RANKED_MANAGERS: readonly GradedManager[] = STANDINGS.map(([id, awards, referrals]) => ({
  id,
  branch: id.slice(0, 3),
  counted: { award: awards, referral: referrals },
}));

/** What is decided on them. */
export function rankedBy(topP: 'strict' | 'ceil'): Worked[] {
  return STANDINGS.map(([id, awards, referrals, placing, strict, ceil, why]) => {
    const [rank = '', size = ''] = placing.split(' of ');
    const [decision = '', marks = ''] = (topP === 'strict' ? strict : ceil).split(' ');
    return {
      id,
      why,
      row: [awards, rank, size, '80.00', '0.00', 'manager', decision, decision === 'retain' ? '0' : '1', 'manager'].join(','),
      reason: reasonOf(decision, rank, size),
      gates: `manager ${marks}`,
      found: { referrals: `${referrals}.00` },
    };
  });
}

function reasonOf(decision: string, rank: string, size: string): string {
  if (decision === 'retain') return 'every gate of manager holds';
  if (decision === 'watch') return 'failed 1 period in a row; patience is 2';
  return `only threshold or score gates fail, and rank ${rank} is within the top 15% of ${size}`;
}
