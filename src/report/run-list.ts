import type { Language, Text } from '../problems/entry.js';
import { type Column, countColumn, textColumn } from './column.js';
import { rowJson } from './json-rows.js';

/** A folder of results. */
export interface ListedFolder {
  readonly name: string;
  readonly kind: 'run' | 'pay' | 'tender' | 'simulation';
  readonly state: 'open' | 'sealed' | 'broken';
  readonly restates: string | undefined;
  readonly version: string | undefined;
  readonly rows: number | undefined;
  readonly time: string | undefined;
  readonly user: string | undefined;
}

const KINDS: Record<ListedFolder['kind'], Text> = {
  run: { en: 'run', zh: '运行' },
  pay: { en: 'pay', zh: '薪酬' },
  tender: { en: 'tender', zh: '竞标' },
  simulation: { en: 'simulation', zh: '模拟' },
};

const STATES: Record<ListedFolder['state'], Text> = {
  open: { en: 'open', zh: '未封存' },
  sealed: { en: 'sealed', zh: '已封存' },
  broken: { en: 'BROKEN', zh: '已损坏' },
};

/** Columns of the list, its words in a language. */
export function runListColumns(language: Language): readonly Column<ListedFolder>[] {
  return [
    textColumn('folder', { en: 'folder', zh: '文件夹' }, ({ name }) => name),
    textColumn('kind', { en: 'kind', zh: '类型' }, ({ kind }) => KINDS[kind][language]),
    textColumn('state', { en: 'state', zh: '状态' }, ({ state }) => STATES[state][language]),
    textColumn('restates', { en: 'restates', zh: '重述' }, ({ restates }) => restates),
    countColumn('rows', { en: 'rows counted', zh: '计入行数' }, ({ rows }) => rows),
    textColumn('version', { en: 'made by version', zh: '程序版本' }, ({ version }) => version),
    textColumn('time', { en: 'written', zh: '写入时间' }, ({ time }) => time),
    textColumn('user', { en: 'by', zh: '操作人' }, ({ user }) => user),
  ];
}

/** The whole list as JSON. */
export function runListJson(folders: readonly ListedFolder[]): string {
  const rows = folders.map((folder) => ({ ...rowJson(runListColumns('en'), folder), kind: folder.kind, state: folder.state }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
