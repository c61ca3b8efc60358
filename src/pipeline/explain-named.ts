import { EXPLAINABLE } from '../appraisal/explain-figure.js';
import { explainMeasure } from '../appraisal/explain-measure.js';
import { plainText } from '../appraisal/plain-text.js';
import { Decimal } from '../money/decimal.js';
import { nearestNames } from '../problems/nearest-names.js';
import type { Problem } from '../problems/problem.js';
import { figureText } from '../report/explanation.js';
import { PAY_AMOUNTS } from '../report/pay-columns.js';
import { readPayManifest } from '../runs/read-pay-manifest.js';
import { type RunManifest, readRunManifest } from '../runs/run-manifest.js';
import { readWritten } from '../runs/written-kinds.js';
import { type ExplainOutcome, type ExplainRequest, explainRun, rowsOf, withExplained } from './explain-run.js';
import { SCORED_WORDS, type WrittenFigure, explainPaid, explainScored, payItemNamed } from './explain-written.js';
import type { Surroundings } from './ledger-session.js';

/** What `explain` is given, the figure as it was typed: without one, what a run or a pay is about. */
export interface NamedFigureRequest extends Omit<ExplainRequest, 'figure'> {
  readonly word: string | undefined;
}

/** Suggested names of a figure. */
const SUGGESTED = 3;

/**
 * Explains a figure of a manager: of a run from the ledger (statement, efficiency, risk) or from its own files (score, indicators,
 * quality, gates, and what the ledger says of the measures behind them), of a pay from its payslips.
 */
export async function explainNamed({ word, ...request }: NamedFigureRequest, surroundings: Surroundings): Promise<ExplainOutcome> {
  const { run: folder, manager } = request;
  if ((await readWritten(folder))?.kind === 'pay') return explainOfPay(folder, manager, word ?? 'net');
  const wanted = plainText(word ?? 'virtual_profit');
  const figure = EXPLAINABLE.find(({ name, label }) => [name, label.en, label.zh].some((each) => plainText(each) === wanted));
  if (figure !== undefined) return explainRun({ ...request, figure }, surroundings);
  const run = await readRunManifest(folder);
  if ('code' in run) return refused(run);
  const found = await explainScored(run, manager, wanted);
  if (found !== undefined && !('code' in found)) {
    const { measured } = found;
    if (measured !== undefined) return explainMeasures(run, request, { ...found, measured }, surroundings);
  }
  const names = [...EXPLAINABLE.map(({ name }) => name), ...SCORED_WORDS.flatMap((words) => words.slice(0, 1))];
  return outcomeOf(found, { run, manager, unknown: unknown(wanted, names) });
}

/** What the files say, completed from the ledger. */
async function explainMeasures(
  run: RunManifest,
  request: Omit<NamedFigureRequest, 'word'>,
  { published, currency, measured }: WrittenFigure & Required<Pick<WrittenFigure, 'measured'>>,
  surroundings: Surroundings,
): Promise<ExplainOutcome> {
  const { manager } = request;
  return withExplained(run, { ...request, tracesMeasures: true }, surroundings, async ({ given, placesOf }) => {
    const { measures } = given;
    if (measures === undefined) throw new Error('bug: measures are not traced');
    const tree = measured((measure) => explainMeasure(measure, measures, given));
    // A measure of a gate only stands in no file as a number.
    const stated = published ?? (figureText(tree) === '' ? undefined : new Decimal(figureText(tree)));
    return { kind: 'done', run, manager, currency, tree, published: stated, places: await placesOf(rowsOf(tree)) };
  });
}

async function explainOfPay(folder: string, manager: string, word: string): Promise<ExplainOutcome> {
  const item = payItemNamed(word);
  if (item === undefined) return refused(unknown(word, PAY_AMOUNTS));
  const pay = await readPayManifest(folder);
  if ('code' in pay) return refused(pay);
  return outcomeOf(await explainPaid(pay, manager, item), { run: pay, manager, unknown: unknown(word, PAY_AMOUNTS) });
}

function outcomeOf(
  found: WrittenFigure | Problem | undefined,
  { unknown: problem, ...of }: { readonly run: { readonly name: string; readonly sha256: string }; readonly manager: string; readonly unknown: Problem },
): ExplainOutcome {
  if (found === undefined) return refused(problem);
  return 'code' in found ? refused(found) : { kind: 'done', ...of, ...found, places: new Map() };
}

function unknown(word: string, names: readonly string[]): Problem {
  return { code: 'explain_figure', value: word, details: { nearest: nearestNames(word, names).slice(0, SUGGESTED).join(', ') } };
}

function refused(problem: Problem): ExplainOutcome {
  return { kind: 'refused', problems: [problem] };
}
