import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { typedLedger } from './peer-ledger.js';

/** The least that a stage of a run must do, done alone. */
export interface Bound {
  /** of the run's timings */
  readonly stage: string;
  /** what is done */
  readonly least: string;
  /** disk, parse, aggregate or write */
  readonly bound: string;
  readonly seconds: number;
}

/**
 * Times what bounds the longest stages of a run over a ledger: nothing is checked, and nothing is kept but what the next needs.
 * @param folder where files may be written; they are removed
 */
export async function boundsOf(ledger: string, folder: string): Promise<Bound[]> {
  const [parquet, csv] = [join(folder, 'bound.parquet'), join(folder, 'bound.csv')];
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const timed = async (stage: string, bound: string, least: string, does: () => Promise<unknown>): Promise<Bound> => {
    const began = performance.now();
    await does();
    return { stage, bound, least, seconds: (performance.now() - began) / 1000 };
  };
  const sql = (text: string) => () => connection.run(text);
  const typed = typedLedger(ledger);
  try {
    return [
      await timed('open files', 'disk', 'the bytes read once, and their SHA-256', () => pipeline(createReadStream(ledger, { highWaterMark: 1 << 20 }), createHash('sha256'))),
      await timed('ledger file', 'parse', 'typed cells into Parquet, unchecked', sql(`COPY (FROM ${typed}) TO '${parquet}' (FORMAT parquet)`)),
      await timed('account sums', 'aggregate', 'four sums of each account', sql(`CREATE TABLE account AS SELECT manager, account, customer, branch, product, sum(balance) AS a, sum(balance * rate) AS b, count(*) AS c, max(date) AS d FROM read_parquet('${parquet}') GROUP BY ALL`)),
      await timed('positions.csv', 'write', 'those in order into CSV', sql(`COPY (FROM account ORDER BY account, manager) TO '${csv}' (HEADER)`)),
    ];
  } finally {
    connection.closeSync();
    instance.closeSync();
    for (const file of [parquet, csv]) rmSync(file, { force: true });
  }
}

/** A Markdown table of bounds beside what the stages of a run took. @param timings lines of its timings */
export function boundsTable(bounds: readonly Bound[], timings: readonly string[]): string {
  const seconds = new Map(timings.map((line) => line.split('\t')).map(([, stage = '', took = '']) => [stage, Number(took)] as const));
  const all = [...seconds.values()].reduce((sum, each) => sum + each, 0);
  const rows = bounds.map(({ stage, bound, least, seconds: alone }) => {
    const took = seconds.get(stage) ?? 0;
    return `| ${stage} | ${took.toFixed(2)} | ${((100 * took) / all).toFixed(0)}% | ${bound} | ${least} | ${alone.toFixed(2)} | ${(took / alone).toFixed(1)} |`;
  });
  return `| stage | seconds | of all stages | bound by | the least, alone | seconds | times |\n|---|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
}
