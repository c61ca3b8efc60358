import type { Language, Text } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import type { Column } from '../column.js';
import type { DossierSection } from '../dossier-sections.js';
import { type DossierReport, dossierTable, movementWord } from '../dossier.js';
import { type Cell, screenCell } from './cells.js';
import { drawGrid, fittingColumns, gridColumn } from './grid.js';
import { paints } from './paint.js';

/** Columns that the screen shows of a section; files have all. */
const SHOWN: Partial<Record<DossierSection, readonly string[]>> = {
  figures: ['period', 'loan_average', 'deposit_average', 'virtual_profit', 'efficiency', 'eva'],
  adjustments: ['period', 'line', 'amount', 'reason', 'approver'],
  grades: ['period', 'score', 'rank', 'group_size', 'quality', 'grade_before', 'decision', 'grade_after'],
  pay: ['period', 'grade', 'earned', 'deposit_held', 'deposit_returned', 'net', 'paid', 'deposit_at_risk'],
  deposits: ['period', 'lot', 'entry', 'account', 'of_period', 'amount', 'at_risk'],
};

const NOTHING: Text = { en: 'nothing', zh: '无' };

interface Look {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
}

/** One table a section. */
export function dossierScreen(report: DossierReport, sections: readonly DossierSection[], look: Look): string {
  const { language } = look;
  const paint = paints(look.colour);
  const title = paint.strong(language === 'zh' ? `离岗审计：${visible(report.manager)}` : `Dossier of ${visible(report.manager)}`);
  const runs = `${language === 'zh' ? '运行' : 'runs'}: ${report.runs.map((name) => visible(name)).join(' ')}`;
  const old = report.superseded.length === 0 ? [] : [`${language === 'zh' ? '已被重述' : 'restated'}: ${report.superseded.map((name) => visible(name)).join(' ')}`];
  const parts = [[title, runs, ...old], ...sections.map((section) => sectionLines(report, section, look))];
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function sectionLines(report: DossierReport, section: DossierSection, { language, colour, width }: Look): string[] {
  const paint = paints(colour);
  const { label, columns, rows } = dossierTable(report, section);
  const heading = paint.strong(label[language]);
  if (rows.length === 0) return [heading, NOTHING[language]];
  const shown = columns.filter(({ name }) => SHOWN[section]?.includes(name) ?? true);
  const grid = shown.map((column) => gridColumn(column.label[language], column.kind === 'text' ? 'left' : 'right', (rows as never[]).map((row) => cellOf(column, row, language))));
  return [heading, ...drawGrid(grid.slice(0, fittingColumns(grid, width)), [], paint)];
}

function cellOf(column: Column<never>, row: never, language: Language): Cell {
  const cell = screenCell(column, row);
  return column.name === 'movement' ? { text: movementWord(cell.text)[language] } : cell;
}
