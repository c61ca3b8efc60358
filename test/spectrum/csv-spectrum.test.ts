import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/database.js';
import { openMappedFile } from '../../src/intake/mapped-file.js';
import { loadRaw } from '../../src/intake/made-table.js';

const FOLDER = new URL('../../node_modules/csv-spectrum/', import.meta.url).pathname;
const NAMES = readdirSync(join(FOLDER, 'csvs')).map((file) => file.replace(/\.csv$/, ''));

/** Its coordinates hold seconds of arc, so that its quotes are characters like others. */
const UNQUOTED = 'location_coordinates';
/** Its answer has another telephone number than the file. */
const OTHER_NUMBER = { 'Contact Phone Number': '2095257564' };

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'spectrum-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

describe('the files of csv-spectrum', () => {
  it('are all there', () => {
    expect(NAMES).toHaveLength(12);
  });

  it.each(NAMES)('%s is read as its answer says', async (name) => {
    const wanted: unknown = JSON.parse(readFileSync(join(FOLDER, 'json', `${name}.json`), 'utf8'));
    const rows = await rowsOf(join(FOLDER, 'csvs', `${name}.csv`), name !== UNQUOTED);
    expect(rows).toEqual(Array.isArray(wanted) ? wanted : [{ ...Object(wanted), ...OTHER_NUMBER }]);
  });
});

/** The rows of a file by header, as a mapping sees them. */
async function rowsOf(path: string, isQuoted: boolean): Promise<Record<string, string>[]> {
  const settings = { scratch, memory: '1GB' };
  const mapping = { match: '*', delimiter: ',', isQuoted, skipLines: 0, header: 'first_line', records: [], line: 1, place: '' } as const;
  const { file, problems } = await openMappedFile({ path, kind: undefined }, 1, settings, mapping);
  if (file === undefined) throw new Error(JSON.stringify(problems));
  const engine = await Engine.open({ memory: '1GB', scratch, inputs: [path] });
  try {
    const raw = await loadRaw(engine, file, scratch);
    if ('code' in raw) throw new Error(JSON.stringify(raw));
    const rows = await engine.query(`SELECT * FROM read_parquet('${raw.raw}', file_row_number = true) ORDER BY file_row_number`);
    return rows.map((row) => Object.fromEntries(file.headers.map((header, place) => [header, String(row[`c${place}`] ?? '')])));
  } finally {
    engine.close();
  }
}
