import type { Appraisal, Statement } from '../../appraisal/appraisal.js';
import { type Lines, amountOf } from '../../appraisal/lines.js';
import { UNASSIGNED } from '../../appraisal/people.js';
import { linesOfStatement } from '../../appraisal/statement.js';
import type { DeclaredLine } from '../../formulas/declared-line.js';
import { isAdjusted } from '../adjustment-columns.js';
import { adjustmentTable } from './adjustments.js';
import { amountCell, textCell } from './cells.js';
import { drawFittedGrid, withTotalRow } from './fitted-grid.js';
import { type GridColumn, drawGrid, fittingColumns, gridColumn } from './grid.js';
import { nameCell, peopleAndBankColumns } from './people-columns.js';
import type { View } from './view.js';
import { WORDS, inCurrency } from './words.js';

/** Up to so many managers stand side by side, in at most so many blocks. */
const MOST_ACROSS = 6;
const MOST_BLOCKS = 2;

/** The lines that a narrow screen shows first; the others follow in the order of the statement. */
const FIRST_SHOWN = [
  'virtual_profit',
  'business_income',
  'funding_cost',
  'loan_loss',
  'adjustments',
  'loan_average',
  'deposit_average',
];

/** The statements: lines down and managers across where they are few and fit, else one row a manager. */
export function statementSection(appraisal: Appraisal, view: View): string[] {
  const { language, paint } = view;
  const heading = paint.strong(inCurrency(WORDS.statements[language], appraisal.currency, language));
  if (appraisal.statements.length === 0) return [heading, WORDS.nobody[language]];
  const across = managersAcross(appraisal, view);
  return [heading, ...(across ?? managersDown(appraisal, view)), ...adjustmentTable(appraisal, view)];
}

function managersAcross(appraisal: Appraisal, view: View): string[] | undefined {
  const { statements, bank } = appraisal;
  const lines = linesOfStatement(isAdjusted(appraisal));
  const { language, width, paint } = view;
  if (statements.filter(({ manager }) => manager !== UNASSIGNED).length > MOST_ACROSS) return undefined;
  const labels = gridColumn(
    '',
    'left',
    lines.map(({ label, isTotal }) => ({ text: (isTotal ? '' : '  ') + label[language] })),
  );
  const columns = [
    ...statements.map((statement) => amountsDown(headOf(statement, view), lines, statement.lines)),
    amountsDown(WORDS.bank[language], lines, bank),
  ];
  const blocks = blocksOf(labels, columns, width);
  if (blocks === undefined) return undefined;
  const looks = lines.map(({ isTotal, name }) => ({ strong: isTotal, ruleAbove: name === 'virtual_profit' }));
  return blocks.flatMap((block, index) => [...(index === 0 ? [] : ['']), ...drawGrid([labels, ...block], looks, paint)]);
}

/** The columns in as few blocks as hold them beside the labels; undefined where these are too many. */
function blocksOf(labels: GridColumn, columns: readonly GridColumn[], width: number): GridColumn[][] | undefined {
  const blocks: GridColumn[][] = [];
  let rest = [...columns];
  while (rest.length > 0) {
    const fitting = fittingColumns([labels, ...rest], width) - 1;
    if (fitting < 1 || blocks.length === MOST_BLOCKS) return undefined;
    blocks.push(rest.slice(0, fitting));
    rest = rest.slice(fitting);
  }
  return blocks;
}

function amountsDown(head: string, lines: readonly DeclaredLine[], amounts: Lines): GridColumn {
  return { head, align: 'right', cells: lines.map(({ name }) => amountCell(amountOf(amounts, name))) };
}

function headOf(statement: Statement, view: View): string {
  return [textCell(statement.manager).text, nameCell(statement, view).text].filter((text) => text !== '').join('\n');
}

function managersDown(appraisal: Appraisal, view: View): string[] {
  const { statements, bank } = appraisal;
  const amounts = linesByPriority(isAdjusted(appraisal)).map(({ name, label }) => {
    const lines = [...statements.map((statement) => statement.lines), bank];
    return gridColumn(label[view.language], 'right', lines.map((of) => amountCell(amountOf(of, name))));
  });
  return drawFittedGrid(peopleAndBankColumns(statements, view), amounts, withTotalRow(statements.length), view);
}

function linesByPriority(areAdjusted: boolean) {
  const place = (name: string) => (FIRST_SHOWN.includes(name) ? FIRST_SHOWN.indexOf(name) : FIRST_SHOWN.length);
  return [...linesOfStatement(areAdjusted)].sort((a, b) => place(a.name) - place(b.name));
}
