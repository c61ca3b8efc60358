import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReferenceRecord, eachRecord } from '../../src/intake/reference-records.js';

function recordsOf(text: string, delimiter = ','): ReferenceRecord[] {
  const records: ReferenceRecord[] = [];
  expect(eachRecord(Buffer.from(text), delimiter, (record) => records.push(record))).toBeUndefined();
  return records;
}

const breaks = (text: string) => text.split('\n').length - 1;

/** Cells with all that makes quoting necessary. */
const cell = fc.array(fc.constantFrom('a', '客', ' ', ',', ';', '"', '\n', '\r\n', '\r', '.5'), { maxLength: 6 }).map((bits) => bits.join(''));
/** A record of one empty cell is an empty line, which is no record. */
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 });

describe('records', () => {
  it('are what was written, each with the line on which it starts', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(',', '\t', ';', '|'), fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, delimiter, end, quoted) => {
        const text = stringify(rows, { delimiter, record_delimiter: end, quoted, quoted_match: /[\r\n]/ });
        let line = 1;
        const expected = rows.map((cells) => {
          const record = { line, cells };
          line += 1 + breaks(cells.join(''));
          return record;
        });
        expect(recordsOf(text, delimiter)).toEqual(expected);
      }),
    );
  });

  it('are the same whether or not a quote stands elsewhere in the file', () => {
    const bits = fc.constantFrom('a', 'b1', '客', ' ', ',', ',', '\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const quoted = recordsOf(`${text}\n"last"`);
        expect(quoted.at(-1)?.cells).toEqual(['last']);
        expect(quoted.slice(0, -1)).toEqual(recordsOf(`${text}\n`));
      }),
      { numRuns: 500 },
    );
  });

  it('of any text are records or an end, never an exception', () => {
    const bits = fc.constantFrom('a', '"', '""', ',', '\n', '\r\n', '\r', ' ', '客');
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const lines: number[] = [];
        const end = eachRecord(Buffer.from(text), ',', ({ line }) => lines.push(line));
        if (end !== undefined) lines.push(end.line);
        expect([...new Set(lines)].sort((a, b) => a - b)).toEqual(lines);
        expect(lines.at(-1) ?? 1).toBeLessThanOrEqual(1 + breaks(text));
      }),
      { numRuns: 1000 },
    );
  });
});
