import type { Cell } from 'write-excel-file/node';
import { visible } from '../../problems/problem.js';
import type { ValueKind } from '../column.js';

/** Digits that a spreadsheet keeps of a number; what has more stays text, so that nothing is lost. */
const MOST_DIGITS = 15;

/** Longest text of a cell. */
const LONGEST = 32_767;

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** `@` keeps a text a text when somebody edits it: an id stays whole, and what looks like a formula never runs. */
const FORMATS: Readonly<Record<ValueKind, string>> = { text: '@', amount: '#,##0.00', ratio: '0.00######', count: '#,##0' };

/** A cell of a file as a cell of a sheet; empty stays empty. */
export function sheetCell(text: string, kind: ValueKind): Cell {
  if (text === '') return undefined;
  if (kind === 'text' || !isExact(text)) {
    return { value: visible(text).slice(0, LONGEST), type: String, format: FORMATS.text, ...(kind !== 'text' && { align: 'right' }) };
  }
  return { value: Number(text), type: Number, format: FORMATS[kind] };
}

/** Whether a spreadsheet shows the number as it is. */
function isExact(text: string): boolean {
  return NUMBER.test(text) && text.replace(/\D/g, '').replace(/^0+/, '').length <= MOST_DIGITS;
}

export function headCell(text: string, kind: ValueKind): Cell {
  return { value: text, type: String, fontWeight: 'bold', backgroundColor: '#e3e7eb', wrap: true, alignVertical: 'center', align: kind === 'text' ? 'left' : 'right' };
}
