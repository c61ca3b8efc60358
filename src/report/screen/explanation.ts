import type { Explained } from '../../appraisal/explanation.js';
import type { Language } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { withThousands } from '../exact-text.js';
import { type ExplanationReport, figureText, placeOf, publishedText } from '../explanation.js';
import { paints } from './paint.js';
import { textWidth } from './text-width.js';

/** Of a line of the screen, where nobody says how wide it is. */
const USUAL_WIDTH = 100;

/** Columns that an amount takes. */
const AMOUNT_WIDTH = 18;

interface Look {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
}

/** The tree, a figure a line, its amount at the right; the ledger row and the numbers of a leaf below it. */
export function explanationScreen(report: ExplanationReport, look: Look): string {
  const { run, manager, tree, published, currency } = report;
  const paint = paints(look.colour);
  const width = Math.max(60, Math.min(look.width, USUAL_WIDTH));
  const figure = [withThousands(publishedText(tree, published)), ...(tree.ratio === undefined ? [currency] : [])].join(' ');
  const title = `${visible(run.name)}, ${visible(manager)}: ${tree.label[look.language]} ${figure}`.trimEnd();
  return `${[paint.strong(title), '', ...nodeLines(tree, 0, report, { ...look, width })].join('\n')}\n`;
}

function nodeLines(node: Explained, depth: number, report: ExplanationReport, look: Look): string[] {
  const { language } = look;
  const indent = '  '.repeat(depth);
  const sign = { plus: depth === 0 ? '' : '+ ', minus: '− ', basis: language === 'zh' ? '据 ' : 'by ' }[node.role];
  const amount = withThousands(figureText(node));
  const head = `${indent}${sign}${visible(node.label[language])}`;
  const below = `${indent}    `;
  const details = [...(node.formula === undefined ? [] : [`= ${node.formula}`]), detailOf(node, report, language)].filter((text) => text !== '');
  return [
    withAmount(head, amount, look.width),
    ...details.flatMap((text) => wrapped(text, look.width - below.length - 2).map((line) => below + line)),
    ...node.children.flatMap((child) => nodeLines(child, depth + 1, report, look)),
  ];
}

/** Where a leaf comes from, and the numbers that it was made with. */
function detailOf(node: Explained, report: ExplanationReport, language: Language): string {
  const place = placeOf(node, report.places, language);
  const where = place === undefined ? [] : [`${visible(place.file)}${place.line === undefined ? '' : `:${place.line}`}`];
  const facts = node.facts
    .filter(({ name }) => name !== 'from' && name !== 'until' && name !== 'date')
    .map(({ label, value }) => `${label[language]} ${visible(value)}`);
  return [...where, ...facts].join(language === 'zh' ? '，' : ', ');
}

function withAmount(head: string, amount: string, width: number): string {
  const room = width - Math.max(AMOUNT_WIDTH, amount.length + 1);
  const used = textWidth(head);
  if (used > room) return `${head}\n${amount.padStart(width)}`;
  return amount === '' ? head : head + ' '.repeat(width - used - amount.length) + amount;
}

/** Broken at blanks, or within words that are too long. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && textWidth(`${line} ${word}`) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
