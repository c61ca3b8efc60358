import { HISTORY_CONTRACT } from './history.js';
import type { ReferenceCells } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import type { ReferenceContract } from './reference-header.js';
import { type RowsReading, readRows } from './reference-rows.js';
import { parseRank, parseWrittenId, parseWrittenLabel } from './reference-values.js';

/** Where a manager stands after a run. */
export interface Standing {
  readonly manager: string;
  readonly ladder: string;
  /** empty where he was not given a grade */
  readonly grade: string;
  /** undefined where he is not ranked */
  readonly rank: number | undefined;
  /** physical line of the file */
  readonly fileLine: number;
}

type Column = (typeof HISTORY_CONTRACT)['columns'][number]['name'];

const STANDINGS_CONTRACT: ReferenceContract<Column> = {
  columns: HISTORY_CONTRACT.columns,
  required: [['ladder'], ['manager'], ['rank'], ['grade_after']],
};

/**
 * Reads the grade and the rank of each manager from the grades.csv of a run (SPEC 16), under the headers of either
 * language; a text that was defused for spreadsheets is taken as it was.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readStandings(name: string, source: Buffer | string): RowsReading<Standing> {
  return readRows<Column, Standing>(name, source, {
    contract: STANDINGS_CONTRACT,
    record: 'grades',
    read: readStanding,
    once: {
      code: 'standing_duplicate',
      column: () => 'manager',
      value: ({ manager }) => manager,
      key: ({ manager }) => [manager],
      details: (_, { fileLine }) => ({ lines: String(fileLine) }),
    },
  });
}

function readStanding(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): Standing | undefined {
  const manager = cells.required(row, 'manager', parseWrittenId);
  const ladder = cells.optional(row, 'ladder', parseWrittenLabel) ?? '';
  const grade = cells.optional(row, 'grade_after', parseWrittenLabel) ?? '';
  const rank = cells.optional(row, 'rank', parseRank);
  return manager === undefined ? undefined : { manager, ladder, grade, rank, fileLine: row.line };
}
