import type { Explained } from '../appraisal/explanation.js';
import { explainPay } from '../appraisal/explain-pay.js';
import { TOTAL, explainGates, explainGrade, explainIndicator, explainQuality, explainScore, indicatorOf, withoutAmount } from '../appraisal/explain-score.js';
import type { PayItem } from '../appraisal/pay.js';
import { PAY_ITEM_LABELS } from '../appraisal/pay-items.js';
import { plainText } from '../appraisal/plain-text.js';
import { type WrittenRow, writtenRows } from '../intake/written-rows.js';
import { Decimal } from '../money/decimal.js';
import type { RulesInForce, ScorecardInForce } from '../policy/appraisal-rules.js';
import { rulesInForce } from '../policy/rules-in-force.js';
import type { Problem } from '../problems/problem.js';
import type { ColumnHead } from '../report/column.js';
import { gateColumns, gradeColumns } from '../report/grade-columns.js';
import { PAY_AMOUNTS, PAY_COLUMNS, payslipColumns } from '../report/pay-columns.js';
import { QUALITY_COLUMNS, scorecardColumnsFor } from '../report/scorecard-columns.js';
import type { ReadPay } from '../runs/read-pay-manifest.js';
import type { RunManifest } from '../runs/run-manifest.js';
import { type WrittenFolder, writtenBytes } from '../runs/written-folder.js';
import { policyOfRun } from './policy-source.js';

/** A figure that the files of a folder explain by themselves, and what they publish it as. */
export interface WrittenFigure {
  readonly tree: Explained;
  /** undefined for what is no number */
  readonly published: Decimal | undefined;
  /** empty for points */
  readonly currency: string;
  /** completes the tree with what the ledger says of the measures behind it, where those are the manager's own */
  readonly measured?: (explain: (measure: string) => Explained) => Explained;
}

/** Words for the whole of a file; indicators go by number or label, the gates of a grade by its name. */
export const SCORED_WORDS: readonly (readonly string[])[] = [['score', '得分'], ['quality', '素质'], ['gates', '等级条件']];

/**
 * Explains the score, an indicator, the quality score or the gates of a manager from the files of the run.
 * @param word as it was given
 * @returns undefined where the word names none of his
 */
export async function explainScored(run: RunManifest, manager: string, word: string): Promise<WrittenFigure | Problem | undefined> {
  const files = await rowsOfFiles(run, manager, {
    'scorecard.csv': scorecardColumnsFor('en')(),
    'quality.csv': QUALITY_COLUMNS,
    'gates.csv': gateColumns('en'),
    'grades.csv': gradeColumns('en'),
  });
  if ('code' in files) return files;
  const loaded = await policyOfRun(run.policy);
  if (!('policy' in loaded)) return loaded[0];
  const rules = rulesInForce(loaded.policy, run.period.last);
  const [scores = [], items = [], gates = [], [decision] = []] = files;
  if (scores.length === 0) return { code: 'explain_nobody', value: manager, details: { run: run.name } };
  const card = cardOf(scores, decision, rules);
  switch (SCORED_WORDS.findIndex((words) => words.includes(plainText(word)))) {
    case 0:
      return points(explainScore(scores, card), scores.find((row) => row.get('category') === TOTAL)?.get('points'));
    case 1:
      return points(explainQuality(items), items.find((row) => row.get('item') === TOTAL)?.get('points'));
    case 2:
      return points(explainGates(gates, decision, rules.ladders), '');
    default:
      return explainPart(word, scores, gates, card, rules, loaded.policy.currency);
  }
}

/** An indicator by its number, label or clause; the gates of a grade; or a measure by its name or label. */
function explainPart(
  word: string,
  scores: readonly WrittenRow[],
  gates: readonly WrittenRow[],
  card: ScorecardInForce | undefined,
  rules: RulesInForce,
  currency: string,
): WrittenFigure | undefined {
  const isNamed = (...names: readonly string[]) => names.some((each) => plainText(each) === plainText(word));
  const isOwn = [...rules.schemes.values()].every(({ scorecard, figures }) => figures === 'manager' || scorecard !== card?.name);
  const indicator = scores.find((row) => {
    const of = indicatorOf(row, card);
    return isNamed(row.get('indicator') ?? '', ...(of === undefined ? [] : [of.label.en, of.label.zh, of.clause]));
  });
  if (indicator !== undefined) {
    const [figure, of] = [points(explainIndicator(indicator, card), indicator.get('points')), indicatorOf(indicator, card)];
    if (of === undefined || !isOwn) return figure;
    return { ...figure, measured: (explain) => ({ ...figure.tree, children: [{ ...explain(of.scoring.measure), role: 'basis' }] }) };
  }
  const ofGrade = gates.filter((row) => isNamed(row.get('grade') ?? '', row.get('clause') ?? ''));
  if (ofGrade.length > 0) {
    const figure = points(explainGrade(ofGrade, rules.ladders), '');
    const measures = ofGrade.map((row) => measuresOfGate(row, rules.ladders));
    return isOwn ? { ...figure, measured: (explain) => withGateMeasures(figure.tree, measures, explain) } : figure;
  }
  const measure = [...rules.measures.values()].find(({ name, label }) => isNamed(name, label.en, label.zh));
  if (measure === undefined) return undefined;
  const scored = isOwn ? scores.find((row) => indicatorOf(row, card)?.scoring.measure === measure.name) : undefined;
  const own = measure.input === 'activity' ? measure.currency : undefined;
  return {
    ...points(withoutAmount(measure.name, measure.label), scored?.get('measure_value')),
    currency: measure.unit === 'amount' ? (own ?? currency) : '',
    measured: (explain) => explain(measure.name),
  };
}

/** The measures that a gate asks for, by the clause of its row: `clerk.all.1` or `clerk.any`. */
function measuresOfGate(row: WrittenRow, ladders: RulesInForce['ladders']): readonly string[] {
  const grade = ladders.get(row.get('ladder') ?? '')?.grades.find(({ name }) => name === row.get('grade'));
  const place = /\.(all\.(\d+)|any)$/.exec(row.get('clause') ?? '');
  if (grade === undefined || place === null) return [];
  const { all, any } = grade.gates;
  const conditions = place[2] === undefined ? any.flat() : all.slice(Number(place[2]) - 1, Number(place[2]));
  return [...new Set(conditions.map(({ measure }) => measure))];
}

function withGateMeasures(tree: Explained, measures: readonly (readonly string[])[], explain: (measure: string) => Explained): Explained {
  const children = tree.children.map((gate, index): Explained => {
    return { ...gate, children: (measures[index] ?? []).map((name): Explained => ({ ...explain(name), role: 'basis' })) };
  });
  return { ...tree, children };
}

/** By the scheme of his grade; who is not graded has the one scorecard with his indicators, where there is one only. */
function cardOf(scores: readonly WrittenRow[], decision: WrittenRow | undefined, { schemes, scorecards }: RulesInForce): ScorecardInForce | undefined {
  const scheme = schemes.get(decision?.get('scheme') ?? '');
  if (scheme !== undefined) return scorecards.get(scheme.scorecard);
  const own = scores.map((row) => row.get('indicator') ?? '').join(' ').trim();
  const like = [...scorecards.values()].filter(({ categories }) => categories.flatMap(({ indicators }) => indicators.map(({ id }) => id)).join(' ') === own);
  return like.length === 1 ? like[0] : undefined;
}

/** The item of a pay that a word names. */
export function payItemNamed(word: string): PayItem | undefined {
  return PAY_AMOUNTS.find((item) => [item, PAY_ITEM_LABELS[item].en, PAY_ITEM_LABELS[item].zh].some((each) => plainText(each) === plainText(word)));
}

/** Explains an amount of a pay by the steps of the payslip. */
export async function explainPaid(pay: ReadPay, manager: string, item: PayItem): Promise<WrittenFigure | Problem | undefined> {
  const files = await rowsOfFiles(pay, manager, { 'pay.csv': PAY_COLUMNS, 'payslips.csv': payslipColumns('en') });
  if ('code' in files) return files;
  const [[row] = [], steps = []] = files;
  if (row === undefined) return { code: 'explain_nobody', value: manager, details: { run: pay.name } };
  const loaded = await policyOfRun(pay.policy);
  if (!('policy' in loaded)) return loaded[0];
  return { tree: explainPay(item, row, steps), published: new Decimal(row.get(item) ?? '0'), currency: loaded.policy.currency };
}

async function rowsOfFiles(folder: WrittenFolder, manager: string, files: Readonly<Record<string, readonly ColumnHead[]>>): Promise<WrittenRow[][] | Problem> {
  const found: WrittenRow[][] = [];
  for (const [file, columns] of Object.entries(files)) {
    const bytes = await writtenBytes(folder, file);
    if ('code' in bytes) return bytes;
    found.push(writtenRows(bytes, columns).filter((row) => row.get('manager') === manager));
  }
  return found;
}

function points(tree: Explained, published: string | undefined): WrittenFigure {
  return { tree: { ...tree, role: 'plus' }, published: published ? new Decimal(published) : undefined, currency: '' };
}
