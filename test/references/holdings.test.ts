import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, type Holding, WHOLE_SHARE, holdingsOf } from '../../src/appraisal/holdings.js';
import { UNASSIGNED } from '../../src/appraisal/people.js';
import { type IsoDate, addDays } from '../../src/calendar/dates.js';
import { shareConflicts } from '../../src/intake/reference-shares.js';

const FIRST = '2025-01-01' as IsoDate;

function assignment(text: string): Assignment {
  const [id = '', manager = '', from = '', to = '', share = ''] = text.split(' ');
  const target = id.startsWith('A') ? 'account' : 'customer';
  const last = to === '-' ? undefined : (to as IsoDate);
  return { target, id, manager, from: from as IsoDate, to: last, share: Number(share), line: 2 };
}

const textOf = ({ target, id, manager, from, until, share }: Holding) =>
  `${target} ${id} ${from ?? '-'} ${until ?? '-'} ${manager} ${share}`;

const holdings = (...rows: string[]) => holdingsOf(rows.map(assignment)).map(textOf);

describe('holdings', () => {
  it('are nobody\'s where nothing is assigned', () => {
    expect(holdings()).toEqual([]);
  });

  it('leave the days before and after an assignment to nobody', () => {
    expect(holdings('A1 M01 2025-02-01 2025-02-28 10000')).toEqual([
      'account A1 - 2025-02-01 (unassigned) 10000',
      'account A1 2025-02-01 2025-03-01 M01 10000',
      'account A1 2025-03-01 - (unassigned) 10000',
    ]);
  });

  it('leave the rest of a share to nobody', () => {
    expect(holdings('C5 M01 2025-01-01 - 6000', 'C5 M02 2025-03-01 - 3000')).toEqual([
      'customer C5 - 2025-01-01 (unassigned) 10000',
      'customer C5 2025-01-01 2025-03-01 (unassigned) 4000',
      'customer C5 2025-01-01 - M01 6000',
      'customer C5 2025-03-01 - (unassigned) 1000',
      'customer C5 2025-03-01 - M02 3000',
    ]);
  });

  it('go on where the same manager goes on with the same share', () => {
    expect(holdings('A1 M01 2025-01-01 2025-01-31 10000', 'A1 M01 2025-02-01 2025-03-31 10000', 'A1 M02 2025-04-01 - 10000')).toEqual([
      'account A1 - 2025-01-01 (unassigned) 10000',
      'account A1 2025-01-01 2025-04-01 M01 10000',
      'account A1 2025-04-01 - M02 10000',
    ]);
  });

  it('add up what one manager has by two assignments', () => {
    expect(holdings('A1 M01 2025-01-01 - 5000', 'A1 M01 2025-02-01 2025-02-28 5000')).toEqual([
      'account A1 - 2025-01-01 (unassigned) 10000',
      'account A1 2025-01-01 2025-02-01 (unassigned) 5000',
      'account A1 2025-01-01 2025-02-01 M01 5000',
      'account A1 2025-02-01 2025-03-01 M01 10000',
      'account A1 2025-03-01 - (unassigned) 5000',
      'account A1 2025-03-01 - M01 5000',
    ]);
  });

  it('never end where the last day is the last of the calendar', () => {
    expect(holdings('A1 M01 2025-01-01 9999-12-31 10000')).toEqual([
      'account A1 - 2025-01-01 (unassigned) 10000',
      'account A1 2025-01-01 - M01 10000',
    ]);
  });

  it('are ordered by target, then by id in the order of bytes', () => {
    const row = (id: string) => ({ ...assignment('A M01 2025-01-01 - 10000'), id });
    const rows = [{ ...row('A'), target: 'customer' as const }, ...['\u{20000}', '\uff21', '客', 'b', 'B', '10', '9'].map(row)];
    const ids = holdingsOf(rows).map(({ target, id }) => `${target} ${id}`);
    const sorted = ['10', '9', 'B', 'b', '客', '\uff21', '\u{20000}'].map((id) => `account ${id}`);
    expect([...new Set(ids)]).toEqual([...sorted, 'customer A']);
  });

  it.each([
    ['more than the whole', ['A1 M01 2025-01-01 - 6000', 'A1 M02 2025-03-01 - 6000']],
    ['less than nothing', ['A1 M01 2025-01-01 - -1']],
    ['a broken number', ['A1 M01 2025-01-01 - 0.5']],
  ])('of %s are a bug', (_, rows) => {
    expect(() => holdings(...rows)).toThrow('bug');
  });
});

const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays(FIRST, days));
const row = fc.record({
  target: fc.constantFrom('account', 'customer'),
  id: fc.constantFrom('X1', 'X2'),
  manager: fc.constantFrom('M01', 'M02', 'M03', 'z', '客'),
  from: day,
  days: fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined }),
  share: fc.oneof(fc.constantFrom(10000, 5000, 2500), fc.integer({ min: 1, max: 10000 })),
});

/** Rows that the reader would accept: each that would break a rule is left out. */
const assignments = fc.array(row, { maxLength: 25 }).map((rows) => {
  const kept: Assignment[] = [];
  rows.forEach(({ days, ...rest }, index) => {
    const to = days === undefined ? undefined : addDays(rest.from, days);
    const candidate: Assignment = { ...rest, to, line: index + 2 };
    if (shareConflicts([...kept, candidate]).length === 0) kept.push(candidate);
  });
  return kept;
});

const DAYS = Array.from({ length: 75 }, (_, index) => addDays(FIRST, index - 3));

function runsOn(holding: Holding, date: IsoDate): boolean {
  return (holding.from === undefined || holding.from <= date) && (holding.until === undefined || date < holding.until);
}

/** Manager and share of one target on one day, worked out from the assignments row by row. */
function sharesOn(rows: readonly Assignment[], date: IsoDate): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { manager, from, to, share } of rows) {
    if (from <= date && (to === undefined || date <= to)) shares.set(manager, (shares.get(manager) ?? 0) + share);
  }
  const rest = WHOLE_SHARE - [...shares.values()].reduce((a, b) => a + b, 0);
  if (rest > 0) shares.set(UNASSIGNED, rest);
  return shares;
}

/** One holding a manager, or his shares would not be those of the assignments. */
function sharesByManager(present: readonly Holding[]): Map<string, number> {
  return new Map(present.map(({ manager, share }) => [manager, share]));
}

const targetOf = ({ target, id }: Assignment | Holding) => `${target} ${id}`;

describe('holdings of any assignments', () => {
  it('give each manager on each day the sum of his assigned shares, and nobody the rest, which makes 10,000', () => {
    fc.assert(
      fc.property(assignments, (rows) => {
        const result = holdingsOf(rows);
        const targets = new Set(rows.map(targetOf));
        expect(new Set(result.map(targetOf))).toEqual(targets);
        for (const target of targets) {
          const own = result.filter((holding) => targetOf(holding) === target);
          const given = rows.filter((each) => targetOf(each) === target);
          const held = DAYS.map((date) => own.filter((holding) => runsOn(holding, date)));
          const sums = held.map((each) => each.reduce((sum, { share }) => sum + share, 0));
          expect(new Set(sums)).toEqual(new Set([WHOLE_SHARE]));
          expect(held.map(sharesByManager)).toEqual(DAYS.map((date) => sharesOn(given, date)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        assignments.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(holdingsOf(shuffled)).toEqual(holdingsOf(rows));
        },
      ),
    );
  });

  it('are each as long as can be, and in order', () => {
    fc.assert(
      fc.property(assignments, (rows) => {
        const result = holdingsOf(rows);
        for (const holding of result) {
          const next = result.find(
            (other) => targetOf(other) === targetOf(holding) && other.manager === holding.manager && other.from === holding.until,
          );
          if (holding.until !== undefined) expect(next?.share).not.toBe(holding.share);
        }
        const keys = result.map(({ target, id, from, manager }) => Buffer.from([target, id, from ?? '', manager].join('\0')));
        expect(keys.toSorted((a, b) => a.compare(b))).toEqual(keys);
      }),
    );
  });

  it('can be made of 200,000 accounts', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => assignment(`A${index} M${index % 700} 2025-01-01 - 4000`));
    expect(holdingsOf(rows)).toHaveLength(600_000);
  });

  it('can be made of 200,000 assignments of one customer', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => {
      const date = addDays('1400-01-01' as IsoDate, index);
      return { ...assignment('C1 M 2025-01-01 - 10000'), manager: `M${index % 700}`, from: date, to: date };
    });
    expect(holdingsOf(rows)).toHaveLength(200_002);
  });
});
