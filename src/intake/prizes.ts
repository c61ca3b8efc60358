import { CREDITED_TERMS } from '../appraisal/efficiency.js';
import { type CustomerMetric, type PrizeOffer, customerMetric } from '../appraisal/prize-metrics.js';
import type { ReferenceCells } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import { type ReferenceContract, amountColumn, ledgerColumn, unitPlaces } from './reference-header.js';
import { type RowsReading, readRows } from './reference-rows.js';
import { parseLabel, parseMeasure, parseMoney, parseWholePeriod } from './reference-values.js';
import { parseId } from './values.js';

/** All columns must be there: under a misspelt header a prize for one would be everybody's, or have no condition. */
const PRIZES_CONTRACT = {
  columns: [
    { name: 'campaign', headers: ['活动', '活动名称', '竞赛', '竞赛名称', '营销活动'] },
    { name: 'period', headers: ['考核期间', '期间', '考核期', '活动期间'] },
    ledgerColumn('customer'),
    { name: 'metric', headers: ['指标', '指标编号', '指标代码', '指标名称', '考核指标', 'indicator'] },
    ledgerColumn('manager', '工号', '员工号', '人员编号'),
    amountColumn('at_least', '达标值', '起奖值', '不低于'),
    amountColumn('price', '奖金', '奖励', '奖励金额', '奖励标准'),
    amountColumn('per', '计奖单位', '每'),
  ],
  required: [['campaign'], ['period'], ['customer'], ['metric'], ['manager'], ['at_least'], ['price'], ['per']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof PRIZES_CONTRACT)['columns'][number]['name'];

/** Chinese names of the figures of customers.csv, as that file has them under `--lang zh`. */
const FIGURE_BY_LABEL: ReadonlyMap<string, CustomerMetric> = new Map([
  ['贷款日均余额', 'loan_daily'],
  ['存款日均余额', 'deposit_daily'],
  ['客户贡献', 'contribution'],
  ...CREDITED_TERMS.flatMap(({ name, label }) => {
    const figure = customerMetric(name);
    return figure === undefined ? [] : [[label.zh, figure] as const];
  }),
]);

/**
 * Reads the prizes of campaigns (SPEC 13). Each is for a customer, by one of his figures (blank is his contribution), or
 * for an indicator of the scorecard. Prices are above zero with at most 2 decimals; values that must be reached,
 * and units of a price, have at most 8. All three are in the unit of their header.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readPrizes(name: string, source: Buffer | string): RowsReading<PrizeOffer> {
  return readRows(name, source, { contract: PRIZES_CONTRACT, record: 'prizes', read: readPrize });
}

function readPrize(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): PrizeOffer | undefined {
  const placesOf = (column: Column) => unitPlaces(row.headers.get(column) ?? '');
  const campaign = cells.required(row, 'campaign', parseLabel);
  const period = cells.required(row, 'period', parseWholePeriod);
  const customer = cells.optional(row, 'customer', parseId) ?? '';
  const metric = readMetric(row, cells);
  const manager = cells.optional(row, 'manager', parseId) ?? '';
  const atLeast = cells.optional(row, 'at_least', (text) => parseMeasure(text, placesOf('at_least')));
  const price = cells.required(row, 'price', (text) => parseMoney(text, placesOf('price')));
  const per = cells.optional(row, 'per', (text) => parseMeasure(text, placesOf('per')));
  if (period !== undefined && period.kind !== 'quarter') {
    cells.report('pay_period_kind', row, 'period', row.cells.period, { expected_en: 'a quarter', expected_zh: '季度' });
  }
  if (price?.greaterThan(0) === false) cells.report('not_above_zero', row, 'price', row.cells.price);
  if (per?.greaterThan(0) === false) cells.report('not_above_zero', row, 'per', row.cells.per);
  if (!campaign || !period || metric === undefined || !price) return undefined;
  return { campaign, period, customer, metric, manager, atLeast, price, per, fileLine: row.line };
}

/** Id or label of an indicator; with a customer the name of a figure, if there is one. Undefined, and a problem, where it is missing. */
function readMetric(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): string | undefined {
  if (row.cells.customer === '' && row.cells.metric === '') {
    cells.report('prize_of', row, 'metric', '');
    return undefined;
  }
  const metric = row.cells.metric === '' ? '' : cells.optional(row, 'metric', parseLabel);
  return row.cells.customer === '' || metric === undefined ? metric : (FIGURE_BY_LABEL.get(metric) ?? metric);
}
