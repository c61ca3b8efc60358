import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './bench-files.js';
import { judged, table } from './figures.js';
import { type Measured, measure } from './measure.js';
import { type ScoringBank, writeScoringBank } from './scoring-bank.js';
import { wholeNumber } from './whole-number.js';

/** Seconds that scores, ranks, grades and their files may take beyond the rest of the run. */
const SECONDS_LIMIT = 40;
const PEAK_MEMORY_LIMIT_MB = 2000;

/** What the engine may use of it. */
const ENGINE_MEMORY = '300MB';

/** What a run without scores and grades would do without. */
const SCORING_STAGES: ReadonlySet<string> = new Set([
  ...['targets, quality and history', 'balance-fact', 'base-balance', 'base-interest', 'base-flow', 'base-customer', 'measured-manager'],
  ...['market-share', 'scores', 'scores and grades'],
]);

/** A large bank with everything that scoring goes by; beside another build of the program, which may know nothing of it. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { managers: { type: 'string', default: '70000' }, against: { type: 'string' } } });
  const folder = join(tmpdir(), 'cm-appraise-bench', 'scoring');
  mkdirSync(folder, { recursive: true });
  const bank = writeScoringBank(folder, wholeNumber('--managers', values.managers, 1));
  const out = join(folder, 'runs');
  const ours = await run(PROJECT, bank, out, ['--targets', bank.targets, '--quality', bank.quality, '--history', bank.history]);
  const stages = ours.stderr.split('\n').map((line) => line.split('\t')).filter(([mark]) => mark === 'timing');
  const scoring = stages.reduce((sum, [, stage = '', seconds]) => (SCORING_STAGES.has(stage) ? sum + Number(seconds) : sum), 0);
  process.stdout.write(table([['stage', 'seconds', 'cpu s', 'rows'], ...stages.map(([, ...cells]) => cells)]));
  const memory = judged('peak memory of ours, MB', (ours.peakBytes ?? 0) / 1e6, PEAK_MEMORY_LIMIT_MB, 0);
  const beyond = judged('of it scores, ranks, grades and their files', scoring, SECONDS_LIMIT, 1);
  const lines = [['', 'found', 'limit', 'verdict'], ['ours, seconds', ours.seconds.toFixed(1), '', ''], beyond, memory];
  if (values.against !== undefined) {
    const other = await run(resolve(values.against), bank, out, []);
    lines.push(['other build, seconds', other.seconds.toFixed(1), '', ''], ['ours less other, seconds', (ours.seconds - other.seconds).toFixed(1), '', '']);
  }
  process.stdout.write(table(lines));
}

function run(build: string, { ledger, roster, fx }: ScoringBank, out: string, more: readonly string[]): Promise<Measured> {
  rmSync(out, { recursive: true, force: true });
  const words = ['quarter', '2025Q3', ledger, '--roster', roster, '--fx', fx, '--out', out, '--quiet', '--memory', ENGINE_MEMORY, ...more];
  return measure([join(build, 'bin/cm-appraise.js'), ...words], { env: { CM_APPRAISE_TIMINGS: '1' }, watch: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
