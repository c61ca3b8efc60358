import type { Appraisal } from '../appraisal/appraisal.js';
import type { IndicatorScore, Quality, QualityLine, Scorecard } from '../appraisal/scoring.js';
import type { Decimal } from '../money/decimal.js';
import type { Language } from '../problems/entry.js';
import { type Column, amountColumn, ratioColumn, textColumn } from './column.js';
import { joinedTexts } from './contribution-words.js';
import { HEADINGS } from './headings.js';

/** What stands in the place of a category or an item in the last row of a manager. */
const TOTAL = 'total';

/** A row of scorecard.csv. */
export interface ScorecardRow {
  readonly period: string;
  readonly manager: string;
  /** undefined in the row of the total */
  readonly of: IndicatorScore | undefined;
  readonly points: Decimal;
}

/** A row of quality.csv. */
export interface QualityRow {
  readonly period: string;
  readonly manager: string;
  /** undefined in the row of the score */
  readonly of: QualityLine | undefined;
  readonly points: Decimal | undefined;
}

/**
 * scorecard.csv: a row an indicator, then the total (SPEC 16).
 * @param language of the notes
 * @returns the columns as a row fills them: its measure value is an amount, or a ratio with at most 8 decimals
 */
export function scorecardColumnsFor(language: Language): (row?: ScorecardRow) => readonly Column<ScorecardRow>[] {
  const [amounts, ratios] = [columnsWith(amountColumn, language), columnsWith(ratioColumn, language)];
  return (row) => (row?.of?.unit === 'ratio' ? ratios : amounts);
}

function columnsWith(measured: typeof amountColumn, language: Language): readonly Column<ScorecardRow>[] {
  return [
    textColumn('period', HEADINGS.period, ({ period }) => period),
    textColumn('manager', HEADINGS.manager, ({ manager }) => manager),
    textColumn('category', { en: 'category', zh: '类别' }, ({ of }) => of?.category ?? TOTAL),
    textColumn('indicator', { en: 'indicator', zh: '指标' }, ({ of }) => of?.indicator),
    measured('measure_value', { en: 'measure value', zh: '指标值' }, ({ of }) => of?.value),
    amountColumn('target', HEADINGS.target, ({ of }) => of?.target),
    amountColumn('points', HEADINGS.points, ({ points }) => points),
    textColumn('note', { en: 'note', zh: '说明' }, ({ of }) => of && noteOf(of, language)),
  ];
}

/** quality.csv: a row an item, then the score (SPEC 10). Figures are exact, at most 8 decimals. */
export const QUALITY_COLUMNS: readonly Column<QualityRow>[] = [
  textColumn('period', HEADINGS.period, ({ period }) => period),
  textColumn('manager', HEADINGS.manager, ({ manager }) => manager),
  textColumn('item', { en: 'item', zh: '项目' }, ({ of }) => of?.item ?? TOTAL),
  textColumn('kind', { en: 'kind', zh: '方式' }, ({ of }) => of?.kind),
  ratioColumn('weight', { en: 'weight', zh: '权重' }, ({ of }) => of?.weight),
  ratioColumn('found', HEADINGS.found, ({ of }) => of?.found),
  ratioColumn('points', HEADINGS.points, ({ points }) => points),
];

/** The scorecards as rows of scorecard.csv, made one after another. */
export function* scorecardRows({ period, contribution }: Appraisal): Generator<ScorecardRow> {
  for (const member of contribution.members) yield* scorecardRowsOf(period.name, member.manager, contribution.scorecardOf(member));
}

/** The scorecard of one manager. */
export function* scorecardRowsOf(period: string, manager: string, { rows, total }: Scorecard): Generator<ScorecardRow> {
  for (const of of rows) yield { period, manager, of, points: of.points };
  yield { period, manager, of: undefined, points: total };
}

/** The quality scores as rows of quality.csv, made one after another. */
export function* qualityRows({ period, contribution }: Appraisal): Generator<QualityRow> {
  for (const member of contribution.members) yield* qualityRowsOf(period.name, member.manager, contribution.qualityOf(member));
}

/** The quality score of one manager. */
export function* qualityRowsOf(period: string, manager: string, { lines, score }: Quality): Generator<QualityRow> {
  for (const of of lines) yield { period, manager, of, points: of.points };
  yield { period, manager, of: undefined, points: score };
}

/** What a reader must know of an indicator; undefined where there is nothing. */
export function noteOf({ notes }: IndicatorScore, language: Language): string | undefined {
  return notes.length === 0 ? undefined : joinedTexts(notes.map((note) => note[language]), language);
}
