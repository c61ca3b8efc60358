import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { Engine } from '../../src/engine/database.js';
import { type CheckedExpression, checkExpression } from '../../src/engine/expression.js';
import { literal } from '../../src/engine/literal.js';
import { type Problem, formatProblem } from '../../src/problems/problem.js';

/** One row of a source, by name of its columns; in SQL they are called c0, c1, … */
const ROW: Readonly<Record<string, string | null>> = {
  amt: '1,234.50',
  bal: '12.50',
  long: '12.345',
  bad: 'n/a',
  day: '930131',
  iso: '2025-09-30',
  flag: 'Y',
  name: ' Anna–李 ',
  ref: 'AB-0012/7',
  none: null,
  empty: '',
  date: '31.12.2024',
  '余额': '88',
  'a "b" c': 'quoted',
  'select': 'reserved',
};

export const COLUMNS: ReadonlyMap<string, string> = new Map(Object.keys(ROW).map((name, index) => [name, `c${index}`]));

const CELLS = Object.values(ROW).map((cell, index) => `${literal(cell)}::VARCHAR AS c${index}`);

/** The engine as a run opens it, with a table, a variable and a macro that no expression may reach. */
export function engineDesk(): { engine: () => Engine; folder: () => string } {
  let engine: Engine;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'expression-'));
    engine = await Engine.open({ memory: '500MB', scratch: folder, inputs: [] });
    await engine.execute('CREATE TABLE secret AS SELECT 42 AS word');
    await engine.execute("CREATE MACRO whisper() AS 'hidden'");
    await engine.set('hidden', 'secret');
    await engine.lockSettings();
  });
  afterAll(async () => {
    engine.close();
    await rm(folder, { recursive: true });
  });
  return { engine: () => engine, folder: () => folder };
}

/** What a checked expression yields for the row, as text. */
export async function valueOf(engine: Engine, { sql }: { readonly sql: string }): Promise<unknown> {
  const [row] = await engine.query(`SELECT CAST((${sql}) AS VARCHAR) AS value FROM (SELECT ${CELLS.join(', ')})`);
  return row?.['value'];
}

export async function sqlFor(engine: Engine, text: string): Promise<Extract<CheckedExpression, { sql: string }>> {
  const checked = await checkExpression(engine, text, COLUMNS);
  if ('fault' in checked) throw new Error(`${text}: ${spoken(checked)}`);
  return checked;
}

/** A fault as it would be shown. */
export function spoken(checked: CheckedExpression, language: 'en' | 'zh' = 'en'): string {
  if (!('fault' in checked)) return `taken as ${checked.sql}`;
  const { fault: code, ...rest } = checked;
  const problem: Problem = { code, ...rest };
  return formatProblem(problem, language);
}
