import type { Appraisal } from '../../appraisal/appraisal.js';
import { CENTRE_LINES } from '../../appraisal/centre-lines.js';
import { CREDITED_TERMS } from '../../appraisal/efficiency.js';
import { type Lines, amountOf } from '../../appraisal/lines.js';
import { type CentreBook, DIMENSIONS, type Dimension } from '../../appraisal/profit-picture.js';
import { type Decimal, ZERO, sum } from '../../money/decimal.js';
import { amountCell, textCell } from './cells.js';
import { firstRows, hiddenNotice } from './first-rows.js';
import { drawFittedGrid, withTotalRow } from './fitted-grid.js';
import { type GridColumn, gridColumn } from './grid.js';
import { DIMENSION_WORDS, PROFIT_WORDS, centreWord, isRestCentre } from './profit-words.js';
import type { View } from './view.js';
import { WORDS, inCurrency } from './words.js';

/** One profit centre as a table shows it. */
interface Centre {
  readonly id: string;
  readonly consolidated: Lines;
  /** the dual-booked terms of its shadow book added up */
  readonly shadow: Decimal;
}

/** Managers have tables of their own; the bank is the last row of every table. */
const TABLES = DIMENSIONS.filter((dimension) => dimension !== 'manager' && dimension !== 'bank');

const PROFIT = 'virtual_profit';
const TERMS = ['loan_margin', 'deposit_margin', 'intermediary'];
const LINES = CENTRE_LINES.filter(({ name }) => name === PROFIT || TERMS.includes(name));

/** The profit centres, a table a dimension, and in each the bank to which they come (SPEC 8). */
export function centresSection({ profit, currency }: Appraisal, view: View): string[] {
  const { language, paint } = view;
  const heading = paint.strong(inCurrency(PROFIT_WORDS.centres[language], currency, language));
  const centres = centresOf(profit.centres);
  const [bank] = centres.get('bank') ?? [];
  const tables = TABLES.flatMap((dimension) => {
    const rows = centres.get(dimension) ?? [];
    return rows.length === 0 || bank === undefined ? [] : [dimensionTable(dimension, rows, bank, view)];
  });
  if (tables.length === 0) return [heading, WORDS.nobody[language]];
  return [heading, ...tables.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))];
}

function dimensionTable(dimension: Dimension, centres: readonly Centre[], bank: Centre, view: View): string[] {
  const { language } = view;
  const shown = firstRows(centres, ({ consolidated }) => amountOf(consolidated, PROFIT), ({ id }) => isRestCentre(id));
  const rows = [...shown.rows, bank];
  const names = [...shown.rows.map(({ id }) => textCell(centreWord(id, language))), { text: WORDS.bank[language] }];
  const [profit, ...terms] = LINES.map(({ name, label }) =>
    gridColumn(label[language], 'right', rows.map(({ consolidated }) => amountCell(amountOf(consolidated, name)))),
  );
  const figures = [...(profit === undefined ? [] : [profit]), ...shadowColumn(centres, rows, view), ...terms];
  return [
    ...drawFittedGrid([gridColumn(DIMENSION_WORDS[dimension][language], 'left', names)], figures, withTotalRow(names.length - 1), view),
    ...hiddenNotice(shown, profitLabel(view), view),
  ];
}

/** Only where a centre of the dimension has a shadow book. */
function shadowColumn(centres: readonly Centre[], rows: readonly Centre[], { language }: View): GridColumn[] {
  if (centres.every(({ shadow }) => shadow.isZero())) return [];
  return [gridColumn(PROFIT_WORDS.shadow[language], 'right', rows.map(({ shadow }) => amountCell(shadow)))];
}

function profitLabel({ language }: View): string {
  return LINES.find(({ name }) => name === PROFIT)?.label[language] ?? '';
}

/** The centres of each dimension but managers, in their order. */
function centresOf(books: readonly CentreBook[]): Map<Dimension, Centre[]> {
  const shadows = new Map<string, Decimal>();
  const keyOf = ({ dimension, centre }: CentreBook) => `${dimension} ${centre}`;
  for (const of of books) {
    if (of.book !== 'shadow' || of.dimension === 'manager') continue;
    shadows.set(keyOf(of), sum(CREDITED_TERMS.map(({ name }) => amountOf(of.lines, name))));
  }
  const centres = new Map<Dimension, Centre[]>();
  for (const of of books) {
    if (of.book !== 'consolidated' || of.dimension === 'manager') continue;
    const centre = { id: of.centre, consolidated: of.lines, shadow: shadows.get(keyOf(of)) ?? ZERO };
    const dimension = centres.get(of.dimension);
    if (dimension === undefined) centres.set(of.dimension, [centre]);
    else dimension.push(centre);
  }
  return centres;
}
