import { hasControl, refusedForm } from './expression-forms.js';
import type { ExpressionFault } from './expression-node.js';

/** Quoted texts and names, which end where SQL ends them unless a letter before the quote gives it another meaning. */
const UNQUOTED = /(?<![\p{L}\p{N}_])[benux]&?'|'(?:[^']|'')*'|"(?:[^"]|"")*"/giu;
const QUOTING = '\u0000';

/** What a query may have beside its expression and its parsed form shows no trace of: `;` and named windows. */
const UNSEEN = /;|(?<![\p{L}\p{N}_])window(?![\p{L}\p{N}_])/iu;

const CASES = /(?<![\p{L}\p{N}_])(?:case|when)(?![\p{L}\p{N}_])/giu;

/** What can be seen in the text of an expression before it is parsed and must not be in it. */
export function faultOfText(text: string): ExpressionFault | undefined {
  if (hasControl(text)) return refusedForm('CONTROL');
  const bare = text.replace(UNQUOTED, (quoted) => (/^['"]/.test(quoted) ? ' ' : QUOTING));
  if (/--|\/\*/.test(bare)) return refusedForm('COMMENT');
  if (bare.includes(QUOTING) || bare.includes('$')) return refusedForm('QUOTING');
  if (UNSEEN.test(bare)) return refusedForm('STATEMENT');
  return hasCaseOfCase(bare) ? { fault: 'mapping_expression_complex' } : undefined;
}

/** The parser writes what stands between CASE and WHEN out at each WHEN, and a CASE within it as often again. */
function hasCaseOfCase(bare: string): boolean {
  const words = [...bare.matchAll(CASES)].map(([word]) => word.toLowerCase());
  return words.some((word, index) => word === 'case' && words[index + 1] === 'case');
}
