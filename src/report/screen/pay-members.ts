import { PAY_ITEM_LABELS } from '../../appraisal/pay-items.js';
import type { PayItem, Payslip } from '../../appraisal/pay.js';
import { type Decimal, sum } from '../../money/decimal.js';
import { HEADINGS } from '../headings.js';
import type { PayReport } from '../pay-report.js';
import { AT_RISK } from '../pay-words.js';
import { type Cell, EMPTY, amountCell, textCell } from './cells.js';
import { firstRows, hiddenNotice } from './first-rows.js';
import { withTotalRow } from './fitted-grid.js';
import { type GridColumn, fittingColumns, gridColumn } from './grid.js';
import { type RankedColumn, drawKeptColumns } from './kept-columns.js';
import { MEMBER_WORDS } from './member-words.js';
import { PAY_WORDS } from './pay-screen-words.js';
import type { View } from './view.js';
import { WORDS } from './words.js';

/** Amounts in their order, each with its rank: a narrow terminal leaves those of a high number out. */
const AMOUNTS: readonly (readonly [item: PayItem, priority: number])[] = [
  ['post_wage', 5], ['performance', 3], ['advance_set_off', 7], ['piece', 8], ['minimum_top_up', 15], ['maximum_cut', 16],
  ['earned', 1], ['prize', 11], ['fine', 11], ['top_up', 11], ['recovery', 11], ['deposit_held', 4], ['deposit_returned', 12],
  ['carried_over', 13], ['net', 2], ['paid', 0],
];

/** What stands in one column where there is no room for one each. */
const EXTRAS: readonly PayItem[] = ['prize', 'fine', 'top_up', 'recovery'];
const EXTRAS_PRIORITY = 11;

/** What is shown even where it is zero for everybody. */
const ALWAYS: readonly PayItem[] = ['earned', 'net', 'paid'];

/** A row for each member, of many those who are paid most, and the sum of all. */
export function payMembers(report: PayReport, view: View): string[] {
  const { slips } = report.pay;
  if (slips.length === 0) return [PAY_WORDS.nobody[view.language]];
  const shown = firstRows(slips, ({ amounts }) => amounts.paid, () => false);
  const fixed = peopleAndTotal(shown.rows, view);
  const facts = factColumns(shown.rows, report, view);
  const each = amountColumns(shown.rows, slips, AMOUNTS.map(([item, priority]) => ({ items: [item], priority })), view);
  const all = [...fixed, ...[...facts, ...each].map(({ column }) => column)];
  const figures = fittingColumns(all, view.width) === all.length ? each : amountColumns(shown.rows, slips, withExtras(slips), view);
  return [
    ...drawKeptColumns(fixed, [...facts, ...figures], withTotalRow(shown.rows.length), view),
    ...hiddenNotice(shown, PAY_ITEM_LABELS.paid[view.language], view),
  ];
}

function peopleAndTotal(slips: readonly Payslip[], { language }: View): GridColumn[] {
  const ids = gridColumn(HEADINGS.manager[language], 'left', [
    ...slips.map(({ person }) => textCell(person.manager)),
    { text: WORDS.total[language] },
  ]);
  if (slips.every(({ person }) => person.name === '')) return [ids];
  return [ids, gridColumn(HEADINGS.name[language], 'left', [...slips.map(({ person }) => textCell(person.name)), EMPTY])];
}

/** Branch, grade and score, but those that nobody has. */
function factColumns(slips: readonly Payslip[], { gradeLabel }: PayReport, { language }: View): RankedColumn[] {
  const column = (priority: number, heading: string, align: 'left' | 'right', cellOf: (slip: Payslip) => Cell) => {
    return { priority, column: gridColumn(heading, align, [...slips.map(cellOf), EMPTY]) };
  };
  return [
    column(14, HEADINGS.branch[language], 'left', ({ person }) => textCell(person.branch)),
    column(10, MEMBER_WORDS.grade[language], 'left', ({ person: { ladder, grade } }) => (grade === '' ? EMPTY : textCell(gradeLabel(ladder, grade)[language]))),
    column(9, MEMBER_WORDS.score[language], 'right', ({ person }) => amountCell(person.score)),
  ].filter(({ column: { cells } }) => cells.some(({ text }) => text !== ''));
}

/** Items that share a column. */
interface Amounts {
  readonly items: readonly PayItem[];
  readonly priority: number;
}

/** The same columns with one for prizes, fines and restatements, where there are several of them. */
function withExtras(slips: readonly Payslip[]): Amounts[] {
  const extras = EXTRAS.filter((item) => isShown([item], slips));
  return AMOUNTS.flatMap(([item, priority]): Amounts[] => {
    if (!extras.includes(item)) return [{ items: [item], priority }];
    return item === extras[0] ? [{ items: extras, priority: EXTRAS_PRIORITY }] : [];
  });
}

/** Amounts of the members that are shown, the sum of all members, and what is at risk. */
function amountColumns(slips: readonly Payslip[], all: readonly Payslip[], columns: readonly Amounts[], { language }: View): RankedColumn[] {
  const column = (priority: number, heading: string, amountOf: (slip: Payslip) => Decimal): RankedColumn => {
    return { priority, column: gridColumn(heading, 'right', [...slips.map(amountOf), sum(all.map(amountOf))].map(amountCell)) };
  };
  const amounts = columns.filter(({ items }) => isShown(items, all)).map(({ items, priority }) => {
    const [only, ...more] = items;
    const heading = only === undefined || more.length > 0 ? PAY_WORDS.extras : PAY_ITEM_LABELS[only];
    return column(priority, heading[language], (slip) => sum(items.map((item) => slip.amounts[item])));
  });
  const isAtRisk = all.some(({ atRisk }) => !atRisk.isZero());
  return isAtRisk ? [...amounts, column(6, AT_RISK[language], ({ atRisk }) => atRisk)] : amounts;
}

function isShown(items: readonly PayItem[], slips: readonly Payslip[]): boolean {
  return items.some((item) => ALWAYS.includes(item) || slips.some(({ amounts }) => !amounts[item].isZero()));
}
