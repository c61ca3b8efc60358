import type { Assignment, HoldingTarget } from '../appraisal/holdings.js';
import { type Problem, sortProblems } from '../problems/problem.js';
import type { FileDigest } from './reference-bytes.js';
import { ReferenceCells, remembering } from './reference-cells.js';
import { type ReferenceRow, readReferenceRows } from './reference-file.js';
import { type ReferenceContract, ledgerColumn } from './reference-header.js';
import { parseShare, shareConflicts } from './reference-shares.js';
import { parseWrittenId } from './reference-values.js';
import { parseDate } from './values.js';

export interface AssignmentsReading {
  /** in the order of the file, without rows that have an error of their own; good for holdings only where no problem is an error */
  readonly assignments: readonly Assignment[];
  readonly problems: readonly Problem[];
  /** undefined where the file could not be read */
  readonly digest?: FileDigest;
}

/**
 * The columns of SPEC 2.5. Of `customer` and `account` one header is enough; all others must be there. `to` may be blank in
 * every row and `share` 1 in every row, and yet they must be there: under a misspelt header all assignments would be
 * open-ended, and joint customers would count whole for each of their managers.
 */
export const ASSIGNMENTS_CONTRACT = {
  columns: [
    ledgerColumn('customer'),
    ledgerColumn('account'),
    ledgerColumn('manager', '工号', '员工号'),
    { name: 'from', headers: ['起始日期', '开始日期', '生效日期', '起始日', '开始日', 'from date', 'start date'] },
    { name: 'to', headers: ['终止日期', '结束日期', '截止日期', '终止日', '结束日', '截止日', 'to date', 'end date'] },
    { name: 'share', headers: ['份额', '比例', '占比', '分配比例', '管户比例', '分成比例'] },
  ],
  required: [['customer', 'account'], ['manager'], ['from'], ['to'], ['share']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof ASSIGNMENTS_CONTRACT)['columns'][number]['name'];

/**
 * Reads who manages which account or customer from when to when, and with which share (SPEC 2.5 and 5). A header
 * without rows is no assignment. Each row names a customer or an account; a blank `to` is open, and a blank
 * `share` is an error, for empty is never the whole.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readAssignments(name: string, source: Buffer | string): AssignmentsReading {
  const cells = new ReferenceCells<Column>(name, 'assignments');
  const read = assignmentReader(cells);
  const assignments: Assignment[] = [];
  const file = readReferenceRows<Column>(name, source, ASSIGNMENTS_CONTRACT, (row) => {
    const assignment = read(row);
    if (assignment !== undefined) assignments.push(assignment);
  });
  for (const { code, assignment, details } of shareConflicts(assignments)) {
    const { target, id, line } = assignment;
    cells.report(code, { line, headers: file.headers }, target, id, details);
  }
  const problems = sortProblems([...file.problems, ...cells.problems]);
  return { assignments, problems, ...(file.digest && { digest: file.digest }) };
}

function assignmentReader(cells: ReferenceCells<Column>): (row: ReferenceRow<Column>) => Assignment | undefined {
  const managerOf = remembering(parseWrittenId);
  const dateOf = remembering(parseDate);
  const shareOf = remembering(parseShare);
  return (row) => {
    const before = cells.problems.length;
    const target = targetOf(row, cells);
    const id = target && cells.required(row, target, parseWrittenId);
    const manager = cells.required(row, 'manager', managerOf);
    const from = cells.required(row, 'from', dateOf);
    const to = cells.optional(row, 'to', dateOf);
    const share = cells.required(row, 'share', shareOf);
    if (from !== undefined && to !== undefined && to < from) cells.report('assignment_order', row, 'to', row.cells.to);
    if (cells.problems.length > before) return undefined;
    if (!target || !id || !manager || !from || !share) throw new Error('bug: an assignment is incomplete without a problem');
    return { target, id, manager, from, to, share, line: row.line };
  };
}

/** Which of customer and account a row names; undefined, and a problem, where it is both or neither. */
function targetOf(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): HoldingTarget | undefined {
  const { customer, account } = row.cells;
  if ((customer === '') !== (account === '')) return customer === '' ? 'account' : 'customer';
  cells.report('assignment_target', row, row.headers.has('customer') ? 'customer' : 'account', customer);
  return undefined;
}
