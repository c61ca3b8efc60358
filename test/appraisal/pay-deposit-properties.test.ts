import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPay } from '../../src/appraisal/build-pay.js';
import type { DepositEntry, DepositEntryKind, LoanLoss, Pay, PayCase } from '../../src/appraisal/pay.js';
import type { Sanction } from '../../src/appraisal/reference-facts.js';
import type { Decimal } from '../../src/money/decimal.js';
import { ZERO, sum } from '../../src/money/decimal.js';
import { dec, deposit, payCase, person, pool, rules, sanction } from './pay-case.js';

const IDS = ['M1', 'M2', 'M3', 'M4'];
const CHAIN = [2024, 2025, 2026, 2027, 2028, 2029].flatMap((year) => [`${year}Q1`, `${year}Q2`, `${year}Q3`, `${year}Q4`, `${year}`]);
const YEARS = 3;

const cents = (max: number, min = 0) => fc.integer({ min, max }).map((each) => dec(each).div(100));
const ids = fc.subarray(IDS);

/** What may happen in one period. */
interface Happening {
  readonly isPaid: boolean;
  readonly present: readonly string[];
  readonly pool: Decimal;
  readonly losses: readonly Omit<LoanLoss, 'account'>[];
  readonly removed: readonly string[];
  readonly restated: readonly { readonly manager: string; readonly lot: number; readonly cut: Decimal }[];
}

/** Small amounts, so that lots are often cut to nothing. */
const happening: fc.Arbitrary<Happening> = fc.record({
  /** a pay may be left out */
  isPaid: fc.integer({ min: 0, max: 9 }).map((each) => each > 0),
  present: ids,
  pool: cents(30_00),
  losses: fc.array(fc.record({ loss: cents(4000, -500), granted: ids, held: ids }), { maxLength: 3 }),
  removed: fc.oneof({ weight: 6, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: fc.subarray(IDS, { maxLength: 1 }) }),
  restated: fc.array(fc.record({ manager: fc.constantFrom(...IDS), lot: fc.nat(), cut: cents(500, -500) }), { maxLength: 2 }),
});
const history = fc.array(happening, { minLength: 1, maxLength: CHAIN.length });


const HELD = deposit(['0 0.25', '10 0.5'], { vestingYearsOn: () => ({ value: YEARS, clause: '' }) });

function caseOf(index: number, predecessor: string | undefined, each: Happening, before: readonly DepositEntry[]): PayCase {
  const name = CHAIN[index]!;
  const people = each.present.map((manager, place) => person(manager, { score: dec(place + 1) }));
  const losses = each.losses.map((row, place): LoanLoss => ({ account: `LN${(place * 7) % 3}${place}`, ...row }));
  const date = `${name.slice(0, 4)}-${String(Math.min(12, 3 * Number(name.slice(5) || 4))).padStart(2, '0')}-15`;
  const sanctions = each.removed.map((manager): Sanction => sanction(`${manager} ${date} removal`));
  const restatedLots = each.restated
    .map(({ manager, lot, cut }) => ({ period: CHAIN[0]!, manager, lot: CHAIN[lot % Math.max(1, index)]!, cut }))
    .filter(({ cut }) => !cut.isZero());
  const pools = people.length === 0 ? [] : [pool(`bank ${each.pool.toFixed(2)}`)];
  return payCase({ period: name, predecessor: predecessor ?? '2023Q4', rules: rules('quarterly', undefined, HELD), people, pools, losses, sanctions, restatedLots, entriesBefore: before });
}

/** Plays a history, and looks at every pay with all entries up to it. */
function play(happenings: readonly Happening[], look: (pay: Pay, all: readonly DepositEntry[], given: PayCase) => void): readonly DepositEntry[] {
  let all: readonly DepositEntry[] = [];
  let predecessor: string | undefined;
  happenings.forEach((each, index) => {
    if (!each.isPaid) return;
    const given = caseOf(index, predecessor, each, all);
    predecessor = CHAIN[index];
    const pay = buildPay(given);
    all = [...all, ...pay.entries];
    look(pay, all, given);
  });
  return all;
}

const total = (entries: readonly DepositEntry[], ...kinds: DepositEntryKind[]): Decimal =>
  sum(entries.filter(({ entry }) => kinds.includes(entry)).map(({ amount }) => amount));

function byLot(entries: readonly DepositEntry[]): Map<string, DepositEntry[]> {
  const lots = new Map<string, DepositEntry[]>();
  for (const entry of entries) {
    const key = `${entry.manager} ${entry.lot}`;
    const own = lots.get(key);
    if (own === undefined) lots.set(key, [entry]);
    else own.push(entry);
  }
  return lots;
}

describe('whatever becomes of risk deposits', () => {
  it('no cent is lost or made: what came into a lot is what left it and what is at risk', () => {
    fc.assert(
      fc.property(history, (happenings) => {
        const all = play(happenings, (pay, entries) => {
          const lots = byLot(entries);
          for (const key of byLot(pay.entries).keys()) {
            const own = lots.get(key)!;
            const left = total(own, 'held', 'restored').minus(total(own, 'cut', 'forfeited', 'vested'));
            expect(left.isNegative() || left.greaterThan(total(own, 'held'))).toBe(false);
            expect(own.at(-1)?.atRisk.equals(left)).toBe(true);
            expect(total(own, 'returned').equals(total(own, 'vested'))).toBe(true);
            expect(total(own, 'restored').lessThanOrEqualTo(total(own, 'cut', 'forfeited'))).toBe(true);
            expect(own.filter(({ entry }) => entry === 'held')).toHaveLength(1);
          }
          for (const { person: { manager }, atRisk, amounts } of pay.slips) {
            const own = entries.filter((entry) => entry.manager === manager);
            expect(atRisk.equals(total(own, 'held', 'restored').minus(total(own, 'cut', 'forfeited', 'vested')))).toBe(true);
            const now = pay.entries.filter((entry) => entry.manager === manager);
            expect(amounts.deposit_held.negated().equals(total(now, 'held'))).toBe(true);
            expect(amounts.deposit_returned.equals(total(now, 'returned'))).toBe(true);
          }
        });
        expect(all.every(({ amount, atRisk }) => amount.greaterThan(0) && amount.decimalPlaces() <= 2 && !atRisk.isNegative())).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('what a lot has at risk after each entry follows from that before it', () => {
    fc.assert(
      fc.property(history, (happenings) => {
        for (const own of byLot(play(happenings, () => undefined)).values()) {
          let atRisk = ZERO;
          for (const { entry, amount, atRisk: after } of own) {
            if (entry === 'held' || entry === 'restored') atRisk = atRisk.plus(amount);
            else if (entry !== 'returned') atRisk = atRisk.minus(amount);
            expect(after.equals(atRisk)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a loss is cut or uncovered, to the cent, and takes old lots before young ones', () => {
    fc.assert(
      fc.property(history, (happenings) => {
        play(happenings, (pay, _, { losses, period }) => {
          expect(total(pay.entries.filter(({ account }) => account !== ''), 'cut').equals(sum(pay.cuts.map(({ cut }) => cut)))).toBe(true);
          for (const { due, cut, uncovered } of pay.cuts) expect(!due.isNegative() && cut.plus(uncovered).equals(due)).toBe(true);
          if (period.kind === 'year') expect(pay.cuts).toEqual([]);
          else {
            for (const { account, loss, granted } of losses) {
              const parts = pay.cuts.filter((each) => each.account === account && each.role === 'granted');
              const expected = loss.greaterThan(0) && granted.length > 0 ? loss.times('0.5').toDecimalPlaces(2, 4) : ZERO;
              expect(sum(parts.map(({ due }) => due)).equals(expected)).toBe(true);
            }
          }
          // A part that was not covered leaves nothing at risk of any lot of his before this pay.
          for (const { manager, uncovered } of pay.cuts.filter((each) => each.uncovered.greaterThan(0))) {
            const slip = pay.slips.find((each) => each.person.manager === manager);
            const heldNow = total(pay.entries.filter((each) => each.manager === manager), 'held');
            expect(uncovered.greaterThan(0) && (slip === undefined || slip.atRisk.equals(heldNow))).toBe(true);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it('all of it has been cut, forfeited or returned when the years are over', () => {
    fc.assert(
      fc.property(history, (happenings) => {
        const all = play(happenings, () => undefined);
        const last = buildPay(payCase({ period: '2035Q4', predecessor: CHAIN[happenings.length - 1] ?? '2024Q1', rules: rules('quarterly', undefined, HELD), entriesBefore: all }));
        const everything = [...all, ...last.entries];
        expect(total(everything, 'held', 'restored').equals(total(everything, 'cut', 'forfeited', 'returned'))).toBe(true);
        expect(last.slips.every(({ atRisk }) => atRisk.isZero())).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('the order of what was before, of losses and of people is of no account', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (happenings, random) => {
        const mixed = <T>(rows: readonly T[]): T[] => rows.map((row) => ({ row, key: random.next().value as number })).sort((a, b) => a.key - b.key).map(({ row }) => row);
        play(happenings, (pay, _, given) => {
          const { people, losses, entriesBefore, restatedLots } = given;
          const other = { ...given, people: mixed(people), losses: mixed(losses), entriesBefore: mixed(entriesBefore) };
          // Differences of one lot and period come in the order of their file.
          expect(buildPay({ ...other, restatedLots })).toEqual(pay);
        });
      }),
      { numRuns: 50 },
    );
  });
});
