import type { Appraisal, Leaderboard, ReconciliationRow, Statement } from '../../src/appraisal/appraisal.js';
import { type LeaderboardRow, rankContenders } from '../../src/appraisal/leaderboard.js';
import { type Lines, amountOf } from '../../src/appraisal/lines.js';
import { UNASSIGNED } from '../../src/appraisal/people.js';
import { STATEMENT_LINES, addLines, statementLines } from '../../src/appraisal/statement.js';
import { periodOf } from '../../src/calendar/period.js';
import type { ManagerFigures, StatementTerms } from '../../src/formulas/statement-line.js';
import { Decimal } from '../../src/money/decimal.js';
import { contributionOf } from './sample-contributions.js';
import { profitPicture } from './sample-profits.js';

/** Lines of a statement from their amounts, in order, separated by spaces. */
export function linesOf(amounts: string): Lines {
  const texts = amounts.split(' ');
  return new Map(STATEMENT_LINES.map(({ name }, index) => [name, new Decimal(texts[index] ?? 'NaN')]));
}

export function statementOf(manager: string, name: string, branch: string, lines: Lines): Statement {
  return { manager, name, branch, lines, ranked: manager !== UNASSIGNED };
}

const NOTHING = linesOf(STATEMENT_LINES.map(() => '0').join(' '));

/** Three managers, two of them with a loss or a shortfall, and what nobody holds. */
export const THREE: readonly Statement[] = [
  statementOf('M01', '李明', 'B01', linesOf(
    '15533333.32 67848889.49 161694.17 15000.00 1940.77 240651.56 419286.50 20356.14 0.00 20356.14 0.00 269999.99 -90000.02 360000.00 0.00 -90000.02 488930.38',
  )),
  statementOf('M02', '王芳', 'B01', linesOf(
    '45155555.78 13751111.52 484037.64 26888.88 1293.85 0.00 512220.37 11990.10 200639.51 212629.61 0.00 0.00 0.00 0.00 0.00 0.00 299590.76',
  )),
  statementOf('M03', '张伟', 'B01', linesOf(
    '3135528.03 1111111.11 13850.21 1357.90 0.00 0.00 15208.11 2697.53 12933.77 15631.30 500000.00 0.00 -140000.00 -360000.00 574999.25 434999.25 -435422.44',
  )),
  statementOf(UNASSIGNED, '', '', linesOf(
    '0.00 499950.00 0.00 88.80 0.00 2299.77 2388.57 127.77 0.00 127.77 0.00 0.00 0.00 0.00 0.00 0.00 2260.80',
  )),
];

const RECONCILIATION: readonly ReconciliationRow[] = [
  reconciled('loan', [65, 63, 1, 1, 7], ['5871234567.885', '5871234567.885', '0']),
  reconciled('deposit', [50, 50, 0, 0, 5], ['7633111222.10', '7587115822.0951', '45995400.0049']),
  reconciled('income', [9, 8, 0, 1, 0], ['46570.20', '46481.40', '88.80']),
  reconciled('class', [4, 4, 0, 0, 1], undefined),
  reconciled('(unknown)', [1, 0, 0, 1, 0], undefined),
];

function reconciled(
  record: string,
  [rowsRead, accepted, superseded, rejected, outside]: [number, number, number, number, number],
  amounts: [string, string, string] | undefined,
): ReconciliationRow {
  const counts = { record, rowsRead, accepted, superseded, rejected, outside };
  if (amounts === undefined) return { ...counts, amounts };
  const [ledger, attributed, unassigned] = amounts.map((text) => new Decimal(text)) as [Decimal, Decimal, Decimal];
  return { ...counts, amounts: { ledger, attributed, unassigned, difference: new Decimal('-0') } };
}

/** An appraisal of 2025Q3 with these statements; `parts` replaces what it says otherwise. */
export function appraisalOf(statements: readonly Statement[], parts: Partial<Appraisal> = {}): Appraisal {
  return {
    period: periodOf('quarter', 3, 2025),
    currency: 'CNY',
    policyName: 'built-in',
    statements,
    bank: addLines(statements.map(({ lines }) => lines)),
    profit: profitPicture(statements),
    contribution: contributionOf(statements),
    leaderboard: leaderboardOf(ranked(statements)),
    reconciliation: RECONCILIATION,
    warnings: [],
    rejectedRows: 0,
    ...parts,
  };
}

/** A leaderboard of managers by virtual profit; `parts` replaces what it says otherwise. */
export function leaderboardOf(rows: readonly LeaderboardRow[], parts: Partial<Leaderboard> = {}): Leaderboard {
  return { by: 'virtual_profit', label: { en: 'virtual profit', zh: '虚拟利润' }, unit: 'amount', of: 'managers', rows, ...parts };
}

/** The rows by virtual profit, for the whole bank or by branch. */
export function ranked(statements: readonly Statement[], byBranch = false) {
  const contenders = statements
    .filter((statement) => statement.ranked)
    .map(({ manager, name, branch, lines }) => ({ id: manager, name, branch, value: amountOf(lines, 'virtual_profit') }));
  return rankContenders(contenders, ({ branch }) => (byBranch ? branch : ''));
}

/** Many managers of three branches, by the formulas of the statement. */
export function crowd(count: number): Statement[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const name = ['陈晨', '欧阳文静', '刘洋', 'Anna Schmidt'][index % 4] ?? '';
    return statementOf(`M${number}`, name, `B0${(index % 3) + 1}`, statementLines(figuresOf(index + 1), TERMS));
  });
}

/** Someone with nothing in his books. */
export function idle(manager: string, name = '', branch = ''): Statement {
  return statementOf(manager, name, branch, NOTHING);
}

const TERMS: StatementTerms = {
  days: 92,
  basis: 360,
  averagedOver: 9,
  lendOutRateSum: new Decimal('1.656'),
  borrowInRateSum: new Decimal('2.3'),
  loanLoss: 'change',
};

function figuresOf(number: number): ManagerFigures {
  const of = (text: string) => new Decimal(text).times(number);
  return {
    loanSum: of('98765432.10'),
    depositSum: of('123456789.01').times(number % 2),
    loanInterestSum: of('4567890.12'),
    depositCostSum: of('123456.78').times(number % 2),
    interestIncome: of('0'),
    settlementIncome: of('321.09'),
    intermediaryIncome: of('1234.56'),
    provisionOpening: of('0'),
    provisionClosing: of('10000.00'),
    provisionChange: of('10000.00'),
    realisedLoss: of('0').minus(number % 5 === 0 ? 2500 : 0),
  };
}
