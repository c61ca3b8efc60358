import { Composer, LineCounter, Lexer, type CST, type ParsedNode, Parser } from 'yaml';
import type { Finding, Position } from './finding.js';
import { syntaxFinding } from './syntax-reasons.js';

/** A document that could be read, or why not. Offsets count characters of the text. */
export interface YamlDocument {
  /** null where the document is empty, and where there are findings */
  readonly root: ParsedNode | null;
  readonly findings: readonly Finding[];
  readonly positionOf: (offset: number) => Position;
}

const LONGEST = { characters: 1_000_000, shown: '1 MB' };

/** Bounds the time that a short text made of brackets and commas alone can take. */
const MOST_TOKENS = { count: 400_000, shown: '400,000 YAML tokens' };

const DEEPEST = 20;

/** Scalars stay text. Keys given twice are found with the values: here each would be compared with every other. */
const OPTIONS = { schema: 'failsafe', stringKeys: true, uniqueKeys: false, prettyErrors: false } as const;

/** Further syntax errors mostly follow from the first. */
const MOST_ERRORS = 100;

/** Every character that a text file has no use for; a binary file has one among its first. */
const CONTROL_CHARACTER = /(?![\t\n\r\u0085])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
const LONE_RETURN = /\r(?!\n)/;

/**
 * Reads a YAML text in which every scalar is its source text: no number, date or null is made of it, and no tag or
 * alias is followed. Size, depth and characters are checked first, so that no text can exhaust time or stack.
 */
export function readYaml(text: string): YamlDocument {
  const lines = new LineCounter();
  if (text.length > LONGEST.characters) return refused(lines, [tooLarge(LONGEST.shown)]);
  markLines(text, lines);
  const character = refusedCharacter(text);
  if (character) return refused(lines, [character]);
  const structure = structureOf(text);
  if ('fault' in structure) return refused(lines, [structure]);
  const [document, second] = new Composer<ParsedNode>(OPTIONS).compose(structure, true, text.length);
  if (document === undefined) throw new Error('bug: a text of which no document is made, not even an empty one');
  const further = second === undefined ? [] : [syntaxFinding('MULTIPLE_DOCS', second.range[0])];
  const errors = [...document.errors.map(({ code, pos }) => syntaxFinding(code, pos[0])), ...further].slice(0, MOST_ERRORS);
  return errors.length > 0 ? refused(lines, errors) : { ...refused(lines, []), root: document.contents };
}

function refused(lines: LineCounter, findings: readonly Finding[]): YamlDocument {
  return { root: null, findings, positionOf: (offset) => positionOf(lines, offset) };
}

function refusedCharacter(text: string): Finding | undefined {
  const control = text.search(CONTROL_CHARACTER);
  if (control >= 0) return syntaxFinding('CONTROL_CHARACTER', control);
  const lone = text.search(LONE_RETURN);
  return lone >= 0 ? syntaxFinding('LONE_RETURN', lone) : undefined;
}

/** The text taken apart, or why not. The parser keeps its own stack, unlike the composer, which would exhaust the program's. */
function structureOf(text: string): CST.Token[] | Finding {
  const parser = new Parser();
  const parts: CST.Token[] = [];
  let tokens = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > MOST_TOKENS.count) return tooLarge(MOST_TOKENS.shown);
    // The parser moves only as far as its results are read.
    for (const part of parser.next(lexeme)) parts.push(part);
    if (parser.stack.length > DEEPEST + 1) return tooDeep(parser.offset);
  }
  return [...parts, ...parser.end()];
}

function tooLarge(limit: string): Finding {
  return { fault: 'too_large', path: [], offset: 0, details: { limit } };
}

function tooDeep(offset: number): Finding {
  return { fault: 'too_deep', path: [], offset: Math.max(0, offset - 1), details: { limit: String(DEEPEST) } };
}

function markLines(text: string, lines: LineCounter): void {
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
}

function positionOf(lines: LineCounter, offset: number): Position {
  if (lines.lineStarts.length === 0) return { line: 1, column: 1 };
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
