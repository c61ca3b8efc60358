import type { Contribution, GradeDecision } from '../../appraisal/scoring.js';
import type { Language } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import type { Cell } from './cells.js';
import { MEMBER_WORDS } from './member-words.js';
import { textWidth, wrappedWords } from './text-width.js';

const ARROW = '→';

/** The grade before and after, by what they are called; one of them where they are the same. */
export function gradeStep(of: GradeDecision, contribution: Contribution, language: Language): string {
  return gradesOf(of, contribution, language).join(` ${ARROW} `);
}

/** The same in lines of at most so many cells, safe to print. */
export function gradeStepCell(of: GradeDecision, contribution: Contribution, width: number, language: Language): Cell {
  return stepCell(gradesOf(of, contribution, language), width);
}

/** What one after another becomes, in lines of at most so many cells, safe to print. */
export function stepCell(texts: readonly string[], width: number): Cell {
  const steps = texts.map(visible);
  const line = steps.join(` ${ARROW} `);
  if (textWidth(line) <= width) return { text: line };
  return { text: steps.map((step, index) => wrappedWords(index < steps.length - 1 ? `${step} ${ARROW}` : step, width)).join('\n') };
}

function gradesOf({ ladder, before, after }: GradeDecision, { gradeLabel }: Contribution, language: Language): string[] {
  const named = (grade: string | undefined) => (grade === undefined ? MEMBER_WORDS.noGrade[language] : gradeLabel(ladder, grade)[language]);
  return before === after ? [named(after)] : [named(before), named(after)];
}
