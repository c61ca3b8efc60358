import { type WrittenStep, advancesPaid, restatedLots, restatedPay } from '../appraisal/restated-pay.js';
import type { PastDepositEntry, PayItem, Restated, RestatedLot, WonPrize } from '../appraisal/pay.js';
import type { Period } from '../calendar/period.js';
import type { Decimal } from '../money/decimal.js';
import { readCarried, readWrittenDeposits, readWrittenPayslips, readWrittenPrizes } from '../intake/pay-files.js';
import { payInForce } from '../policy/pay-in-force.js';
import type { Policy } from '../policy/policy.js';
import type { Problem } from '../problems/problem.js';
import { PAY_COLUMNS, PRIZE_COLUMNS, depositColumns, payslipColumns } from '../report/pay-columns.js';
import type { PayFolder } from '../runs/pay-folders.js';
import type { PayPlace } from '../runs/pay-place.js';
import { readWritten } from './paid-run.js';

/** What a pay takes over from the pays that it follows. */
export interface PayBefore {
  /** every entry of the risk deposit account */
  readonly entries: readonly PastDepositEntry[];
  readonly prizesDue: readonly WonPrize[];
  /** by manager */
  readonly carried: ReadonlyMap<string, Decimal>;
  /** names of those who were paid, by id, for whom the roster lacks */
  readonly names: ReadonlyMap<string, string>;
  /** performance pay of the quarters of a year, by manager and quarter; of a quarter nothing */
  readonly advances: ReadonlyMap<string, ReadonlyMap<string, Decimal>>;
  readonly restated: readonly Restated[];
  readonly restatedLots: readonly RestatedLot[];
  readonly problems: readonly Problem[];
}

/** Reads the pays before, each file as its manifest says it was written (SPEC 13, 15). */
export async function readPayBefore({ chain, bookings }: PayPlace, period: Period, policy: Policy): Promise<PayBefore> {
  const problems: Problem[] = [];
  const before = chain.at(-1);
  const lastQuarter = period.kind === 'quarter' ? chain.findLast((each) => each.period.kind === 'quarter') : undefined;
  const entries = before === undefined ? [] : await entriesOf(before, problems);
  const carried = before && (await readWritten(before, 'pay.csv', (name, bytes) => readCarried(name, bytes, PAY_COLUMNS), problems));
  const isSetOff = (quarter: Period) => isSetOffIn(chain, quarter, policy);
  const restated: Restated[] = [];
  const lots: RestatedLot[] = [];
  for (const { from, to } of bookings) {
    const [booked, corrected] = [await versionOf(from, problems), await versionOf(to, problems)];
    restated.push(...restatedPay(to.period.name, booked, corrected, isSetOff(to.period)));
    lots.push(...restatedLots(to.period.name, entries, corrected));
  }
  return {
    entries,
    prizesDue: lastQuarter === undefined ? [] : await prizesOf(lastQuarter, problems),
    carried: new Map((carried?.rows ?? []).map(({ manager, carriedForward }) => [manager, carriedForward])),
    names: new Map((carried?.rows ?? []).map(({ manager, name }) => [manager, name])),
    advances: period.kind === 'year' ? advancesPaid(await stepsOfYear(chain, period, problems), period.name) : new Map<string, never>(),
    restated,
    restatedLots: lots,
    problems: once(problems),
  };
}

/** What is wrong with a file that several things are read from is said once. */
function once(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Whether the pay of its year has set off what a quarter advanced. */
function isSetOffIn(chain: readonly PayFolder[], quarter: Period, policy: Policy): boolean {
  const isOwn = ({ period }: PayFolder) => period.kind === 'year' && quarter.kind === 'quarter' && quarter.first >= period.first && quarter.last <= period.last;
  const year = chain.find(isOwn);
  return year !== undefined && payInForce(policy, year.period.last).inForce?.performance.value === 'quarterly_advance';
}

async function versionOf(folder: PayFolder, problems: Problem[]) {
  return {
    steps: await stepsOf(folder, problems),
    prizes: await prizesOf(folder, problems),
    entries: await entriesOf(folder, problems),
  };
}

/** Steps that may be an advance, of all pays since the year began. */
async function stepsOfYear(chain: readonly PayFolder[], { first }: Period, problems: Problem[]): Promise<WrittenStep[]> {
  const steps: WrittenStep[] = [];
  const items: ReadonlySet<PayItem> = new Set<PayItem>(['performance', 'top_up', 'recovery']);
  for (const folder of chain) {
    if (folder.period.last >= first) steps.push(...(await stepsOf(folder, problems, (item) => items.has(item))));
  }
  return steps;
}

async function stepsOf(folder: PayFolder, problems: Problem[], isWanted?: (item: PayItem) => boolean): Promise<readonly WrittenStep[]> {
  const read = await readWritten(folder, 'payslips.csv', (name, bytes) => readWrittenPayslips(name, bytes, payslipColumns('en'), isWanted), problems);
  return read?.rows ?? [];
}

async function prizesOf(folder: PayFolder, problems: Problem[]): Promise<readonly WonPrize[]> {
  const read = await readWritten(folder, 'prizes.csv', (name, bytes) => readWrittenPrizes(name, bytes, PRIZE_COLUMNS), problems);
  return read?.rows ?? [];
}

async function entriesOf(folder: PayFolder, problems: Problem[]) {
  const read = await readWritten(folder, 'deposits.csv', (name, bytes) => readWrittenDeposits(name, bytes, depositColumns('en')), problems);
  return read?.rows ?? [];
}
