import type { Decimal } from '../money/decimal.js';
import { type ReferenceCells, remembering } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import type { WrittenHeading } from './reference-header.js';
import { beforeDefusing, parseMeasure, parseMoney, parseWrittenId } from './reference-values.js';
import { type RunReading, readRunRows, writtenContract } from './run-rows.js';

export interface RunScoresReading extends RunReading {
  /** the total of each scorecard, by manager */
  readonly scores: ReadonlyMap<string, Decimal>;
  /** by manager, the values of the indicators that are wanted; undefined where one is missing, which is not zero */
  readonly measured: ReadonlyMap<string, ReadonlyMap<string, Decimal | undefined>>;
}

type Column = 'period' | 'manager' | 'category' | 'indicator' | 'measure_value' | 'points';

const REQUIRED: readonly Column[] = ['period', 'manager', 'category', 'indicator', 'measure_value', 'points'];

/** What stands in the place of a category in the last row of a manager. */
const TOTAL = 'total';

/**
 * Reads scores and measures from the scorecard.csv of a run (SPEC 9, 16) under the headers of either language; a text that was
 * defused for spreadsheets is taken as it was. A bank has millions of such rows: nothing is kept of those that are not wanted.
 * @param headings of the file as this program writes it
 * @param isWanted of which indicators, by id, the values are kept
 */
export function readRunScores(
  name: string,
  source: Buffer | string,
  headings: readonly WrittenHeading[],
  isWanted: (indicator: string) => boolean,
): RunScoresReading {
  const scores = new Map<string, Decimal>();
  const measured = new Map<string, Map<string, Decimal | undefined>>();
  const managerOf = remembering(parseWrittenId);

  const takeTotal = (row: ReferenceRow<Column>, cells: ReferenceCells<Column>) => {
    if (row.cells.category !== TOTAL) cells.required(row, 'indicator', parseWrittenId);
    const manager = cells.required(row, 'manager', managerOf);
    const points = cells.required(row, 'points', (text) => parseMoney(text, 0));
    if (manager === undefined || points === undefined) return;
    if (scores.has(manager)) cells.report('written_row_twice', row, 'manager', manager);
    scores.set(manager, points);
  };
  const takeValue = (indicator: string, row: ReferenceRow<Column>, cells: ReferenceCells<Column>) => {
    const manager = cells.required(row, 'manager', managerOf);
    const value = cells.optional(row, 'measure_value', (text) => parseMeasure(text, 0));
    if (manager === undefined) return;
    const values = measured.get(manager) ?? new Map<string, Decimal | undefined>();
    if (values.has(indicator)) cells.report('written_row_twice', row, 'manager', manager);
    measured.set(manager, values.set(indicator, value));
  };

  const reading = readRunRows<Column>(name, source, {
    contract: writtenContract(headings, REQUIRED),
    record: 'scorecard',
    take: (row, cells) => {
      const indicator = beforeDefusing(row.cells.indicator);
      if (indicator === '') takeTotal(row, cells);
      else if (isWanted(indicator)) takeValue(indicator, row, cells);
    },
  });
  return { ...reading, scores, measured };
}
