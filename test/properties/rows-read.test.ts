import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/database.js';
import type { LedgerFile } from '../../src/intake/ledger-file.js';
import { loadLedger, openLedgerFiles } from '../../src/intake/ledger.js';
import { rejectsOf } from '../../src/intake/second-look.js';
import { validateRow } from '../../src/intake/validate-row.js';
import { isWarning } from '../../src/problems/problem.js';
import { Random } from '../oracle/random.js';
import { ALL_SIGHTS, type BrokenFile, brokenFile } from './broken-files.js';
import { isRagged, plainReading } from './record-reference.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rows-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the engine reads one row for each record, and each reject has its line', () => {
  it('in files that are odd in one way', async () => {
    const random = new Random(1);
    await compare(ALL_SIGHTS.map((sight) => brokenFile(random, [sight], 40)));
  });

  it('in files that are odd in several ways', async () => {
    const random = new Random(2);
    await compare(
      Array.from({ length: 8 }, () => brokenFile(random, random.some(ALL_SIGHTS, random.whole(2, 8)), random.whole(1, 300))),
    );
  });

  it('in many small files, of which those of one form are read together', async () => {
    const random = new Random(4);
    const files = Array.from({ length: 40 }, () => brokenFile(random, random.percent(40) ? [random.pick(ALL_SIGHTS)] : [], random.whole(1, 30)));
    const formOf = ({ text, delimiter }: BrokenFile) => `${delimiter} ${String(text.includes('\r'))}`;
    const tables = await compare(files.toSorted((a, b) => formOf(a).localeCompare(formOf(b))));
    expect(tables).toBeLessThan(36);
  });

  it('in files of several mebibytes', async () => {
    const random = new Random(3);
    await compare([
      brokenFile(random, [], 3_000, 900),
      brokenFile(random, ['line_feed', 'blank'], 5_000, 900),
      brokenFile(random, ALL_SIGHTS, 10_000, 900),
    ]);
  });
});

/** @returns number of typed files that the engine has made of them */
async function compare(subjects: readonly BrokenFile[]): Promise<number> {
  const scratch = mkdtempSync(join(folder, 'scratch-'));
  const paths = subjects.map(({ text }, index) => {
    const path = join(scratch, `loans-${index}.csv`);
    writeFileSync(path, text);
    return path;
  });
  const { files, problems } = await openLedgerFiles(paths, { scratch, memory: '1GB' });
  expect(problems.filter((problem) => !isWarning(problem))).toEqual([]);
  const engine = await Engine.open({ memory: '1GB', scratch, inputs: paths });
  try {
    const { ledger, problems: found } = await loadLedger(engine, { files }, scratch);
    expect(found).toEqual([]);
    for (const [index, loaded] of ledger.tables.entries()) {
      const about = `${subjects[index]!.sights.join(' ')} in ${JSON.stringify(subjects[index]!.text.slice(0, 300))}`;
      const { rows, rejects } = expectedOf(subjects[index]!, loaded.file);
      const lines: number[] = [];
      for await (const batch of rejectsOf(engine, loaded, [])) lines.push(batch[0]?.problem.line ?? 0);
      expect({ rows: loaded.rows, rejected: loaded.rejectedRows, lines }, about).toEqual({
        rows,
        rejected: rejects.length,
        lines: rejects,
      });
    }
    return new Set(ledger.tables.map(({ table }) => table)).size;
  } finally {
    engine.close();
  }
}

/** Number of rows, and the lines of those to reject. */
function expectedOf({ text, delimiter }: BrokenFile, file: LedgerFile): { rows: number; rejects: number[] } {
  const { records } = plainReading(text, delimiter);
  const rejects = records.slice(1).filter((record) => {
    if (record.isBroken || isRagged(record, file.header.width)) return true;
    const cells = record.cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
    return validateRow(cells, file.header, 'loan').length > 0;
  });
  return { rows: records.length - 1, rejects: rejects.map(({ line }) => line) };
}
