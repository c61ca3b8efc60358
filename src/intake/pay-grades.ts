import { HISTORY_CONTRACT } from './history.js';
import type { ReferenceCells } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import type { ReferenceContract } from './reference-header.js';
import { type RowsReading, readRows } from './reference-rows.js';
import { parseWrittenId, parseWrittenLabel } from './reference-values.js';

/** By which scheme and grades a manager can be paid. */
interface GradeForPay {
  readonly manager: string;
  readonly scheme: string;
  readonly ladder: string;
  /** empty where he had none */
  readonly gradeBefore: string;
  /** empty where he was not given one */
  readonly gradeAfter: string;
  /** physical line of the file */
  readonly fileLine: number;
}

type Column = (typeof HISTORY_CONTRACT)['columns'][number]['name'];

const PAY_GRADES_CONTRACT: ReferenceContract<Column> = {
  columns: HISTORY_CONTRACT.columns,
  required: [['scheme'], ['ladder'], ['manager'], ['grade_before'], ['grade_after']],
};

/**
 * Reads scheme and grades of each manager from the grades.csv of a run (SPEC 13, 16), under the headers of either language;
 * a text that was defused for spreadsheets is taken as it was.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readPayGrades(name: string, source: Buffer | string): RowsReading<GradeForPay> {
  return readRows<Column, GradeForPay>(name, source, {
    contract: PAY_GRADES_CONTRACT,
    record: 'grades',
    read: readGrades,
    once: {
      code: 'standing_duplicate',
      column: () => 'manager',
      value: ({ manager }) => manager,
      key: ({ manager }) => [manager],
      details: (_, { fileLine }) => ({ lines: String(fileLine) }),
    },
  });
}

function readGrades(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): GradeForPay | undefined {
  const text = (column: Column) => cells.optional(row, column, parseWrittenLabel) ?? '';
  const manager = cells.required(row, 'manager', parseWrittenId);
  const scheme = cells.required(row, 'scheme', parseWrittenLabel);
  const grades = { ladder: text('ladder'), gradeBefore: text('grade_before'), gradeAfter: text('grade_after') };
  return manager === undefined || scheme === undefined ? undefined : { manager, scheme, ...grades, fileLine: row.line };
}
