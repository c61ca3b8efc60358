import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { wholePeriod } from '../calendar/period.js';
import type { FoundInput } from '../runs/found-inputs.js';
import { readJournal } from '../runs/journal.js';
import { type ReadPay, readPayManifest } from '../runs/read-pay-manifest.js';
import { findRun } from '../runs/written-folder.js';
import { type Surroundings, withScratch } from './ledger-session.js';
import { outputDifferences } from './output-differences.js';
import { payPeriod } from './pay-period.js';
import type { PayRequest } from './pay-request.js';
import type { Rerun } from './verify-run.js';

/**
 * Pays again, beside links to every run and pay of the folder, and compares: nothing of the folder itself is written.
 * @returns `not_run` where the run that it pays is not found
 */
export async function payAgain(pay: ReadPay, inputs: readonly FoundInput[], surroundings: Surroundings): Promise<Rerun> {
  const home = dirname(resolve(pay.path));
  const run = await runPaid(pay, home);
  if (run === undefined) return { kind: 'not_run' };
  return withScratch(async (scratch) => {
    const out = join(scratch, 'out');
    await mkdir(out);
    for (const name of await foldersOf(home)) await symlink(join(home, name), join(out, name));
    const outcome = await payPeriod(await requestOf(pay, inputs, run, out, scratch), surroundings);
    if (outcome.kind === 'refused') return { kind: 'refused', problems: outcome.problems };
    const again = await readPayManifest(outcome.folder);
    if ('code' in again) throw new Error(`bug: the pay of ${pay.name} left no manifest`);
    return { kind: 'done', differences: await outputDifferences(pay, again, ['period', 'options']) };
  });
}

async function requestOf(pay: ReadPay, inputs: readonly FoundInput[], run: string, out: string, scratch: string): Promise<PayRequest> {
  const { period, options, policy, restates } = pay;
  const whole = wholePeriod(period.name);
  if (whole === undefined) throw new Error(`bug: the manifest of ${pay.name} has the period ${period.name}`);
  const policyFile = join(scratch, policy.name);
  await writeFile(policyFile, policy.text);
  const pathOf = (role: string) => inputs.find((input) => input.role === role)?.path;
  const { language, excel } = options;
  return {
    period: whole,
    out,
    run,
    roster: pathOf('roster') ?? '',
    pools: pathOf('pools'),
    prizes: pathOf('prizes'),
    sanctions: pathOf('sanctions'),
    policy: policyFile,
    restates: restates ?? undefined,
    manager: undefined,
    csv: { language: language === 'en' || language === 'zh' ? language : undefined, excel: excel === true },
  };
}

/** The run that was paid, known by its manifest: among the folders beside the pay, or where the journal says that it was. */
async function runPaid({ run, period }: ReadPay, home: string): Promise<string | undefined> {
  const beside = (await foldersOf(home)).filter((name) => name === period.name || name.startsWith(`${period.name}.r`));
  const told = (await readJournal(home)).flatMap(({ inputs }) => inputs.filter(({ role, sha256 }) => role === 'run' && sha256 === run));
  for (const path of [...beside.map((name) => join(home, name)), ...told.map((input) => input.path)]) {
    const found = await findRun(path);
    if (!('code' in found) && found.sha256 === run) return path;
  }
  return undefined;
}

async function foldersOf(home: string): Promise<string[]> {
  const entries = await readdir(home, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
}
