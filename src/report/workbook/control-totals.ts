import { Decimal, ZERO } from '../../money/decimal.js';
import { formatCents } from '../../money/rounding.js';
import type { Language } from '../../problems/entry.js';
import type { WorkbookSheet } from './sheet.js';
import { CONTROL_SHEET } from './sheet-names.js';

/** What every column of amounts adds up to in its sheet, for whoever adds it up again. */
export function controlTotals(sheets: readonly (WorkbookSheet & { readonly rows: readonly (readonly string[])[] })[], language: Language): WorkbookSheet {
  const rows = sheets.flatMap(({ name, columns, rows: own }) =>
    columns.flatMap(({ label, kind }, index) => {
      if (kind !== 'amount') return [];
      const cells = own.flatMap((row) => row[index] || []);
      const total = cells.reduce((all, cell) => all.plus(new Decimal(cell)), ZERO);
      return [[name[language], label[language], own.length.toFixed(), cells.length.toFixed(), formatCents(total)]];
    }),
  );
  return {
    name: CONTROL_SHEET,
    columns: [
      { label: { en: 'sheet', zh: '工作表' }, kind: 'text' },
      { label: { en: 'column', zh: '列' }, kind: 'text' },
      { label: { en: 'rows', zh: '行数' }, kind: 'count' },
      { label: { en: 'filled', zh: '非空' }, kind: 'count' },
      { label: { en: 'total', zh: '合计' }, kind: 'amount' },
    ],
    rows,
  };
}
