import type { ManagerPicture } from '../appraisal/centre-figures.js';
import type { PooledCost } from '../appraisal/explain-cost.js';
import type { ExplainedManager } from '../appraisal/explain-figure.js';
import type { Fact, Source } from '../appraisal/explanation.js';
import type { Engine, EngineRow } from '../engine/database.js';
import type { MeasureRules } from '../engine/measure-rules.js';
import { pooledCosts, tracedAccounts, tracedFlows, tracedParts } from '../engine/traced.js';
import type { Text } from '../problems/entry.js';
import { RISK_CLASSES } from '../policy/vocabulary.js';
import { CentreReading } from './centre-reading.js';
import { amount, shifted, text, unitsOf } from './engine-amounts.js';

const NO_ACCOUNTS: ReadonlyMap<string, number> = new Map();

/** What the records of the ledger are called. */
export const RECORDS: Readonly<Record<string, Text>> = {
  loan: { en: 'loan', zh: '贷款' },
  deposit: { en: 'deposit', zh: '存款' },
  income: { en: 'income', zh: '收入' },
  cost: { en: 'cost', zh: '成本' },
  disposal: { en: 'disposal', zh: '处置' },
  activity: { en: 'activity', zh: '业务量' },
};

/** What the engine traced of the manager, as sources of his figures. */
export async function readExplained(engine: Engine, slices: MeasureRules['slices']): Promise<Pick<ExplainedManager, 'sources' | 'whole'>> {
  const reading = new CentreReading(slices, await unitsOf(engine));
  const parts = await tracedParts(engine);
  const flows = await tracedFlows(engine);
  const flowOf = (row: EngineRow) => ({ month: text(row, 'month'), kind: text(row, 'kind'), units: text(row, 'units') });
  const sources = [
    ...parts.map((row) => sourceOfPart(row, reading.lazily({ row, flows: [], accounts: NO_ACCOUNTS }))),
    ...flows.map((row) => sourceOfFlow(row, reading.lazily({ row: undefined, flows: [flowOf(row)], accounts: NO_ACCOUNTS }))),
  ];
  const accounts = new Map((await tracedAccounts(engine)).map((row) => [text(row, 'month'), Number(text(row, 'accounts'))]));
  return { sources, whole: () => wholeOf(reading, parts, flows.map(flowOf), accounts) };
}

/** The figures of all parts together, as the engine would give them. */
function wholeOf(
  reading: CentreReading,
  parts: readonly EngineRow[],
  flows: readonly { month: string; kind: string; units: string }[],
  accounts: ReadonlyMap<string, number>,
): ManagerPicture {
  const sums = new Map<string, bigint>();
  for (const row of parts) {
    for (const [name, value] of Object.entries(row)) {
      if (name.endsWith('_units') && name !== 'rate_units') sums.set(name, (sums.get(name) ?? 0n) + BigInt(String(value)));
    }
  }
  const row = parts.length === 0 ? undefined : Object.fromEntries([...sums].map(([name, units]) => [name, units.toString()]));
  return reading.lazily({ row, flows, accounts });
}

/** The costs that no manager bears alone. */
export async function readPooledCosts(engine: Engine): Promise<PooledCost[]> {
  const rows = await pooledCosts(engine);
  return rows.map((row) => ({
    date: text(row, 'date'), month: text(row, 'month'), branch: text(row, 'branch'), amount: amount(row, 'cents', 2), row: Number(text(row, 'row_id')),
  }));
}

function sourceOfPart(row: EngineRow, figures: ManagerPicture): Source<ManagerPicture> {
  const [record, account] = [text(row, 'record'), text(row, 'account')];
  const word = RECORDS[record] ?? { en: record, zh: record };
  const groupLabel = { en: `${word.en} ${account}`, zh: `${word.zh} ${account}` };
  const [from, until] = [text(row, 'from_date'), cell(row, 'until_date')];
  const label = until === '' ? { en: `on ${from}`, zh: `${from} 变动` } : { en: `from ${from} to before ${until}`, zh: `${from} 至 ${until}（不含）` };
  return { group: `${record} ${account}`, groupLabel, label, figures, facts: until === '' ? [] : factsOfPart(row, record), row: Number(text(row, 'row_id')) };
}

function factsOfPart(row: EngineRow, record: string): Fact[] {
  const share = shifted(text(row, 'share'), 4);
  return [
    fact('from', 'from', '起始日', text(row, 'from_date')),
    fact('until', 'until', '终止日（不含）', text(row, 'until_date')),
    fact('days', 'days', '天数', text(row, 'days')),
    fact('ten_days', 'ten-day ends', '旬末数', text(row, 'ten_days')),
    fact('balance', 'balance', '余额', shifted(text(row, 'cents'), 2).toFixed(2)),
    fact('rate', 'rate', '利率', shifted(text(row, 'rate_units'), 8).toFixed()),
    ...(record === 'loan' ? [fact('class', 'class', '分类', RISK_CLASSES[Number(text(row, 'class')) - 1] ?? '')] : []),
    ...(share.equals(1) ? [] : [fact('share', 'share', '份额', share.toFixed())]),
  ];
}

function sourceOfFlow(row: EngineRow, figures: ManagerPicture): Source<ManagerPicture> {
  const record = text(row, 'record');
  const word = RECORDS[record] ?? { en: record, zh: record };
  const whose = record === 'disposal' ? cell(row, 'account') : cell(row, 'product');
  const groupLabel = { en: `${word.en} ${whose}`.trim(), zh: `${word.zh} ${whose}`.trim() };
  const event = cell(row, 'event');
  const label = { en: `${text(row, 'date')} ${event}`.trim(), zh: `${text(row, 'date')} ${event}`.trim() };
  const facts = [fact('date', 'date', '日期', text(row, 'date')), ...['customer', 'account', 'product'].flatMap((name) => (cell(row, name) === '' ? [] : [fact(name, name, NAMES_ZH[name] ?? name, cell(row, name))]))];
  return { group: `${record} ${whose}`, groupLabel, label, figures, facts, row: Number(text(row, 'row_id')) };
}

const NAMES_ZH: Readonly<Record<string, string>> = { customer: '客户', account: '账户', product: '产品' };

export function fact(name: string, en: string, zh: string, value: string): Fact {
  return { name, label: { en, zh }, value };
}

export function cell(row: EngineRow, name: string): string {
  const value = row[name];
  return typeof value === 'string' ? value : '';
}
