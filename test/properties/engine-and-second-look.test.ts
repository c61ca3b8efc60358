import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine, type EngineRow } from '../../src/engine/database.js';
import { LEDGER_COLUMNS } from '../../src/intake/columns.js';
import { RECORD_KINDS, type RecordKind } from '../../src/intake/kinds.js';
import { loadLedger, openLedgerFiles } from '../../src/intake/ledger.js';
import type { LedgerTable } from '../../src/intake/ledger-table.js';
import { isWarning } from '../../src/problems/problem.js';
import { Random } from '../oracle/random.js';
import { type CellFile, LAYOUTS, type Layout, randomCellFile, textPools } from './cell-files.js';
import { differencesOf } from './cell-differences.js';
import { readingOf } from './cell-readings.js';

const ROWS_OF_FILE = 200;
const POOL = 2000;
/** Enough to tell what is wrong. */
const SHOWN = 25;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cells-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the engine and the second look read the same cells alike', () => {
  it.each(LAYOUTS.map((layout, index) => ({ layout, seed: index + 1 })))(
    'in files whose layout is $layout',
    async ({ layout, seed }) => {
      const subjects = randomFiles(layout, seed);
      const tables = await readByEngine(subjects, layout);
      for (const [index, { loaded, rows }] of tables.entries()) {
        const cells = subjects[index]!.file.rows;
        expect(rows).toHaveLength(cells.length);
        expect(differencesOf(loaded.file, cells, rows).slice(0, SHOWN)).toEqual([]);
        // Neither verdict is rare, so that agreeing means something.
        expect(loaded.rejectedRows).toBeGreaterThan(cells.length / 20);
        expect(loaded.rows - loaded.rejectedRows).toBeGreaterThan(cells.length / 20);
      }
    },
  );
});

interface Subject {
  readonly argument: string;
  readonly file: CellFile;
}

/** A file of each kind, and a longer one of all kinds together. */
function randomFiles(layout: Layout, seed: number): Subject[] {
  const random = new Random(seed);
  const pools = textPools(seed, POOL);
  const kinds: (RecordKind | undefined)[] = [...RECORD_KINDS, undefined];
  return kinds.map((kind, index) => {
    const file = randomCellFile(random, pools, layout, kind, kind === undefined ? ROWS_OF_FILE * 3 : ROWS_OF_FILE);
    const path = join(folder, `${layout}-${seed}-${index}.csv`);
    writeFileSync(path, file.text);
    return { argument: kind === undefined ? path : `${kind}=${path}`, file };
  });
}

async function readByEngine(
  subjects: readonly Subject[],
  layout: Layout,
): Promise<{ loaded: LedgerTable; rows: EngineRow[] }[]> {
  const scratch = mkdtempSync(join(folder, 'scratch-'));
  const words = subjects.map(({ argument }) => argument);
  const { files, problems } = await openLedgerFiles(words, { scratch, memory: '1GB' });
  expect(problems.filter((problem) => !isWarning(problem))).toEqual([]);
  for (const { survey } of files) {
    expect(survey.plainCells && !survey.hasQuote).toBe(layout.startsWith('plain'));
    if (layout === 'plain') expect(survey.longestLine).toBeLessThanOrEqual(200);
  }
  const engine = await Engine.open({ memory: '1GB', scratch, inputs: files.map(({ path }) => path) });
  try {
    const { ledger, problems: found } = await loadLedger(engine, { files }, scratch);
    expect(found).toEqual([]);
    const tables = [];
    for (const loaded of ledger.tables) tables.push({ loaded, rows: await rowsOf(engine, loaded) });
    return tables;
  } finally {
    engine.close();
  }
}

function rowsOf(engine: Engine, { table }: LedgerTable): Promise<EngineRow[]> {
  return engine.query(`SELECT * FROM read_parquet('${table}', file_row_number = true) ORDER BY file_row_number`);
}

it('every column of the ledger is compared', () => {
  expect(LEDGER_COLUMNS.map(({ type }) => typeof readingOf(type, 0, '1'))).not.toContain('undefined');
});
