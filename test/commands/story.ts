import type { Desk, Outcome } from './command.js';

const STORY = 'fixtures/story';

/** In the order of the chain. */
export const PAYS = ['2024Q1', '2024Q2', '2024Q3', '2024Q4', '2024', '2025Q1', '2025Q2', '2025Q3', '2025Q4', '2025'] as const;

/** Before it the mistyped balance of the second quarter is found. */
const FOUND = '2024Q4';

/** The balance was found wrong only when three quarters had been run and paid. */
function balanceOf(period: string): string {
  return ['2024Q1', '2024Q2', '2024Q3'].includes(period) ? 'd001-as-delivered.csv' : 'd001-corrected.csv';
}

function rosterOf(period: string): string {
  return `${STORY}/${['2024Q1', '2024Q2'].includes(period) ? 'roster-2024Q1.csv' : 'roster-2024Q3.csv'}`;
}

/** Grades of the quarters that ended before the period began. */
function historyOf(period: string): string[] {
  const first = period.length === 4 ? `${period}Q1` : period;
  const before = PAYS.filter((each) => each.length > 4 && each < first);
  return before.length === 0 ? [] : ['--history', ...before.map((each) => `runs/${each}/grades.csv`)];
}

function runArgs(period: string, balance = balanceOf(period), out = 'runs'): string[] {
  const given = ['fx', 'assignments', 'quality'].flatMap((file) => [`--${file}`, `${STORY}/${file}.csv`]);
  return [
    ...[period.length === 4 ? 'year' : 'quarter', period, `${STORY}/ledger.csv`, `${STORY}/${balance}`, '--snapshots', 'changes'],
    ...['--roster', rosterOf(period), ...given, ...historyOf(period), '--out', out, '--quiet'],
  ];
}

export function payArgs(period: string, pools = `${STORY}/pools.csv`, ...more: readonly string[]): string[] {
  const given = ['--pools', pools, '--prizes', `${STORY}/prizes.csv`, '--sanctions', `${STORY}/sanctions.csv`];
  return ['pay', period, '--roster', rosterOf(period), ...given, '--out', 'runs', '--quiet', ...more];
}

/** What a folder has, by file. */
export function filesOf(desk: Desk, folder: string): Record<string, string> {
  return Object.fromEntries(desk.files(folder).map((file) => [file, desk.read(file)]));
}

/** The story when it has been told. */
export interface Told {
  readonly desk: Desk;
  /** of every command, runs and pays */
  readonly outcomes: readonly Outcome[];
  /** the pay of the second quarter as it was before it was restated */
  readonly paidFirst: Readonly<Record<string, string>>;
}

/** Runs and pays all ten periods and the restatement; a period is paid while the next one is run. */
export async function tellStory(desk: Desk): Promise<Told> {
  const outcomes: Outcome[] = [];
  const does = async (args: readonly string[]) => void outcomes.push(await desk.run(args));
  let paidFirst = {};
  const restate = async () => {
    paidFirst = filesOf(desk, 'runs/2024Q2.pay');
    await does(payArgs('2024Q2', undefined, '--run', 'corrected/2024Q2', '--restates', 'balance of D001 corrected'));
  };
  let pays = Promise.resolve();
  for (const period of PAYS) {
    if (period === FOUND) {
      await does(runArgs('2024Q2', 'd001-corrected.csv', 'corrected'));
      pays = pays.then(restate);
    }
    await does(runArgs(period));
    pays = pays.then(() => does(payArgs(period)));
  }
  await pays;
  return { desk, outcomes, paidFirst };
}

/** Rows of a CSV file without a quoted cell in its first columns, without its header. @param width the columns that are taken */
export function rowsOf(text: string, width?: number): string[][] {
  const [, ...rows] = text.trimEnd().split('\n');
  return rows.map((row) => row.split(',').slice(0, width));
}

/** One column of such a file. */
export function columnOf(text: string, name: string): string[] {
  const index = (text.split('\n')[0] ?? '').split(',').indexOf(name);
  return rowsOf(text).map((row) => row[index] ?? '');
}

/** Cents of amounts with two places, added up. */
export function cents(amounts: readonly string[]): number {
  return amounts.reduce((sum, amount) => sum + Number(amount.replace('.', '')), 0);
}
