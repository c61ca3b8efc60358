import { dirname, join } from 'node:path';
import { readdir } from 'node:fs/promises';
import type { LoanLoss } from '../appraisal/pay.js';
import { UNASSIGNED } from '../appraisal/people.js';
import { type AccountHolder, accountHolders } from '../engine/account-holders.js';
import type { RunLossesReading } from '../intake/run-losses.js';
import { beforeDefusing } from '../intake/reference-values.js';
import type { Problem } from '../problems/problem.js';
import type { PayFolder } from '../runs/pay-folders.js';
import { type FoundRun, findRun, writtenPath } from '../runs/written-folder.js';

type Loss = RunLossesReading['rows'][number];

/**
 * The losses of a run with who answers for them (SPEC 13): who had the account in the earliest run that knows it granted the
 * loan, everybody else who ever had it held it.
 * @param losses of the run, those that are gains among them
 * @param chain pays before, whose runs tell who held what
 * @param out folder under which runs are looked for
 */
export async function loanLosses(
  losses: readonly Loss[],
  run: FoundRun,
  chain: readonly PayFolder[],
  out: string,
): Promise<{ losses: LoanLoss[]; problems: Problem[] }> {
  const counted = losses.filter(({ loss }) => loss.greaterThan(0));
  if (counted.length === 0) return { losses: [], problems: [] };
  const runs = await runsOf(chain, [out, dirname(run.path)]);
  const paths = await Promise.all([...runs.found, run].map((each) => writtenPath(each, 'positions.csv')));
  const problems = [...runs.problems, ...paths.filter((path) => typeof path !== 'string')];
  if (problems.length > 0) return { losses: [], problems };
  const files = paths.filter((path) => typeof path === 'string');
  const holders = await accountHolders(files, counted.map(({ written }) => written));
  const byAccount = new Map<string, AccountHolder[]>(counted.map(({ written }) => [written, []]));
  for (const holder of holders) byAccount.get(holder.account)?.push(holder);
  return { losses: counted.map(({ account, written, loss }) => ({ account, loss, ...answering(byAccount.get(written) ?? []) })), problems };
}

/** @param holders of one account, by file */
function answering(holders: readonly AccountHolder[]): Pick<LoanLoss, 'granted' | 'held'> {
  const named = holders.filter(({ manager }) => manager !== UNASSIGNED);
  const granted = new Set(named.filter(({ file }) => file === named[0]?.file).map(({ manager }) => beforeDefusing(manager)));
  const all = new Set(named.map(({ manager }) => beforeDefusing(manager)));
  return { granted: [...granted], held: [...all].filter((manager) => !granted.has(manager)) };
}

/** The runs that pays were made from, found again by the bytes of their manifests. */
async function runsOf(pays: readonly PayFolder[], places: readonly string[]): Promise<{ found: FoundRun[]; problems: Problem[] }> {
  const found: FoundRun[] = [];
  const problems: Problem[] = [];
  for (const pay of pays) {
    const run = await runOf(pay, places);
    if (run === undefined) problems.push({ code: 'pay_run_gone', value: pay.period.name, details: { pay: pay.name } });
    else found.push(run);
  }
  return { found, problems };
}

async function runOf({ period, run }: PayFolder, places: readonly string[]): Promise<FoundRun | undefined> {
  for (const place of new Set(places)) {
    const names = await readdir(place).catch(() => []);
    for (const name of names.filter((each) => each === period.name || each.startsWith(`${period.name}.r`))) {
      const found = await findRun(join(place, name));
      if (!('code' in found) && found.sha256 === run) return found;
    }
  }
  return undefined;
}
