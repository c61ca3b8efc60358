import { lineAt } from './source.js';
import type { Rule, TreeFile, Violation } from './source.js';

/** Joins a word from its pieces: written whole, the words would break their own rule in this file. */
function join(...pieces: string[]): string {
  return pieces.join('');
}

/** Words that have no place in any file or file name: they belong to the workshop, not to the house. */
export const workshopWords: readonly string[] = [
  join('farm', '-bench'),
  join('farm', '-studio'),
  join('/wo', 'rk/'),
  join('.lib', 'rary'),
  join('before', '-stop'),
  join('clau', 'de'),
  join('anth', 'ropic'),
  join('open', 'ai'),
  join('copi', 'lot'),
  join('chat', 'gpt'),
];

/** Marks of unfinished work, which have no place in src/ and bin/. */
export const unfinishedMarks: readonly string[] = [
  join('TO', 'DO'),
  join('FIX', 'ME'),
  join('XX', 'X'),
  join('HA', 'CK'),
];

const special = /[.*+?^${}()|[\]\\/]/g;
const workshopPattern = new RegExp(workshopWords.map((word) => word.replace(special, '\\$&')).join('|'), 'gi');
const unfinishedPattern = new RegExp(`\\b(${unfinishedMarks.join('|')})\\b`, 'g');

function isText(text: string): boolean {
  return !text.includes('\0');
}

function checkWorkshop(files: readonly TreeFile[]): Violation[] {
  const rule = 'words';
  const hint = 'leave it out: the project does not name the place where it is made';
  return files.flatMap(({ path, text }) => [
    ...[...path.matchAll(workshopPattern)].map(([word]) => {
      return { path, line: 1, rule, found: `the word "${word}" in the file name`, hint };
    }),
    ...(isText(text) ? [...text.matchAll(workshopPattern)] : []).map((match) => {
      return { path, line: lineAt(text, match.index), rule, found: `the word "${match[0]}"`, hint };
    }),
  ]);
}

function checkUnfinished(files: readonly TreeFile[]): Violation[] {
  return files
    .filter(({ path, text }) => /^(src|bin)\//.test(path) && isText(text))
    .flatMap(({ path, text }) =>
      [...text.matchAll(unfinishedPattern)].map((match) => ({
        path,
        line: lineAt(text, match.index),
        rule: 'unfinished',
        found: `the mark ${match[0]}`,
        hint: 'do it now, or write an issue about it',
      })),
    );
}

export const wordRules: readonly Rule[] = [
  { name: 'words', check: checkWorkshop },
  { name: 'unfinished', check: checkUnfinished },
];
