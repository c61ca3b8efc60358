import type { Language } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { type Cell, textCell } from './cells.js';
import { drawGrid, gridColumn } from './grid.js';
import { paints } from './paint.js';

/** A setting of a command, what it is, and where that comes from. */
export interface ShownSetting {
  readonly name: string;
  readonly value: string | undefined;
  /** `flag`, `default`, or file and line */
  readonly source: string;
}

const HEADINGS: Record<Language, readonly [string, string, string]> = {
  en: ['setting', 'value', 'from'],
  zh: ['设置', '取值', '来源'],
};

const SOURCES_ZH: ReadonlyMap<string, string> = new Map([['flag', '命令行'], ['default', '默认']]);

/** A path in one line, so that it can be taken from the screen. */
function pathCell(text: string): Cell {
  return { text: visible(text) };
}

/** Which settings apply, a line each. */
export function settingsScreen(
  settings: readonly ShownSetting[],
  { language, colour }: { readonly language: Language; readonly colour: boolean },
): string {
  const [name, value, source] = HEADINGS[language];
  const sourceWord = (text: string) => (language === 'zh' ? (SOURCES_ZH.get(text) ?? text) : text);
  const columns = [
    gridColumn(name, 'left', settings.map((setting) => textCell(setting.name))),
    gridColumn(value, 'left', settings.map((setting) => pathCell(setting.value ?? '—'))),
    gridColumn(source, 'left', settings.map((setting) => textCell(sourceWord(setting.source)))),
  ];
  return `${drawGrid(columns, [], paints(colour)).join('\n')}\n`;
}
