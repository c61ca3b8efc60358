/** Random cases whose ledger lacks earlier rows, with the positions of an earlier run in their place. */
import type { Case, LedgerRow, PositionRow, SnapshotMode } from './case.js';
import { periodOf, periodsEndingOn } from './days.js';
import { oracle } from './oracle.js';
import { randomCase } from './random-case.js';
import { withCurrencies } from './random-currency-case.js';
import { Random } from './random.js';
import { countedSnapshots, openingSnapshots } from './snapshots.js';

/** Keeps these cases apart from the random cases of low seeds. */
const SEEDS_APART = 1_000_000;
const CHOICES_APART = 500_000_000;
const DRAWS_OF_A_SEED = 100;

/** What an opening stands in for as one: a kind and branch, or an account where only changes are listed. */
type Ground = Pick<LedgerRow, 'record' | 'branch' | 'account'>;

function groundKey({ record, branch, account }: Ground, mode: SnapshotMode): string {
  return JSON.stringify([record, mode === 'full' ? branch : account]);
}

/**
 * The case without some of its rows from before the period, and with the positions of the earlier period of that name,
 * which are calculated from the whole ledger.
 */
export function withOpening(whole: Case, earlier: string, isPutAway: (row: LedgerRow) => boolean): Case {
  const { first } = periodOf(whole.period);
  const ledger = whole.ledger.filter((row) => row.date >= first || !isPutAway(row));
  return { ...whole, ledger, opening: oracle({ ...whole, period: earlier }).positionRows };
}

/** The latest of the rows of the same account. */
function latestOf(row: LedgerRow, rows: readonly LedgerRow[]): LedgerRow {
  const own = rows.filter((other) => other.record === row.record && other.account === row.account);
  return own.reduce((latest, next) => (next.date > latest.date ? next : latest), row);
}

/** Some kinds and branches, or some accounts, and now and then all of them. */
function randomGrounds(earlier: readonly LedgerRow[], mode: SnapshotMode, random: Random): Set<string> {
  const grounds = [...new Set(earlier.map((row) => groundKey(row, mode)))];
  if (random.percent(25)) return new Set(grounds);
  const chosen = new Set(random.some(grounds, random.whole(1, grounds.length)));
  const left = earlier.filter((row) => groundKey(row, mode) !== groundKey(latestOf(row, earlier), mode));
  if (left.length === 0) return chosen;
  // An account has moved: the rows of where it was stay, and those of where it is go.
  const stays = random.pick(left);
  chosen.add(groundKey(latestOf(stays, earlier), mode));
  chosen.delete(groundKey(stays, mode));
  return chosen;
}

/** Which rows go, with or without class records; a class record may go although its loan has no row in the opening. */
function randomPuttingAway(whole: Case, random: Random): (row: LedgerRow) => boolean {
  const { first } = periodOf(whole.period);
  const earlier = countedSnapshots(whole.ledger).filter((row) => row.date < first);
  const chosen = randomGrounds(earlier, whole.snapshots, random);
  const isChosen = (row: LedgerRow): boolean => chosen.has(groundKey(row, whole.snapshots));
  const loans = new Set(earlier.filter((row) => row.record === 'loan' && isChosen(row)).map((row) => row.account));
  const classRecords = random.pick(['kept', 'put away with their loans', 'put away']);
  return (row) => {
    if (row.record !== 'class') return isChosen(row);
    return classRecords === 'put away' || (classRecords !== 'kept' && loans.has(row.account));
  };
}

/** Another state of some accounts for which the ledger speaks itself, as if it had been corrected since that run. */
function withOutdated(subject: Case, random: Random): Case {
  const opening = subject.opening ?? [];
  const counted = new Set(openingSnapshots(subject).map((row) => JSON.stringify([row.record, row.account])));
  const outdated = new Map<string, Partial<PositionRow>>();
  for (const row of opening) {
    const key = JSON.stringify([row.record, row.account]);
    if (counted.has(key) || outdated.has(key)) continue;
    const riskClass = row.record === 'loan' ? 'loss' : '';
    outdated.set(key, random.percent(50) ? { balance_closing: '77777.77', row_manager: 'M77', class_closing: riskClass } : {});
  }
  return {
    ...subject,
    opening: opening.map((row) => ({ ...row, ...outdated.get(JSON.stringify([row.record, row.account])) })),
  };
}

/**
 * The case of one draw, if anything goes before the period; the ledger keeps a row, because a run refuses an empty one.
 */
function drawnCase(seed: number): Case | undefined {
  const random = new Random(CHOICES_APART + seed);
  const plain = randomCase(seed);
  const whole = random.percent(50) ? withCurrencies(plain, random) : plain;
  const { first, eve } = periodOf(whole.period);
  if (!countedSnapshots(whole.ledger).some((row) => row.date < first)) return undefined;
  const opened = withOpening(whole, random.pick(periodsEndingOn(eve)), randomPuttingAway(whole, random));
  if (openingSnapshots(opened).length === 0 || opened.ledger.length === 0) return undefined;
  return withOutdated(opened, random);
}

/** The same case for the same seed, on any machine. Half of them have other currencies as well. */
export function randomOpeningCase(seed: number): Case {
  for (let draw = 0; draw < DRAWS_OF_A_SEED; draw += 1) {
    const found = drawnCase(SEEDS_APART + seed * DRAWS_OF_A_SEED + draw);
    if (found !== undefined) return found;
  }
  throw new Error(`no case with an opening for seed ${seed}`);
}
