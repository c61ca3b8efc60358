/** Ledger files full of random cells, in the layouts that the engine reads in different ways. */
import fc from 'fast-check';
import { type ColumnType, LEDGER_COLUMNS, type LedgerColumn } from '../../src/intake/columns.js';
import { RECORD_KINDS, type RecordKind } from '../../src/intake/kinds.js';
import type { Random } from '../oracle/random.js';
import { cellTexts } from './cell-texts.js';

/**
 * `plain`: no quotes, padding or control characters, lines of at most 200 bytes; `plain_long`: the same, longer lines;
 * `padded`: padding and control characters, no quotes; `quoted`: all of them.
 */
export const LAYOUTS = ['plain', 'plain_long', 'padded', 'quoted'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A file, and what its cells hold. */
export interface CellFile {
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

type Pools = ReadonlyMap<ColumnType, readonly string[]>;

/** Bytes of a cell, so that all cells of a row and its delimiters take no more than 200. */
const LONGEST_SHORT_CELL = 7;
const LONGEST_SHORT_DATE = 10;
const TYPES = [...new Set(LEDGER_COLUMNS.map(({ type }) => type))];

/** Random texts for each type of column, the same for the same seed. */
export function textPools(seed: number, size: number): Pools {
  return new Map(TYPES.map((type) => [type, fc.sample(cellTexts(type), { seed, numRuns: size })]));
}

const USUAL: Record<ColumnType, readonly string[]> = {
  record: RECORD_KINDS,
  date: ['2025-09-30', '2025-08-31', '2025/7/1', '20250710'],
  id: ['A1', '0007', '客户3', 'M-2'],
  currency: ['CNY', 'USD', ''],
  amount: ['1234.50', '0', '-7', '100'],
  rate: ['0.0435', '0', '0.05'],
  class: ['normal', '2', '损失', ''],
  event: ['sale', '核销'],
  whole: ['1', '20', ''],
};

/** A file of one kind, or of all kinds where none is given, with a column for every column of the ledger. */
export function randomCellFile(
  random: Random,
  pools: Pools,
  layout: Layout,
  kind: RecordKind | undefined,
  rows: number,
): CellFile {
  const columns = LEDGER_COLUMNS.filter(({ type }) => type !== 'record' || kind === undefined);
  const delimiter = random.pick(layout === 'padded' || layout === 'quoted' ? [',', ';', '|', '\t'] : [',', ';', '|']);
  const headers = columns.map((column) => column.name + unit(random, column, layout));
  const allowed = new Map(
    TYPES.map((type) => [type, (pools.get(type) ?? []).filter((text) => fits(type, text, layout, delimiter))]),
  );
  const cells = Array.from({ length: rows }, () => {
    const wild = new Set(random.some(columns, random.pick([0, 0, 1, 1, 1, 2, 3, columns.length])));
    return columns.map((column) => {
      if (random.percent(10)) return '';
      return random.pick((wild.has(column) ? allowed.get(column.type) : undefined) ?? USUAL[column.type]);
    });
  });
  const lines = cells.map((row) => row.map((text) => cellText(random, text, layout, delimiter)).join(delimiter));
  return { text: [headers.join(delimiter), ...lines].join('\n') + '\n', rows: cells };
}

function unit(random: Random, { name, type }: LedgerColumn, layout: Layout): string {
  if (layout === 'plain' && name !== 'balance' && name !== 'rate') return '';
  if (type === 'amount') return random.pick(['', '', '(元)', '(万元)', '(亿元)']);
  return type === 'rate' ? random.pick(['', '(%)']) : '';
}

function fits(type: ColumnType, text: string, layout: Layout, delimiter: string): boolean {
  if (layout === 'quoted') return true;
  if (/["\r\n]/.test(text) || text.includes(delimiter)) return false;
  if (layout === 'padded') return true;
  const isPlain = !/[\u0000-\u001f\u007f-\u00bf\u2000-\u2fff\u3000\ufeff]|^ | $/.test(text);
  const longest = type === 'date' ? LONGEST_SHORT_DATE : LONGEST_SHORT_CELL;
  return isPlain && (layout === 'plain_long' || Buffer.byteLength(text) <= longest);
}

function cellText(random: Random, text: string, layout: Layout, delimiter: string): string {
  const isNeeded = /["\r\n]/.test(text) || text.includes(delimiter);
  if (!isNeeded && (layout !== 'quoted' || random.percent(70))) return text;
  return `"${text.replaceAll('"', '""')}"`;
}
