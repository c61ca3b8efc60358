import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type Outcome, ROOT } from './command.js';

/** The command as a user would type it, what it wrote, and how it ended: the text of a golden file. */
export function transcript(outcome: Outcome, files: Readonly<Record<string, string>> = {}): string {
  const { args, circumstances, status, signal, stdout, stderr } = outcome;
  const settings = [
    ...(circumstances.locale === undefined ? [] : [`LANG=${circumstances.locale} `]),
    ...(circumstances.columns === undefined ? [] : [`COLUMNS=${circumstances.columns} `]),
  ];
  const words = ['cm-appraise', ...args].map((word) => (/^[\w./=,@:+-]+$/.test(word) ? word : `'${word}'`));
  const text = [
    `$ ${settings.join('')}${words.join(' ')}\n`,
    `exit status: ${status ?? signal ?? 'none'}\n`,
    part('standard output', stdout),
    part('standard error', stderr),
    ...Object.entries(files).map(([name, content]) => part(name, content)),
  ].join('');
  const path = [ROOT, `${tmpdir()}/`].find((each) => text.includes(each));
  if (path !== undefined) throw new Error(`the command shows ${path}, a path of this machine:\n${text}`);
  return text;
}

/** Texts of a golden file are plain: what would move the cursor, and a carriage return, is written out. */
function part(title: string, text: string): string {
  if (text === '') return `\n== ${title}: nothing\n`;
  const plain = text.replace(/(?!\n)\p{Cc}|\ufeff/gu, (character) => `<${nameOf(character)}>`);
  return `\n== ${title}\n${plain}${plain.endsWith('\n') ? '' : '<no line end>\n'}`;
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Every problem code that a screen names, once, sorted. */
export function codesOn(screen: string): string[] {
  const named = [...screen.matchAll(/ \[([a-z_0-9]+)\]/g), ...screen.matchAll(/^ +[\d,]+ {2}([a-z_0-9]+)$/gm)];
  return [...new Set(named.flatMap(([, code]) => (code === undefined ? [] : [code])))].sort();
}

/** The golden files of a folder, without their ending: a name that no test has is left over from one that has gone. */
export function goldenNames(folder: string): string[] {
  const path = new URL(`golden/${folder}/`, import.meta.url);
  return existsSync(path) ? readdirSync(path).map((name) => name.replace(/\.[a-z]+$/, '')) : [];
}
