import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { EXPLAINABLE } from '../../src/appraisal/explain-figure.js';
import { explainMeasure } from '../../src/appraisal/explain-measure.js';
import { type Explained, walkExplained } from '../../src/appraisal/explanation.js';
import { Decimal, sum } from '../../src/money/decimal.js';
import { type OpenedManager, withExplained } from '../../src/pipeline/explain-run.js';
import { figureText } from '../../src/report/explanation.js';
import { policyOfRun } from '../../src/pipeline/policy-source.js';
import { rulesInForce } from '../../src/policy/rules-in-force.js';
import { type RunManifest, readRunManifest } from '../../src/runs/run-manifest.js';

type Table = Record<string, string>[];

/** The figure of a file of the run, empty for an empty cell. */
function published(folder: string, file: string, column: string, manager: string): string {
  const rows: Table = parse(readFileSync(join(folder, file)), { columns: true });
  const row = rows.find((each) => each['manager'] === manager && (each['month'] ?? 'total') === 'total');
  return row?.[column] ?? 'none';
}

/** Parts add up to what is above them, shown and exact. */
function addsUp(tree: Explained): string[] {
  const faults: string[] = [];
  for (const { node } of walkExplained(tree)) {
    const parts = node.children.filter(({ role }) => role !== 'basis');
    if (parts.length === 0) continue;
    const signed = (each: Explained, value: Decimal) => (each.role === 'minus' ? value.negated() : value);
    if (!sum(parts.map((each) => signed(each, each.amount))).equals(node.amount)) faults.push(`${node.name}: shown`);
    if (node.exact === undefined || parts.some(({ exact }) => exact === undefined)) continue;
    const exact = sum(parts.map((each) => each.exact?.numerator ?? new Decimal(NaN)));
    if (!exact.equals(node.exact.numerator) || parts.some((each) => each.exact?.divisor !== node.exact?.divisor)) faults.push(`${node.name}: exact`);
  }
  return faults;
}

/** Every leaf names a row of the ledger that is about its account, or a state of the opening. */
async function leavesAreRows(tree: Explained, { placesOf }: OpenedManager, ledger: readonly string[], hasOpening: boolean): Promise<string[]> {
  const leaves = [...walkExplained(tree)].flatMap(({ node }) => (node.row === undefined ? [] : [{ row: node.row, group: node.name }]));
  const places = await placesOf(new Set(leaves.map(({ row }) => row)));
  return leaves.flatMap(({ row, group }) => {
    const place = places.get(row);
    if (place === undefined) return hasOpening ? [] : [`${group}: no place`];
    const [record = '', id = ''] = group.split(' ');
    const text = ledger[place.line - 1] ?? '';
    return text.includes(record) && text.includes(id) ? [] : [`${group}: ${text}`];
  });
}

/** Every measure of his scorecard comes to what scorecard.csv has of it, adds up, and ends in rows. */
async function measureFaults(
  run: RunManifest,
  path: string,
  manager: string,
  { given }: OpenedManager,
  leafFaults: (tree: Explained) => readonly string[] | Promise<readonly string[]>,
): Promise<string[]> {
  const loaded = await policyOfRun(run.policy);
  if (!('policy' in loaded) || given.measures === undefined) throw new Error('no measures');
  const { schemes, scorecards } = rulesInForce(loaded.policy, run.period.last);
  const scored = rowsOf(path, 'scorecard.csv', manager).filter((row) => row['category'] !== 'total');
  const scheme = rowsOf(path, 'grades.csv', manager)[0]?.['scheme'] ?? '';
  const isOwn = (schemes.get(scheme)?.figures ?? 'manager') === 'manager';
  // Who is not graded is scored by the card for everybody.
  const indicators = scorecards.get(schemes.get(scheme)?.scorecard ?? 'customer_manager')?.categories.flatMap((category) => category.indicators.map((of) => ({ category: category.name, of })));
  if (manager !== '(unassigned)') expect(scored.length, `indicators of ${manager}`).toBeGreaterThan(0);
  const faults: string[] = [];
  for (const row of isOwn ? scored : []) {
    const measure = indicators?.find(({ category, of }) => category === row['category'] && of.id === row['indicator'])?.of.scoring.measure;
    const tree = explainMeasure(measure ?? '', given.measures, given);
    if (figureText(tree) !== row['measure_value']) faults.push(`${measure}: ${figureText(tree)} for ${row['measure_value']}`);
    faults.push(...addsUp(tree), ...(await leafFaults(tree)));
  }
  return faults;
}

function rowsOf(path: string, file: string, manager: string): Table {
  const rows: Table = existsSync(join(path, file)) ? parse(readFileSync(join(path, file)), { columns: true }) : [];
  return rows.filter((row) => row['manager'] === manager);
}

/**
 * Explains every figure of every manager of a run: each must come to what the run has published, add up at every level, and
 * end in rows of the ledger.
 * @param ledger its lines; undefined where rows are not looked at
 */
export async function explainsAll(path: string, ledger: readonly string[] | undefined, name: string): Promise<void> {
  const run = await readRunManifest(path);
  if ('code' in run) throw new Error(run.code);
  const statements: Table = parse(readFileSync(join(path, 'statements.csv')), { columns: true });
  const isAdjusted = statements.some((row) => 'adjustments' in row);
  const hasOpening = run.inputs.some(({ role }) => role === 'opening');
  for (const manager of statements.map((row) => row['manager'] ?? '')) {
    const faults: string[] = [];
    const surroundings = { version: 'test', signal: new AbortController().signal, stageEnded: undefined };
    const outcome = await withExplained(run, { manager, against: [], memory: '1GB', tracesMeasures: true }, surroundings, async (opened) => {
      for (const { file, name: column, explain } of EXPLAINABLE.filter(({ name: column }) => column !== 'adjustments' || isAdjusted)) {
        const tree = explain(opened.given);
        const found = published(path, file, column, manager);
        if (figureText(tree) !== found) faults.push(`${column}: ${figureText(tree)} for ${found}`);
        faults.push(...addsUp(tree));
        if (ledger !== undefined) faults.push(...(await leavesAreRows(tree, opened, ledger, hasOpening)));
      }
      faults.push(...(await measureFaults(run, path, manager, opened, (tree) => (ledger === undefined ? [] : leavesAreRows(tree, opened, ledger, hasOpening)))));
      return { kind: 'done' as const };
    });
    expect([outcome.kind, ...faults], `${manager} of ${name}`).toEqual(['done']);
  }
}
