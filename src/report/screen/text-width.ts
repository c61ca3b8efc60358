import Table from 'cli-table3';
import { bareTable } from './bare-table.js';

/** ASCII, common Chinese characters and full-width forms: of these the width is known without looking further. */
const PLAIN = /^[\x20-\x7e\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*$/;
const WIDE = /[\u3400-\uff60]/g;

/** Cells of a terminal that the longest line of a text takes, as the tables count them: a Chinese character takes 2. */
export function textWidth(text: string): number {
  return Math.max(...text.split('\n').map(lineWidth));
}

function lineWidth(line: string): number {
  if (PLAIN.test(line)) return line.length + (line.match(WIDE)?.length ?? 0);
  const ruler = new Table(bareTable({ top: '-' }));
  ruler.push([line]);
  return ruler.width;
}

/** Breaks a text into lines of at most so many cells, anywhere, so that no character is lost. */
export function brokenText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const lines = [''];
  for (const character of text) {
    const longer = `${lines.at(-1) ?? ''}${character}`;
    if (lines.at(-1) === '' || textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(character);
  }
  return lines.join('\n');
}

/** Breaks a text into lines of at most so many cells, between words where it can. */
export function wrappedWords(text: string, width: number): string {
  return wrapped(text.split(' '), ' ', width);
}

/** Breaks a name into lines of at most so many cells, behind its dots where it can. */
export function wrappedName(name: string, width: number): string {
  return wrapped(name.split(/(?<=\.)/), '', width);
}

function wrapped(pieces: readonly string[], between: string, width: number): string {
  const lines = [''];
  for (const piece of pieces) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? piece : `${line}${between}${piece}`;
    if (line === '' || textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => brokenText(line, width)).join('\n');
}
