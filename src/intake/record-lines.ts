import type { LedgerFile } from './ledger-file.js';
import { walkRecords } from './record-walk.js';

/** A record whose line is not the one after the line of the record before it. */
export interface LineStep {
  /** number of the record, from 0 */
  readonly record: number;
  /** physical line on which it starts, from 1, in the file as it was given */
  readonly line: number;
}

/** On which lines the records of a file start, by the steps in them; the first record is always a step. */
export async function lineSteps(file: LedgerFile): Promise<LineStep[]> {
  const { path, survey, delimiter, header, lineOffset, isUnquoted = false } = file;
  const hasLines = (isUnquoted || !survey.hasQuote) && survey.blankLines === 0 && survey.carriageReturns !== 'mixed' && !survey.hasNul;
  if (hasLines) return [{ record: 0, line: 2 + lineOffset }];
  const steps: LineStep[] = [];
  let expected = -1;
  for await (const batch of walkRecords(path, { delimiter, width: header.width, isUnquoted })) {
    for (const { number, line } of batch) {
      if (number > 0 && line !== expected) steps.push({ record: number - 1, line: line + lineOffset });
      expected = line + 1;
    }
  }
  return steps;
}

/** The line on which a record starts. */
export function lineOfRecord(steps: readonly LineStep[], record: number): number {
  let [low, high] = [0, steps.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.record ?? 0) <= record) low = middle;
    else high = middle;
  }
  const step = steps[low];
  if (step === undefined || step.record > record) throw new Error(`bug: no line for record ${record}`);
  return step.line + record - step.record;
}
