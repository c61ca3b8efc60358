import type { Decimal } from '../money/decimal.js';
import type { WrittenHeading } from './reference-header.js';
import { parseMeasure, parseWrittenId } from './reference-values.js';
import { type RunReading, readRunRows, writtenContract } from './run-rows.js';

export interface RunQualityReading extends RunReading {
  /** the quality score of each manager, 0 to 100; undefined where an item is missing, which is not zero */
  readonly scores: ReadonlyMap<string, Decimal | undefined>;
}

type Column = 'period' | 'manager' | 'item' | 'kind' | 'points';

const REQUIRED: readonly Column[] = ['period', 'manager', 'item', 'kind', 'points'];

/** What stands in the place of an item in the last row of a manager; an item of that name has a kind. */
const TOTAL = 'total';

/**
 * Reads the quality scores from the quality.csv of a run (SPEC 10, 16) under the headers of either language; a text that was
 * defused for spreadsheets is taken as it was.
 * @param headings of the file as this program writes it
 */
export function readRunQuality(name: string, source: Buffer | string, headings: readonly WrittenHeading[]): RunQualityReading {
  const scores = new Map<string, Decimal | undefined>();
  const reading = readRunRows<Column>(name, source, {
    contract: writtenContract(headings, REQUIRED),
    record: 'quality',
    take: (row, cells) => {
      if (row.cells.item !== TOTAL || row.cells.kind !== '') return;
      const manager = cells.required(row, 'manager', parseWrittenId);
      const score = cells.optional(row, 'points', (text) => parseMeasure(text, 0));
      if (manager === undefined) return;
      if (scores.has(manager)) cells.report('written_row_twice', row, 'manager', manager);
      scores.set(manager, score);
    },
  });
  return { ...reading, scores };
}
