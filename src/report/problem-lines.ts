import type { Language } from '../problems/entry.js';
import { type Problem, formatProblem, isWarning, sortProblems } from '../problems/problem.js';
import { withThousands } from './exact-text.js';

/** How many problems of each sort are written out (SPEC 2.6). */
const MOST_SHOWN = 20;

/** Number of problems by code. */
export type CodeCounts = ReadonlyMap<string, number>;

/**
 * Problems for the screen, a line each: the first 20 errors by file and line, the count of each code where there are
 * more, then the warnings likewise, then how many there are (SPEC 2.6). No line for no problem.
 * @param errorCounts all errors by code, where `problems` holds the first of them only
 */
export function problemLines(
  problems: readonly Problem[],
  language: Language,
  errorCounts: CodeCounts = countByCode(problems.filter((problem) => !isWarning(problem))),
): string[] {
  const sorted = sortProblems(problems);
  const warnings = sorted.filter(isWarning);
  const errors = sorted.filter((problem) => !isWarning(problem));
  const warningCounts = countByCode(warnings);
  const [wrong, doubtful] = [totalOf(errorCounts), totalOf(warningCounts)];
  if (wrong + doubtful === 0) return [];
  return [
    ...shownLines(errors, errorCounts, 'error', language),
    ...shownLines(warnings, warningCounts, 'warning', language),
    [counted(wrong, 'error', language), counted(doubtful, 'warning', language)]
      .filter((text) => text !== '')
      .join(language === 'zh' ? '，' : ', '),
  ];
}

type Sort = 'error' | 'warning';

const SORTS_ZH: Record<Sort, string> = { error: '错误', warning: '警告' };

function shownLines(problems: readonly Problem[], counts: CodeCounts, sort: Sort, language: Language): string[] {
  const shown = problems.slice(0, MOST_SHOWN);
  const word = language === 'zh' ? `${SORTS_ZH[sort]}：` : `${sort}: `;
  const lines = shown.map((problem) => word + formatProblem(problem, language));
  const hidden = totalOf(counts) - shown.length;
  return hidden > 0 ? [...lines, ...codeLines(counts, hidden, sort, language)] : lines;
}

function codeLines(counts: CodeCounts, hidden: number, sort: Sort, language: Language): string[] {
  const ordered = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  const width = Math.max(...ordered.map(([, count]) => countText(count).length));
  const more = countText(hidden);
  return [
    language === 'zh' ? `另有 ${more} 个${SORTS_ZH[sort]}；按代码合计：` : `${more} more; all ${sort}s by code:`,
    ...ordered.map(([code, count]) => `  ${countText(count).padStart(width)}  ${code}`),
  ];
}

function counted(count: number, sort: Sort, language: Language): string {
  if (count === 0) return '';
  if (language === 'zh') return `${countText(count)} 个${SORTS_ZH[sort]}`;
  return `${countText(count)} ${sort}${count === 1 ? '' : 's'}`;
}

function countByCode(problems: readonly Problem[]): CodeCounts {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function totalOf(counts: CodeCounts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function countText(count: number): string {
  return withThousands(count.toFixed());
}
