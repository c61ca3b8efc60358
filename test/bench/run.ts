import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportRhythm } from './bench-dates.js';
import { benchLedger, warmFileCache } from './bench-files.js';
import { type Contender, contendersFor, type Round, runOurs } from './contenders.js';
import { judged, median, megabytes, seconds, table } from './figures.js';
import { NotRun } from './measure.js';
import { wholeNumber } from './whole-number.js';

const PEAK_MEMORY_LIMIT_MB = 1000;
/** Of the wall time of a peer; `other` is another build of the program, which has less to do. */
const LIMITS = [['ours', 'other', 1.3], ['ours', 'A', 3.5], ['archived', 'A', 1.5], ['ours', 'B', 1.1], ['ours', 'C', 0.4]] as const;

interface Standing {
  readonly contender: Contender;
  readonly rounds: Round[];
  failure?: string;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '10000000' },
      runs: { type: 'string', default: '3' },
      export: { type: 'string', default: 'daily' },
      seed: { type: 'string', default: '1' },
      against: { type: 'string' },
    },
  });
  const rows = wholeNumber('--rows', values.rows, 1000);
  const rhythm = exportRhythm(values.export);
  note(`ledger of ${rows} rows, ${rhythm} snapshots ...`);
  const ledger = await benchLedger(rows, rhythm, wholeNumber('--seed', values.seed, 0));
  note(ledger.file);
  await warmFileCache(ledger.file);
  await warmFileCache(ledger.tenth);
  const standings = contendersFor(ledger, values.against && resolve(values.against)).map((contender): Standing => ({ contender, rounds: [] }));
  const runs = wholeNumber('--runs', values.runs, 1);
  for (let run = 1; run <= runs; run += 1) {
    for (const standing of standings) await runOnce(standing, `run ${run} of ${runs}`);
  }
  process.stdout.write(`\n${standingsTable(standings, rows)}\n${limitsTable(standings)}\n`);
  await showStages(ledger.file);
  for (const { contender, failure } of standings) {
    if (failure === undefined) continue;
    process.stderr.write(`${contender.name} could not be run: ${failure}\n`);
    process.exitCode = 1;
  }
}

async function runOnce(standing: Standing, which: string): Promise<void> {
  if (standing.failure !== undefined) return;
  try {
    const round = await standing.contender.run();
    standing.rounds.push(round);
    note(`${which}: ${standing.contender.name} ${seconds(round.seconds)} s, ${megabytes(round.peakBytes)} MB`);
  } catch (error) {
    if (!(error instanceof NotRun)) throw error;
    standing.failure = error.message;
    note(`${which}: ${standing.contender.name} could not be run`);
  }
}

function standingsTable(standings: readonly Standing[], rows: number): string {
  const header = ['', 'min s', 'median s', 'cpu s', 'peak MB', 'rows/s', 'rows read'];
  const lines = standings.map(({ contender, rounds }) => {
    const name = `${contender.name.padEnd(8)}  ${contender.does}`;
    if (rounds.length === 0) return [name, ...Array<string>(6).fill('not run')];
    const wall = rounds.map((round) => round.seconds);
    const cpu = rounds.flatMap((round) => round.cpuSeconds ?? []);
    return [
      name, seconds(Math.min(...wall)), seconds(median(wall)),
      seconds(cpu.length > 0 ? median(cpu) : undefined), megabytes(peakOf(rounds)),
      (rows / median(wall)).toFixed(0), String(rounds[0]!.rowsRead ?? '?'),
    ];
  });
  return table([header, ...lines]);
}

function limitsTable(standings: readonly Standing[]): string {
  const wallOf = (name: string, pick: (values: readonly number[]) => number): number | undefined => {
    const rounds = standings.find(({ contender }) => contender.name === name)?.rounds ?? [];
    return rounds.length === 0 ? undefined : pick(rounds.map((round) => round.seconds));
  };
  const ratio = (own: string, peer: string, pick: (values: readonly number[]) => number): number | undefined => {
    const [ours, theirs] = [wallOf(own, pick), wallOf(peer, pick)];
    return ours === undefined || theirs === undefined ? undefined : ours / theirs;
  };
  const least = (values: readonly number[]): number => Math.min(...values);
  const present = LIMITS.filter(([, peer]) => standings.some(({ contender }) => contender.name === peer));
  const ratios = present.map(([own, peer, limit]) => [
    ...judged(`${own} / ${peer} (medians)`, ratio(own, peer, median), limit), ratio(own, peer, least)?.toFixed(2) ?? 'n/a',
  ]);
  const peak = peakOf(standings.filter(({ contender }) => ['ours', 'archived'].includes(contender.name)).flatMap(({ rounds }) => rounds));
  const memory = judged('peak memory of ours, MB', peak === undefined ? undefined : peak / 1e6, PEAK_MEMORY_LIMIT_MB, 0);
  return table([['', 'found', 'limit', 'verdict', 'of minima'], ...ratios, [...memory, '']]);
}

function peakOf(rounds: readonly Round[]): number | undefined {
  const peaks = rounds.flatMap((round) => round.peakBytes ?? []);
  return peaks.length === 0 ? undefined : Math.max(...peaks);
}

/** One more run that tells where the time goes, not counted above. */
async function showStages(file: string): Promise<void> {
  try {
    const { stderr } = await runOurs(file, { CM_APPRAISE_TIMINGS: '1' });
    const stages = stderr.split('\n').map((line) => line.split('\t')).filter(([mark]) => mark === 'timing');
    const rows = stages.map(([, ...cells]) => cells);
    process.stdout.write(rows.length > 0 ? table([['stage', 'seconds', 'cpu s', 'rows'], ...rows]) : 'ours told no stage timings\n');
  } catch (error) {
    if (!(error instanceof NotRun)) throw error;
    process.stdout.write('no stage timings: ours could not be run\n');
  }
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
