import type { IsoDate } from '../calendar/dates.js';
import { type Problem, sortProblems } from '../problems/problem.js';
import type { FileDigest } from './reference-bytes.js';
import { ReferenceCells } from './reference-cells.js';
import { type ReferenceRow, readReferenceFile } from './reference-file.js';
import { type ReferenceContract, ledgerColumn } from './reference-header.js';
import { type Parsed, narrow, parseDate, parseId } from './values.js';

/** Trainees are scored, not graded (SPEC 11); those who left are not ranked (SPEC 12). */
export type RosterStatus = 'active' | 'trainee' | 'left';

/** A customer manager as the roster describes him. Texts are empty and dates undefined where the cell is blank. */
export interface RosterEntry {
  readonly manager: string;
  readonly name: string;
  readonly branch: string;
  readonly department: string;
  /** business line */
  readonly line: string;
  readonly grade: string;
  /** from when he has had the grade */
  readonly since: IsoDate | undefined;
  readonly status: RosterStatus;
  readonly role: string;
  readonly joined: IsoDate | undefined;
  readonly left: IsoDate | undefined;
  readonly bankSince: IsoDate | undefined;
  readonly exam: string;
  readonly termTo: IsoDate | undefined;
  /** physical line of the file */
  readonly fileLine: number;
}

export interface RosterReading {
  /** by manager, in the order of the file; a row with an error is left out */
  readonly managers: ReadonlyMap<string, RosterEntry>;
  /** headers of the columns found, as the file has them, by canonical name */
  readonly headers: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** undefined where the file could not be read */
  readonly digest?: FileDigest;
}

/**
 * The columns of SPEC 2.5. Four headers must be there: without `manager` there is no roster, without `branch` and
 * `status` a misspelt header would move people to no branch and bring leavers back to the leaderboard, and statements
 * show the `name`. Of the cells only `manager` must be filled.
 */
export const ROSTER_CONTRACT = {
  columns: [
    ledgerColumn('manager', '工号', '员工号', '人员编号'),
    { name: 'name', headers: ['姓名', '客户经理姓名', '员工姓名'] },
    ledgerColumn('branch', '所属机构', '所在机构'),
    { name: 'department', headers: ['部门', '所属部门', '所在部门'] },
    { name: 'line', headers: ['条线', '业务条线', 'business line'] },
    { name: 'grade', headers: ['等级', '级别', '客户经理等级', '现等级'] },
    { name: 'since', headers: ['任职日期', '任级日期', '定级日期', '等级日期', 'grade since'] },
    { name: 'status', headers: ['状态', '在岗状态', '人员状态', '在职状态'] },
    { name: 'role', headers: ['岗位', '角色', '岗位类别'] },
    { name: 'joined', headers: ['入职日期', '到岗日期'] },
    { name: 'left', headers: ['离职日期', '离岗日期'] },
    { name: 'bank_since', headers: ['从业日期', '银行从业日期', '从业起始日期'] },
    { name: 'exam', headers: ['考试', '资格考试', '考试结果'] },
    { name: 'term_to', headers: ['任期届满日', '任期届满日期', '任期截止日期', '任期至'] },
  ],
  required: [['manager'], ['name'], ['branch'], ['status']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof ROSTER_CONTRACT)['columns'][number]['name'];

const STATUS_BY_NAME: ReadonlyMap<string, RosterStatus> = new Map([
  ['active', 'active'],
  ['在岗', 'active'],
  ['在职', 'active'],
  ['trainee', 'trainee'],
  ['见习', 'trainee'],
  ['left', 'left'],
  ['离职', 'left'],
]);

/**
 * Reads the customer managers of a run (SPEC 2.5). A header without rows is a roster without managers.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readRoster(name: string, source: Buffer | string): RosterReading {
  const file = readReferenceFile<Column>(name, source, ROSTER_CONTRACT);
  const cells = new ReferenceCells<Column>(name, 'roster');
  const managers = new Map<string, RosterEntry>();
  const firstLines = new Map<string, number>();
  for (const row of file.rows) {
    const before = cells.problems.length;
    const entry = readEntry(row, cells);
    if (entry.manager === '') continue;
    const first = firstLines.get(entry.manager);
    if (first === undefined) firstLines.set(entry.manager, row.line);
    else cells.report('roster_duplicate', row, 'manager', entry.manager, { lines: String(first) });
    if (cells.problems.length === before) managers.set(entry.manager, entry);
  }
  const problems = sortProblems([...file.problems, ...cells.problems]);
  return { managers, headers: file.headers, problems, ...(file.digest && { digest: file.digest }) };
}

function readEntry(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): RosterEntry {
  const text = (column: Column) => cells.optional(row, column, parseId) ?? '';
  const date = (column: Column) => cells.optional(row, column, parseDate);
  return {
    manager: cells.required(row, 'manager', parseId) ?? '',
    name: text('name'),
    branch: text('branch'),
    department: text('department'),
    line: text('line'),
    grade: text('grade'),
    since: date('since'),
    status: cells.optional(row, 'status', parseStatus) ?? 'active',
    role: text('role'),
    joined: date('joined'),
    left: date('left'),
    bankSince: date('bank_since'),
    exam: text('exam'),
    termTo: date('term_to'),
    fileLine: row.line,
  };
}

function parseStatus(text: string): Parsed<RosterStatus> {
  const status = STATUS_BY_NAME.get(narrow(text).toLowerCase());
  if (status !== undefined) return { value: status };
  return { fault: { code: 'choice_unknown', details: { known: [...STATUS_BY_NAME.keys()].join(', ') } } };
}
