import type { MeasureSources } from '../appraisal/explain-measure.js';
import type { Fact, Source } from '../appraisal/explanation.js';
import type { Engine, EngineRow } from '../engine/database.js';
import { tracedBases } from '../engine/traced.js';
import type { Quotient } from '../formulas/declared-line.js';
import { Decimal } from '../money/decimal.js';
import type { Measure } from '../policy/appraisal-rules.js';
import { RISK_CLASSES } from '../policy/vocabulary.js';
import { shifted, text } from './engine-amounts.js';
import { RECORDS, cell, fact } from './explained-manager.js';
import type { PlannedColumn, PlannedTerm } from './measure-plan.js';
import { MILLION, divisorOf, readMeasures } from './read-measures.js';

/** Measures come in hundredths. */
const HUNDRED = 100n;

/** The measures of the traced manager and what they are made of, after the engine has added up the sums of all. */
export async function readMeasureSources(
  engine: Engine,
  manager: string,
  measures: ReadonlyMap<string, Measure>,
  columns: readonly PlannedColumn[],
): Promise<MeasureSources> {
  const measured = await readMeasures(engine, columns);
  const [row = {}] = await engine.query(`SELECT getvariable('figure_unit')::VARCHAR AS unit`);
  const figureUnit = BigInt(text(row, 'unit'));
  const rows = new Map<number, EngineRow[]>();
  for (const each of await tracedBases(engine)) {
    const base = Number(text(each, 'base'));
    const found = rows.get(base);
    if (found === undefined) rows.set(base, [each]);
    else found.push(each);
  }
  const planned = new Map(columns.map((column) => [column.name, column]));
  return {
    measures,
    valueOf: (measure) => measured.get(measure)?.of(manager),
    sourcesOf: (measure) => {
      const column = planned.get(measure);
      if (column === undefined) throw new Error(`bug: ${measure} is not measured`);
      const divisor = divisorOf(column, figureUnit) * HUNDRED;
      return column.terms.flatMap((term) => (rows.get(term.base) ?? []).map((each) => sourceOf(each, term, divisor)));
    },
  };
}

function sourceOf(row: EngineRow, term: PlannedTerm, divisor: bigint): Source<Quotient> {
  const [record, whose, from, until] = [text(row, 'record'), cell(row, 'whose'), cell(row, 'from_date'), cell(row, 'until_date')];
  const word = RECORDS[record] ?? { en: record, zh: record };
  const row_id = cell(row, 'row_id');
  const before = term.factor < 0n ? { en: 'less ', zh: '减：' } : { en: '', zh: '' };
  const date = from === '' ? { en: 'in the period', zh: '本期' } : { en: from, zh: from };
  const days = until === '' ? date : { en: `from ${from} to before ${until}`, zh: `${from} 至 ${until}（不含）` };
  return {
    group: `${record} ${whose}`,
    groupLabel: { en: `${word.en} ${whose}`, zh: `${word.zh} ${whose}` },
    label: { en: `${before.en}${days.en}`.trim(), zh: `${before.zh}${days.zh}`.trim() },
    figures: quotientOf(row, term, divisor),
    facts: until === '' ? (from === '' ? [] : [fact('date', 'date', '日期', from)]) : factsOf(row, record, from, until),
    row: row_id === '' ? undefined : Number(row_id),
  };
}

/** Powers of ten go into the numerator, so that the divisor stays a small whole number. */
function quotientOf(row: EngineRow, { kind, factor }: PlannedTerm, divisor: bigint): Quotient {
  let [rest, decimals] = [divisor, 0];
  for (; rest % 10n === 0n; decimals += 1) rest /= 10n;
  const units = BigInt(text(row, kind === 'products' ? 'products' : 'units')) * factor;
  const price = BigInt(text(row, 'price_units'));
  const whole = shifted(units.toString(), decimals);
  return { numerator: price === MILLION ? whole : whole.times(new Decimal(MILLION.toString())).div(price.toString()), divisor: Number(rest) };
}

function factsOf(row: EngineRow, record: string, from: string, until: string): Fact[] {
  const share = shifted(text(row, 'share'), 4);
  return [
    fact('from', 'from', '起始日', from),
    fact('until', 'until', '终止日（不含）', until),
    fact('balance', 'balance', '余额', shifted(text(row, 'cents'), 2).toFixed(2)),
    ...(record === 'loan' ? [fact('class', 'class', '分类', RISK_CLASSES[Number(text(row, 'class')) - 1] ?? '')] : []),
    ...(share.equals(1) ? [] : [fact('share', 'share', '份额', share.toFixed())]),
  ];
}
