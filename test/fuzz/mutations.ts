/** What can happen to a file on its way: bytes, fields, rows, columns and encodings go wrong. */
import fc from 'fast-check';
import { gb18030 } from '../commands/gb18030.js';

/** A change of the bytes of a file; places are fractions of it, so that a change fits files of all sizes. */
export interface Mutation {
  readonly what: string;
  readonly apply: (bytes: Buffer) => Buffer;
}

/** Texts that programs stumble over. */
const NASTY = [
  '', ' ', '\t', '0', '-0', '-1', '1e999999999', '0x1f', '1_000', 'NaN', 'Infinity', '1,00', '--5', '1.005', '.5', '5.', '９９', '99999999999999999999.99',
  '999999999999999.99', '2025-02-30', '2025-13-01', '0000-00-00', '9999-12-31', '1899-12-31', '20250931', '2025/9/30', '../../x', '/etc/passwd', 'CON', '=1+1',
  '+1', '@SUM(A1)', "'; DROP TABLE ledger_row; --", '<script>', '${x}', '__proto__', 'constructor', '\u0000', '\u001b[31m', '\u202e', '\ufeff', '\ud83d\ude00', '"', '""',
  '"a', 'a"b', 'a\nb', 'a\r\nb', ',', '(unassigned)', '(adjustments)', 'null', 'NULL', 'true', '正常', '损失', 'loss', 'x'.repeat(70_000), '1'.repeat(400), '%s%n', '\\', '\u2028',
] as const;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const few = fc.integer({ min: 1, max: 40 });
const nasty = fc.constantFrom(...NASTY);

const bytewise = fc.oneof(
  fc.record({ at: place, byte: fc.nat(255) }).map(({ at, byte }) => mutation(`byte ${byte} at ${at}`, (bytes) => spliced(bytes, at, 1, Buffer.of(byte)))),
  fc.record({ at: place, more: fc.uint8Array({ minLength: 1, maxLength: 20 }) }).map(({ at, more }) => mutation(`${more.length} bytes more at ${at}`, (bytes) => spliced(bytes, at, 0, Buffer.from(more)))),
  fc.record({ at: place, length: few }).map(({ at, length }) => mutation(`${length} bytes less at ${at}`, (bytes) => spliced(bytes, at, length, Buffer.alloc(0)))),
  place.map((at) => mutation(`cut off at ${at}`, (bytes) => bytes.subarray(0, index(at, bytes.length)))),
  fc.record({ at: place, text: nasty }).map(({ at, text }) => mutation(`${shown(text)} at ${at}`, (bytes) => spliced(bytes, at, 0, Buffer.from(text)))),
);

const fieldwise = fc.record({ row: place, cell: place, text: nasty }).map(({ row, cell, text }) =>
  mutation(`${shown(text)} in a cell at ${row}, ${cell}`, byRows((rows) => {
    const cells = rows[index(row, rows.length)];
    if (cells !== undefined) cells[index(cell, cells.length)] = text;
    return rows;
  })),
);

const quotedField = fc.record({ row: place, cell: place, text: nasty }).map(({ row, cell, text }) =>
  mutation(`${shown(text)} in quotes at ${row}, ${cell}`, byRows((rows) => {
    const cells = rows[index(row, rows.length)];
    if (cells !== undefined) cells[index(cell, cells.length)] = `"${text.replaceAll('"', '""')}"`;
    return rows;
  })),
);

const rowwise = fc.record({ at: place, to: place, how: fc.constantFrom('less', 'twice', 'moved', 'blank', 'short', 'long') }).map(({ at, to, how }) =>
  mutation(`a row ${how} at ${at}`, byRows((rows) => changedRows(rows, index(at, rows.length), index(to, rows.length), how))),
);

const columnwise = fc.record({ at: place, how: fc.constantFrom('less', 'twice', 'renamed', 'empty') }).map(({ at, how }) =>
  mutation(`a column ${how} at ${at}`, byRows((rows) => {
    const column = index(at, rows[0]?.length ?? 0);
    return rows.map((cells, row) => changedCells(cells, column, how, row));
  })),
);

const whole = fc.constantFrom(
  mutation('CRLF', (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')),
  mutation('lone CR', (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r'), 'latin1')),
  mutation('a mark in front', (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes])),
  mutation('UTF-16', (bytes) => Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le')),
  mutation('UTF-16 without a mark', (bytes) => Buffer.from(bytes.toString(), 'utf16le')),
  mutation('GB18030', (bytes) => Buffer.from(gb18030(bytes.toString().replace(/[^\u0000-\u007f\u4e00-\u9fa5]/g, '')))),
  mutation('semicolons', (bytes) => Buffer.from(bytes.toString('latin1').replaceAll(',', ';'), 'latin1')),
  mutation('twice over', (bytes) => Buffer.concat([bytes, bytes])),
  mutation('empty', () => Buffer.alloc(0)),
  mutation('only a header', (bytes) => bytes.subarray(0, bytes.indexOf(0x0a) + 1)),
);

const single = fc.oneof({ weight: 4, arbitrary: bytewise }, { weight: 6, arbitrary: fieldwise }, { weight: 2, arbitrary: quotedField }, { weight: 3, arbitrary: rowwise }, { weight: 2, arbitrary: columnwise }, { weight: 1, arbitrary: whole });

/** One to three changes, one after another. */
export const mutations: fc.Arbitrary<Mutation> = fc.array(single, { minLength: 1, maxLength: 3 }).map((changes) =>
  mutation(changes.map(({ what }) => what).join('; '), (bytes) => changes.reduce((changed, { apply }) => apply(changed), bytes)),
);

function mutation(what: string, apply: Mutation['apply']): Mutation {
  return { what, apply };
}

function index(at: number, length: number): number {
  return Math.floor(at * length);
}

function spliced(bytes: Buffer, at: number, less: number, more: Buffer): Buffer {
  const from = index(at, bytes.length);
  return Buffer.concat([bytes.subarray(0, from), more, bytes.subarray(from + less)]);
}

/** Rows split at commas and line ends, whatever is in quotes. */
function byRows(change: (rows: string[][]) => string[][]): Mutation['apply'] {
  return (bytes) => Buffer.from(change(bytes.toString('latin1').split('\n').map((line) => line.split(','))).map((cells) => cells.map((cell) => (/[^\u0000-\u00ff]/.test(cell) ? Buffer.from(cell).toString('latin1') : cell)).join(',')).join('\n'), 'latin1');
}

function changedRows(rows: string[][], at: number, to: number, how: string): string[][] {
  const row = rows[at] ?? [];
  const others = rows.filter((_, place_) => place_ !== at);
  switch (how) {
    case 'less':
      return others;
    case 'twice':
      return rows.toSpliced(at, 0, row);
    case 'moved':
      return others.toSpliced(to, 0, row);
    case 'blank':
      return rows.toSpliced(at, 0, ['']);
    case 'short':
      return rows.with(at, row.slice(0, -1));
    default:
      return rows.with(at, [...row, 'x']);
  }
}

function changedCells(cells: string[], column: number, how: string, row: number): string[] {
  switch (how) {
    case 'less':
      return cells.toSpliced(column, 1);
    case 'twice':
      return cells.toSpliced(column, 0, cells[column] ?? '');
    case 'renamed':
      return row === 0 ? cells.toSpliced(column, 1, 'x') : cells;
    default:
      return row === 0 ? cells : cells.toSpliced(column, 1, '');
  }
}

function shown(text: string): string {
  return JSON.stringify(text.length > 30 ? `${text.slice(0, 30)}… ${text.length}` : text);
}
