import type { PayItem, PayStep, Payslip } from '../../appraisal/pay.js';
import { visible } from '../../problems/problem.js';
import { columnNamed } from '../column.js';
import { HEADINGS } from '../headings.js';
import { type PayslipRow, payslipColumns, payslipRows } from '../pay-columns.js';
import { type PayReport, entriesOf } from '../pay-report.js';
import { AT_RISK, stepWord } from '../pay-words.js';
import { amountCell, countCell } from './cells.js';
import { type Fact, drawFacts } from './facts.js';
import { type GridColumn, type RowLook, drawGrid, fittingColumns, gridColumn, roomBeside } from './grid.js';
import { MEMBER_WORDS, headingFor } from './member-words.js';
import { paints } from './paint.js';
import { type PayScreenOptions, payHeading } from './pay.js';
import { PAY_WORDS } from './pay-screen-words.js';
import { entriesTable } from './payslip-deposits.js';
import { textWidth, wrappedWords } from './text-width.js';
import type { View } from './view.js';

/** Widest columns where there is one each for item, calculation and clause. */
const [WIDEST_ITEM, WIDEST_CALCULATION, WIDEST_CLAUSE] = [30, 48, 40];

/** Narrowest text of a step where they stand below each other. */
const NARROWEST = 16;
const INDENT = '  ';

/** Sums in bold letters, of which the first two stand below a line. */
const SUMS: readonly PayItem[] = ['earned', 'net', 'paid'];

/**
 * One manager's pay for a terminal (SPEC 13, 16), a page from score to pay, ending in a line end: each step with its number,
 * calculation, amount and clause. What comes from data is safe to print.
 */
export function payslipScreen(report: PayReport, slip: Payslip, { language, width, colour }: PayScreenOptions): string {
  const view: View = { language, width, paint: paints(colour) };
  const { manager, name } = slip.person;
  const title = headingFor(PAY_WORDS.payslip, `${`${manager} ${name}`.trim()}${language === 'zh' ? '，' : ', '}${report.period}`, language);
  const blocks = [
    [...payHeading(title, report, view), ...drawFacts(factsOf(report, slip, view), [], view)],
    stepsTable(report, slip, view),
    entriesTable(entriesOf(report, slip), report.currency, view),
  ];
  return blocks.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function factsOf({ schemeLabel, gradeLabel }: PayReport, { person, atRisk }: Payslip, { language }: View): Fact[] {
  const { branch, scheme, ladder, grade } = person;
  return [
    ...(branch === '' ? [] : [{ label: HEADINGS.branch[language], value: { text: visible(branch) } }]),
    ...(scheme === undefined ? [] : [{ label: HEADINGS.scheme[language], value: { text: visible(schemeLabel(scheme)[language]) } }]),
    { label: MEMBER_WORDS.grade[language], value: { text: grade === '' ? MEMBER_WORDS.noGrade[language] : visible(gradeLabel(ladder, grade)[language]) } },
    { label: AT_RISK[language], value: amountCell(atRisk) },
  ];
}

/** A column each for item, calculation and clause where they fit; else the two below the item. */
function stepsTable({ period }: PayReport, slip: Payslip, view: View): string[] {
  const { language, width, paint } = view;
  const rows = [...payslipRows(period, [slip])];
  const heading = (name: string) => columnNamed(payslipColumns(language), name).label[language];
  const numbers = gridColumn('', 'right', rows.map(({ number }) => countCell(number)));
  const amounts = gridColumn(heading('amount'), 'right', rows.map(({ of }) => amountCell(of.amount)));
  const texts = (head: string, widest: number, textOf: (of: PayStep) => string) =>
    gridColumn(head, 'left', rows.map(({ of }) => ({ text: wrappedWords(visible(textOf(of)), widest) })));
  const wide = [
    numbers,
    texts(PAY_WORDS.step[language], WIDEST_ITEM, (of) => stepWord(of, language)),
    texts(heading('calculation'), WIDEST_CALCULATION, ({ calculation }) => calculation[language]),
    amounts,
    gridColumn(heading('clause'), 'left', rows.map(({ of }) => ({ text: wrappedPlaces(of.clause, WIDEST_CLAUSE).join('\n') }))),
  ];
  const isWide = fittingColumns(wide, width) === wide.length;
  const columns = isWide ? wide : [numbers, stackedColumn(rows, roomBeside([numbers, amounts], width), view), amounts];
  return drawGrid(columns, looksOf(rows), paint);
}

/** What a step is, and below it how it is calculated and where that is laid down; a fact is in one line with its name. */
function stackedColumn(rows: readonly PayslipRow[], room: number, { language }: View): GridColumn {
  const widest = Math.max(NARROWEST, room);
  const cells = rows.map(({ of }) => {
    const [word, calculation] = [stepWord(of, language), of.calculation[language]];
    const isFact = of.amount === undefined && calculation !== '';
    const below = isFact || calculation === '' ? [] : wrappedWords(visible(calculation), widest - INDENT.length).split('\n');
    const places = wrappedPlaces(of.clause, widest - INDENT.length);
    const head = wrappedWords(visible(isFact ? `${word}${language === 'zh' ? '：' : ': '}${calculation}` : word), widest);
    return { text: [head, ...[...below, ...places].map((line) => INDENT + line)].join('\n') };
  });
  return gridColumn(PAY_WORDS.step[language], 'left', cells);
}

/** Places in the policy in lines of at most so many cells, each place broken before a point where it can be. */
function wrappedPlaces(clause: string, width: number): string[] {
  if (clause === '') return [];
  const words = visible(clause).split(' ').map((word) => pointed(word, width).join(' '));
  return wrappedWords(words.join(' '), width).split('\n');
}

/** A word in as few parts as have at most so many cells, of which each but the first begins with a point. */
function pointed(word: string, width: number): string[] {
  const parts = [''];
  for (const part of word.split(/(?=[.])/)) {
    const longer = `${parts.at(-1) ?? ''}${part}`;
    if (parts.at(-1) === '' || textWidth(longer) <= width) parts[parts.length - 1] = longer;
    else parts.push(part);
  }
  return parts;
}

function looksOf(rows: readonly PayslipRow[]): RowLook[] {
  return rows.map(({ of }) => (SUMS.includes(of.item) ? { strong: true, ruleAbove: of.item !== 'paid' } : {}));
}
