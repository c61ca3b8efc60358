import { compareBytes } from '../appraisal/people.js';
import type { PastGrade } from '../appraisal/reference-facts.js';
import { type Problem, sortProblems } from '../problems/problem.js';
import type { ReferenceCells } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import { type ReferenceContract, amountColumn, ledgerColumn, unitPlaces } from './reference-header.js';
import { type RowsReading, readRows } from './reference-rows.js';
import { parseMoney, parseWholePeriod, parseWrittenId, parseWrittenLabel } from './reference-values.js';
import { type Parsed, narrow } from './values.js';

/** A row of the grades.csv of an earlier run, with its physical line. */
export interface HistoryRow extends PastGrade {
  readonly fileLine: number;
}

export interface HistoryReading extends Omit<RowsReading<HistoryRow>, 'rows'> {
  /** in the order of the file; a row with an error is left out */
  readonly grades: readonly HistoryRow[];
}

/** The columns of grades.csv (SPEC 16). Those that nothing is read from are known all the same, and may be missing. */
export const HISTORY_CONTRACT = {
  columns: [
    { name: 'period', headers: ['考核期间', '期间'] },
    { name: 'scheme', headers: ['考核方案', '方案'] },
    { name: 'ladder', headers: ['等级序列'] },
    ledgerColumn('manager'),
    { name: 'score', headers: ['综合贡献得分', '贡献得分', 'contribution score'] },
    { name: 'rank', headers: ['名次', '排名'] },
    { name: 'group_size', headers: ['参评人数', '排名人数'] },
    { name: 'quality', headers: ['综合素质得分', '素质得分', 'quality score'] },
    amountColumn('virtual_profit', '虚拟利润'),
    { name: 'grade_before', headers: ['原等级', '考核前等级'] },
    { name: 'decision', headers: ['等级决定', '考核决定'] },
    { name: 'failed', headers: ['未达标', '是否未达标'] },
    { name: 'grade_after', headers: ['新等级', '考核后等级'] },
    { name: 'reasons', headers: ['依据', '理由', '原因'] },
  ],
  required: [['period'], ['ladder'], ['manager'], ['virtual_profit'], ['failed'], ['grade_after']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof HISTORY_CONTRACT)['columns'][number]['name'];

/**
 * Reads the grades.csv of an earlier run (SPEC 11, 16) under the headers of either language; a text that was defused
 * for spreadsheets is taken as it was.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readHistory(name: string, source: Buffer | string): HistoryReading {
  const { rows: grades, ...rest } = readRows<Column, HistoryRow>(name, source, {
    contract: HISTORY_CONTRACT,
    record: 'history',
    read: readPastGrade,
    once: {
      code: 'history_duplicate',
      column: () => 'manager',
      value: ({ manager }) => manager,
      key: keyOf,
      details: (row, first) => duplicateDetails(row, name, first),
    },
  });
  return { ...rest, grades };
}

/**
 * The grades of several files, by first and last day of their period, then manager. A manager and period that two
 * files have is a problem, and counts once. Nothing depends on the order of the files.
 * @returns the problems of the files among themselves, without those of each of them
 */
export function joinHistories(readings: readonly HistoryReading[]): { grades: HistoryRow[]; problems: Problem[] } {
  const firsts = new Map<string, { readonly name: string; readonly row: HistoryRow }>();
  const problems: Problem[] = [];
  for (const { name, grades, headers } of [...readings].sort((a, b) => compareBytes(a.name, b.name))) {
    for (const row of grades) {
      const first = firsts.get(keyOf(row).join('\n'));
      if (first === undefined) {
        firsts.set(keyOf(row).join('\n'), { name, row });
        continue;
      }
      const place = { file: name, line: row.fileLine, column: headers.get('manager') ?? 'manager', value: row.manager };
      problems.push({ code: 'history_duplicate', ...place, details: duplicateDetails(row, first.name, first.row) });
    }
  }
  const grades = [...firsts.values()].map(({ row }) => row).sort(comparePast);
  return { grades, problems: sortProblems(problems) };
}

function comparePast(a: HistoryRow, b: HistoryRow): number {
  return compareBytes(a.period.first, b.period.first) || compareBytes(a.period.last, b.period.last) || compareBytes(a.manager, b.manager);
}

function keyOf({ manager, period }: HistoryRow): string[] {
  return [manager, period.name];
}

function duplicateDetails({ period }: HistoryRow, firstName: string, first: HistoryRow): Record<string, string> {
  return { period: period.name, first: `${firstName}:${first.fileLine}` };
}

function readPastGrade(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): HistoryRow | undefined {
  const places = unitPlaces(row.headers.get('virtual_profit') ?? '');
  const period = cells.required(row, 'period', parseWholePeriod);
  const manager = cells.required(row, 'manager', parseWrittenId);
  const ladder = cells.optional(row, 'ladder', parseWrittenLabel) ?? '';
  const virtualProfit = cells.required(row, 'virtual_profit', (text) => parseMoney(text, places));
  const failed = cells.required(row, 'failed', parseFailed);
  const gradeAfter = cells.optional(row, 'grade_after', parseWrittenLabel) ?? '';
  if (!period || !manager || !virtualProfit || failed === undefined) return undefined;
  return { period, manager, ladder, gradeAfter, failed, virtualProfit, fileLine: row.line };
}

function parseFailed(text: string): Parsed<boolean> {
  const written = narrow(text);
  if (written === '0' || written === '1') return { value: written === '1' };
  return { fault: { code: 'choice_unknown', details: { known: '0, 1' } } };
}
