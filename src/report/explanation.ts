import { PAY_FACTS } from '../appraisal/explain-pay.js';
import { SCORE_FACTS } from '../appraisal/explain-score.js';
import { type Explained, walkExplained } from '../appraisal/explanation.js';
import { Decimal, ZERO, sum } from '../money/decimal.js';
import { formatCents } from '../money/rounding.js';
import type { Language, Text } from '../problems/entry.js';
import { type Column, amountColumn, countColumn, ratioColumn, textColumn } from './column.js';
import { type CsvOptions, csvPieces } from './csv.js';

/** A figure of a run, explained, as reports take it. */
export interface ExplanationReport {
  readonly run: { readonly name: string; readonly sha256: string };
  readonly manager: string;
  /** empty for points */
  readonly currency: string;
  readonly tree: Explained;
  /** undefined for an empty cell */
  readonly published: Decimal | undefined;
  readonly places: ReadonlyMap<number, { readonly file: string; readonly line: number }>;
}

/** What an opening file gives has no line in the ledger. */
const OPENING: Text = { en: '(opening)', zh: '（期初文件）' };

/** Decimals up to which an exact figure is written as a decimal number. */
const MOST_DECIMALS = 10;

/** Facts of scores and gates that have a column, in this order. */
const SCORED = ['measure_value', 'target', 'weight', 'needed', 'found', 'result'] as const;

/** How much of a tree is shown. */
export interface Extent {
  /** levels below the figure */
  readonly depth: number;
  /** children of a figure; the rest stands in one line together */
  readonly top: number;
}

/** The tree cut to so many levels and children: what is left out of a figure's parts stands together in one line. */
export function cutTree(node: Explained, { depth, top }: Extent): Explained {
  if (depth === 0) return { ...node, children: [] };
  const byAmount = [...node.children].sort((a, b) => b.amount.abs().comparedTo(a.amount.abs()));
  const kept = new Set(node.children.length > top ? byAmount.slice(0, top) : node.children);
  const isBasis = ({ role }: Explained) => role === 'basis';
  const left = node.children.filter((child) => !kept.has(child));
  const rest = [left.filter((child) => !isBasis(child)), left.filter(isBasis)].filter((some) => some.length > 0);
  const shown = node.children.filter((child) => kept.has(child)).map((child) => cutTree(child, { depth: depth - 1, top }));
  return { ...node, children: [...shown, ...rest.map(together)] };
}

function together(rest: readonly Explained[]): Explained {
  const label = { en: `others (${rest.length})`, zh: `其他（${rest.length} 项）` };
  // What a figure is only reckoned from need not be of one kind, and is not added up.
  if (rest[0]?.role === 'basis') return { name: 'others', label, role: 'basis', exact: undefined, amount: ZERO, ratio: '', facts: [], children: [] };
  const amount = sum(rest.map(({ role, amount: part }) => (role === 'minus' ? part.negated() : part)));
  return { name: 'others', label, role: 'plus', exact: undefined, amount, facts: [], children: [] };
}

/** A figure as it is shown: an amount with 2 places, a ratio exact; empty where there is none. */
export function figureText({ ratio, amount }: Explained): string {
  return ratio ?? formatCents(amount);
}

/** The same of what the run has published as the figure. */
export function publishedText({ ratio }: Explained, published: Decimal | undefined): string {
  if (published === undefined) return '';
  return ratio === undefined ? formatCents(published) : published.toFixed();
}

interface Row {
  readonly node: Explained;
  readonly depth: number;
  readonly place: { readonly file: string; readonly line: number | undefined } | undefined;
}

function rowsOf({ tree, places }: ExplanationReport, language: Language): Row[] {
  return [...walkExplained(tree)].map(({ node, depth }) => ({ node, depth, place: placeOf(node, places, language) }));
}

/** File and line that a leaf comes from. */
export function placeOf(node: Explained, places: ExplanationReport['places'], language: Language): Row['place'] {
  if (node.row === undefined) return node.place;
  return places.get(node.row) ?? { file: OPENING[language], line: undefined };
}

/** An exact figure: as a decimal number where it ends, else as a fraction; empty for what adds rounded figures. */
function exactText({ exact }: Explained): string {
  if (exact === undefined) return '';
  const { numerator, divisor } = exact;
  const quotient = numerator.div(divisor).toDecimalPlaces(MOST_DECIMALS);
  return quotient.times(divisor).equals(numerator) ? quotient.toFixed() : `${numerator.toFixed()}/${divisor}`;
}

function columnsFor(language: Language): readonly Column<Row>[] {
  const fact = (name: string, label: Text) => textColumn<Row>(name, label, ({ node }) => node.facts.find((each) => each.name === name)?.value);
  return [
    countColumn('level', { en: 'level', zh: '层级' }, ({ depth }) => depth),
    textColumn('role', { en: 'role', zh: '作用' }, ({ node }) => node.role),
    textColumn('name', { en: 'name', zh: '名称' }, ({ node }) => node.name),
    textColumn('label', { en: 'label', zh: '说明' }, ({ node }) => node.label[language]),
    amountColumn('amount', { en: 'amount', zh: '金额' }, ({ node }) => (node.ratio === undefined ? node.amount : undefined)),
    ratioColumn('ratio', { en: 'ratio', zh: '比率' }, ({ node }) => (node.ratio ? new Decimal(node.ratio) : undefined)),
    textColumn('file', { en: 'file', zh: '文件' }, ({ place }) => place?.file),
    countColumn('line', { en: 'line', zh: '行' }, ({ place }) => place?.line),
    fact('from', { en: 'from', zh: '起始日' }),
    fact('until', { en: 'until', zh: '终止日（不含）' }),
    fact('days', { en: 'days', zh: '天数' }),
    fact('ten_days', { en: 'ten-day ends', zh: '旬末数' }),
    fact('balance', { en: 'balance', zh: '余额' }),
    fact('rate', { en: 'rate', zh: '利率' }),
    fact('class', { en: 'class', zh: '分类' }),
    fact('share', { en: 'share', zh: '份额' }),
    fact('pool', { en: 'pool', zh: '成本池' }),
    fact('driver', { en: 'driver', zh: '分摊动因' }),
    ...SCORED.map((name) => fact(name, SCORE_FACTS[name])),
    fact('calculation', PAY_FACTS.calculation),
    fact('note', SCORE_FACTS.note),
    fact('clause', SCORE_FACTS.clause),
    textColumn('formula', { en: 'formula', zh: '公式' }, ({ node }) => node.formula),
  ];
}

/** One row a figure, depth first. */
export function explanationCsv(report: ExplanationReport, options: CsvOptions): Generator<string> {
  const language = options.language ?? 'en';
  return csvPieces(columnsFor(language), rowsOf(report, language), options);
}

/** The tree as JSON. */
export function explanationJson(report: ExplanationReport): string {
  const { run, manager, currency, tree, published } = report;
  const document = { run: run.name, manifest: run.sha256, manager, currency: currency || null, published: publishedText(tree, published) || null, figure: nodeJson(tree, report) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function nodeJson(node: Explained, report: ExplanationReport): unknown {
  const { name, label, formula, role, amount, ratio, facts, children } = node;
  const place = placeOf(node, report.places, 'en');
  return {
    name,
    label,
    role,
    ...(ratio === undefined ? { amount: formatCents(amount) } : { ratio: ratio || null }),
    ...(node.exact !== undefined && { exact: exactText(node) }),
    ...(formula !== undefined && { formula }),
    ...(facts.length > 0 && { facts: Object.fromEntries(facts.map((each) => [each.name, each.value])) }),
    ...(place !== undefined && { file: place.file, line: place.line ?? null }),
    ...(children.length > 0 && { children: children.map((child) => nodeJson(child, report)) }),
  };
}
