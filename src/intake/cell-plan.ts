import type { Engine } from '../engine/database.js';
import { checkExpression } from '../engine/expression.js';
import type { ExpressionFault } from '../engine/expression-node.js';
import { literal } from '../engine/literal.js';
import { expressionProblem } from '../mapping/expression-problem.js';
import type { ColumnMapping, Expression, FileMapping } from '../mapping/mapping.js';
import { nearestNames } from '../problems/nearest-names.js';
import type { Problem } from '../problems/problem.js';
import { LEDGER_COLUMNS } from './columns.js';
import type { RecordKind } from './kinds.js';
import type { LedgerFile } from './ledger-file.js';
import type { CellPlan } from './ledger-table.js';
import { trimBlanks } from './values.js';

/** How the rows of a mapped file are read, and what is wrong with the mapping for this file. */
export interface FilePlan {
  readonly plans: readonly CellPlan[];
  /** SQL condition of rows that are no records */
  readonly ignore: string;
  readonly problems: readonly Problem[];
}

/** Turns what a mapping says of a file into SQL over its columns c0, c1, …; expressions are checked and shut in. */
export async function planFile(engine: Engine, file: LedgerFile, mapping: FileMapping<RecordKind>): Promise<FilePlan> {
  const planner = new Planner(engine, file);
  const ignore = mapping.ignore === undefined ? 'false' : await planner.condition(mapping.ignore);
  const plans: CellPlan[] = [];
  for (const { record, columns, where } of mapping.records) {
    const cells = new Map<string, string>();
    for (const [name, column] of columns) cells.set(name, await planner.cell(name, column));
    plans.push({
      kind: record,
      cells,
      headers: new Map([...columns].map(([name, column]) => [name, headerOf(name, column)])),
      places: new Map([...columns].map(([name, { places }]) => [name, places])),
      ...(where !== undefined && { where: await planner.condition(where) }),
    });
  }
  return { plans, ignore, problems: planner.problems };
}

/** Columns in which a comma may be the decimal mark. */
const NUMBERS = new Set(LEDGER_COLUMNS.filter(({ type }) => type === 'amount' || type === 'rate').map(({ name }) => name));

function headerOf(name: string, { source }: ColumnMapping): string {
  return 'column' in source ? source.column : name;
}

class Planner {
  readonly problems: Problem[] = [];
  private readonly headers: readonly string[];
  private readonly columns: ReadonlyMap<string, string>;

  constructor(
    private readonly engine: Engine,
    private readonly file: LedgerFile,
  ) {
    this.headers = file.headers.map((header) => trimBlanks(header));
    const places = this.headers.map((header, position) => [header, position] as const);
    const single = places.filter(([header]) => !isTwice(this.headers, header));
    this.columns = new Map(single.map(([header, position]) => [header, `c${position}`]));
  }

  /** The text of a canonical column, as the values of SPEC 2.2 are written. */
  async cell(name: string, { source, translation, dateFormat, decimal, line, place }: ColumnMapping): Promise<string> {
    const text = await this.source(source, line, place);
    const translated = translation === undefined ? text : translatedText(text, translation.words, translation.otherwise);
    const dated = dateFormat === undefined ? translated : datedText(translated, dateFormat);
    return decimal === ',' && NUMBERS.has(name) ? `translate(${dated}, ',.', '.,')` : dated;
  }

  async condition(expression: Expression): Promise<string> {
    const { sql, kind } = await this.expression(expression);
    if (kind !== 'condition') this.problems.push(expressionProblem(expression, notACondition(kind)));
    return `coalesce((${sql}), false)`;
  }

  private async source(source: ColumnMapping['source'], line: number, place: string): Promise<string> {
    if ('value' in source) return literal(source.value);
    if ('expression' in source) return `CAST((${(await this.expression(source.expression)).sql}) AS VARCHAR)`;
    const column = this.columns.get(source.column);
    if (column !== undefined) return column;
    if (isTwice(this.headers, source.column)) {
      this.problems.push({ code: 'header_duplicate', file: this.file.name, column: source.column, details: { found: this.file.headers.join(', ') } });
      return 'NULL';
    }
    const details = { file: this.file.name, nearest: nearestNames(source.column, this.file.headers).slice(0, 3).join(', ') };
    const mappingFile = this.file.mappingName ?? '';
    this.problems.push({ code: 'mapping_source_missing', file: mappingFile, line, column: place, value: source.column, details });
    return 'NULL';
  }

  private async expression(expression: Expression): Promise<{ readonly sql: string; readonly kind: string }> {
    const checked = await checkExpression(this.engine, expression.text, this.columns);
    if ('sql' in checked) return checked;
    this.problems.push(expressionProblem(expression, checked));
    return { sql: 'NULL', kind: 'condition' };
  }
}

function isTwice(headers: readonly string[], header: string): boolean {
  return headers.indexOf(header) !== headers.lastIndexOf(header);
}

function notACondition(kind: string): ExpressionFault {
  return {
    fault: 'mapping_expression_type',
    details: { found_en: `a ${kind}`, expected_en: 'a condition', found_zh: '其他类型', expected_zh: '条件' },
  };
}

function translatedText(text: string, words: ReadonlyMap<string, string>, otherwise: string | undefined): string {
  const cases = [...words].map(([word, meaning]) => `WHEN ${literal(word)} THEN ${literal(meaning)}`).join(' ');
  return `CASE trim(${text}) ${cases} ELSE ${otherwise === undefined ? text : literal(otherwise)} END`;
}

/** A date of that form as 2025-09-30; any other text as it is, to be refused by its own value. */
function datedText(text: string, form: string): string {
  const parsed = `try_strptime(trim(${text}), ${literal(form)})`;
  return `CASE WHEN strftime(${parsed}, ${literal(form)}) = trim(${text}) THEN strftime(${parsed}, '%Y-%m-%d') ELSE ${text} END`;
}
