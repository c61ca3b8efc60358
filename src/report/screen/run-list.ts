import type { Language } from '../../problems/entry.js';
import { type ListedFolder, runListColumns } from '../run-list.js';
import { screenCell } from './cells.js';
import { drawGrid, fittingColumns, gridColumn } from './grid.js';
import { paints } from './paint.js';

/** Folders of results, a line each; columns from the right are left out where the screen is too narrow. */
export function runListScreen(
  folders: readonly ListedFolder[],
  { language, colour, width }: { readonly language: Language; readonly colour: boolean; readonly width: number },
): string {
  if (folders.length === 0) return language === 'zh' ? '此文件夹中没有任何运行\n' : 'no run in this folder\n';
  const columns = runListColumns(language).map((column) => {
    const cells = folders.map((folder) => ({ ...screenCell(column, folder), isLoss: column.name === 'state' && folder.state === 'broken' }));
    return gridColumn(column.label[language], column.kind === 'count' ? 'right' : 'left', cells);
  });
  return `${drawGrid(columns.slice(0, fittingColumns(columns, width)), [], paints(colour)).join('\n')}\n`;
}
