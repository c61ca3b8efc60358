import type { Appraisal } from '../../appraisal/appraisal.js';
import { STATEMENT_LINES } from '../../appraisal/statement.js';
import { summaryOf } from '../sections.js';
import { type Cell, amountCell, countCell } from './cells.js';
import { drawGrid, gridColumn } from './grid.js';
import { textWidth, wrappedWords } from './text-width.js';
import type { View } from './view.js';
import { WORDS, daysOf, inCurrency, partOf, rejectedNotice } from './words.js';

const INDENT = '  ';
/** Narrowest column of facts before the window breaks them itself. */
const NARROWEST = 20;

/** The run at a glance: period, policy, managers, rows and the bank's virtual profit. */
export function summarySection(appraisal: Appraisal, { language, width, paint }: View): string[] {
  const facts = factsOf(appraisal, { language, width, paint });
  const labels = facts.map(({ label }) => ({ text: INDENT + label }));
  const room = Math.max(NARROWEST, width - Math.max(...labels.map(({ text }) => textWidth(text))) - INDENT.length);
  const values = facts.map(({ value }) => ({ ...value, text: wrappedWords(value.text, room) }));
  const looks = facts.map((_, index) => ({ strong: index === facts.length - 1 }));
  const title = `${WORDS.title[language]} ${appraisal.period.name}`;
  return [
    paint.strong(title),
    ...drawGrid([gridColumn('', 'left', labels), gridColumn('', 'left', values)], looks, paint),
  ];
}

/** What every report says where rows were rejected (SPEC 2.6); no line where none were. */
export function rejectedSection({ rejectedRows }: Appraisal, { language, width, paint }: View): string[] {
  if (rejectedRows === 0) return [];
  const notice = rejectedNotice(countCell(rejectedRows).text, rejectedRows === 1, language);
  return wrappedWords(notice, width).split('\n').map(paint.warning);
}

function factsOf(appraisal: Appraisal, { language }: View): { label: string; value: Cell }[] {
  const { managers, rowsRead, rowsCounted, virtualProfit } = summaryOf(appraisal);
  const rows = partOf(countCell(rowsCounted).text, countCell(rowsRead).text, language);
  const profit = STATEMENT_LINES.find(({ name }) => name === 'virtual_profit');
  const amount = amountCell(virtualProfit);
  return [
    { label: WORDS.period[language], value: { text: daysOf(appraisal.period, language) } },
    { label: WORDS.policy[language], value: { text: inCurrency(appraisal.policyName, appraisal.currency, language) } },
    { label: WORDS.managers[language], value: countCell(managers) },
    { label: WORDS.rows[language], value: { text: rows } },
    { label: profit?.label[language] ?? '', value: amount },
  ];
}
