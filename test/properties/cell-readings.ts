/** What the second look makes of a cell, in the form in which the engine gives its own reading. */
import type { ColumnType } from '../../src/intake/columns.js';
import { KIND_BY_NAME } from '../../src/intake/kinds.js';
import {
  CLASS_BY_NAME,
  EVENT_BY_NAME,
  type Parsed,
  folded,
  parseAmount,
  parseDate,
  parseId,
  parseRate,
  parseWhole,
  trimBlanks,
} from '../../src/intake/values.js';
import { Decimal } from '../../src/money/decimal.js';

/** The value of a cell as text; null where it is blank or no value of its column. */
export function readingOf(type: ColumnType, places: number, text: string): string | null {
  if (trimBlanks(text) === '') return null;
  switch (type) {
    case 'amount':
      return decimalText(parseAmount(text, places), 2);
    case 'rate':
      return decimalText(parseRate(text, places), 8);
    case 'date':
      return textOf(parseDate(text));
    case 'whole':
      return decimalText(parseWhole(text), 0);
    case 'id':
      return textOf(parseId(text));
    case 'currency':
      return currencyText(textOf(parseId(text)));
    case 'class':
      return word(CLASS_BY_NAME, text);
    case 'event':
      return word(EVENT_BY_NAME, text);
    case 'record':
      return word(KIND_BY_NAME, text);
  }
}

function textOf(parsed: Parsed<string>): string | null {
  return 'value' in parsed ? parsed.value : null;
}

function decimalText(parsed: Parsed<string>, places: number): string | null {
  return 'value' in parsed ? new Decimal(parsed.value).plus(0).toFixed(places).replace(/^-(?=[0.]*$)/, '') : null;
}

function currencyText(id: string | null): string | null {
  const code = id?.toUpperCase() ?? null;
  return code === 'RMB' || code === '人民币' ? 'CNY' : code;
}

function word(names: ReadonlyMap<string, string | number>, text: string): string | null {
  const value = names.get(folded(text));
  return value === undefined ? null : String(value);
}
