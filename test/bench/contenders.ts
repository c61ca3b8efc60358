import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchLedger, compilePeers, PROJECT } from './bench-files.js';
import { measure, type Measured } from './measure.js';

const PROGRAM = join('bin', 'cm-appraise.js');
export const OURS_PROGRAM = join(PROJECT, PROGRAM);

/** One run of a contender, scaled to the whole ledger. */
export interface Round extends Measured {
  /** Ledger rows that the contender says it has read; undefined when it does not say. */
  readonly rowsRead: number | undefined;
}

export interface Contender {
  readonly name: string;
  readonly does: string;
  run(): Promise<Round>;
}

interface PeerAnswer {
  readonly rows: string | number;
  readonly reading?: number;
}

/** @param other folder of another build of the program, to be measured beside this one */
export function contendersFor(ledger: BenchLedger, other?: string): readonly Contender[] {
  const peers = compilePeers();
  const peer = async (script: string, file: string): Promise<Round & { reading: number }> => {
    const measured = await measure([join(peers, script), file], { watch: true });
    const answer = JSON.parse(measured.stdout) as PeerAnswer;
    return { ...measured, rowsRead: Number(answer.rows), reading: answer.reading ?? 0 };
  };
  return [
    { name: 'ours', does: 'cm-appraise quarter', run: () => runOurs(ledger.file) },
    { name: 'archived', does: 'the same from an archive', run: archivedRuns(ledger.file) },
    ...(other === undefined ? [] : [{ name: 'other', does: other, run: () => runOurs(ledger.file, {}, join(other, PROGRAM)) }]),
    { name: 'A', does: 'DuckDB typed scan, grouped', run: () => peer('peer-scan.js', ledger.file) },
    { name: 'B', does: 'DuckDB typed rows, windowed SQL', run: () => peer('peer-window.js', ledger.file) },
    { name: 'C', does: 'csv-parse of a tenth, x 10', run: async () => tenfold(await peer('peer-csv-parse.js', ledger.tenth)) },
  ];
}

/** Nine further tenths take nine times the reading, but the program starts only once. */
function tenfold(round: Round & { reading: number }): Round {
  const seconds = round.seconds + 9 * round.reading;
  return {
    ...round,
    seconds,
    cpuSeconds: round.cpuSeconds === undefined ? undefined : (round.cpuSeconds * seconds) / round.seconds,
    rowsRead: round.rowsRead === undefined ? undefined : round.rowsRead * 10,
  };
}

/** Runs of the product over the archive of a run, which is made before the first of them is timed. */
function archivedRuns(file: string): () => Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'cm-appraise-archive-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const archive = join(folder, '2025Q3');
  return async () => {
    if (!existsSync(archive)) await measure([OURS_PROGRAM, 'quarter', '2025Q3', file, '--out', folder, '--archive', '--quiet'], { cwd: folder });
    return runOurs(archive);
  };
}

/** Runs the product in an empty folder, so that no configuration is found and no earlier result is there. */
export async function runOurs(
  file: string,
  env: Readonly<Record<string, string>> = {},
  program: string = OURS_PROGRAM,
): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'cm-appraise-out-'));
  try {
    const args = [program, 'quarter', '2025Q3', file, '--out', folder, '--quiet'];
    const measured = await measure(args, { cwd: folder, env, watch: true });
    return { ...measured, rowsRead: rowsOfReconciliation(join(folder, '2025Q3', 'reconciliation.csv')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sum of `rows_read`, whose cells are plain numbers in a file without quoting. */
function rowsOfReconciliation(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const column = header.trim().split(',').indexOf('rows_read');
  return column < 0 ? undefined : lines.reduce((sum, line) => sum + Number(line.split(',')[column]), 0);
}
