import { columnsOfKind, requiredHeaders } from '../../src/intake/columns.js';
import { RECORD_KINDS } from '../../src/intake/kinds.js';
import type { LedgerShape } from '../../src/mapping/ledger-shape.js';
import type { FileMapping, Mapping } from '../../src/mapping/mapping.js';
import { parseMapping } from '../../src/mapping/parse-mapping.js';
import { type Problem, formatProblem } from '../../src/problems/problem.js';

export const FILE = 'mapping.yaml';

/** The kinds of records as intake has them. */
export const LEDGER: LedgerShape = new Map(
  RECORD_KINDS.map((kind) => [kind, { columns: columnsOfKind(kind), required: requiredHeaders(kind) }]),
);

/** A mapping that uses everything that a mapping can say. */
export const WHOLE = `name: core-banking
snapshots: changes
files:
  - match: trans*.csv
    encoding: GBK
    delimiter: ";"
    skip_lines: 3
    ignore: "account_id = '合计'"
    records:
      - record: deposit
        where: |
          type <> 'x'
          AND bal <> ''
        date_format: "%y%m%d"
        decimal: ","
        unit: 万元
        rate_unit: "%"
        columns:
          date: date
          account: {column: account_id}
          customer: {expression: "lower(client)"}
          balance: {column: bal, unit: 亿元, decimal: "."}
          rate: {column: rate_pct}
          product: {value: personal_demand}
          sequence: 序号
      - record: class
        columns:
          date: {column: date, date_format: "%d.%m.%Y"}
          account: account_id
          class: {column: cls, translate: {A: normal, "": normal, 不良: loss}, otherwise: doubtful}
  - match: "*.txt"
    header: false
    delimiter: tab
    records:
      - record: activity
        unit: ten_thousand
        columns: {date: c1, manager: c12, metric: c3, quantity: c4, amount: c5}
  - match: income-????.csv
    header: [日期, product, fee, who]
    records:
      - record: income
        rate_unit: percent
        columns: {date: 日期, product: product, amount: {column: fee, unit: yuan}, manager: who, branch: {value: ""}}
`;

/** The mapping of a text that has no problem. */
export function mappingOf(text: string): Mapping {
  const { mapping, problems } = parseMapping(text, FILE, LEDGER);
  if (!mapping) throw new Error(problems.map((problem) => formatProblem(problem, 'en')).join('\n'));
  return mapping;
}

/** The only file entry of a mapping, or one of several. */
export function fileOf(text: string, index = 0): FileMapping {
  return mappingOf(text).files[index]!;
}

export function problemsOf(text: string): readonly Problem[] {
  return parseMapping(text, FILE, LEDGER).problems;
}

/** Code, line, place and value of each problem. */
export function briefly(problems: readonly Problem[]): string[] {
  return problems.map(({ code, line, column, value }) => [code, line, column ?? '', value ?? ''].join('|'));
}

/** The whole mapping with the first `found` after `anchor` replaced, and the line on which that stands. */
export function edited(anchor: string, found: string, replacement: string): { text: string; line: number } {
  const at = WHOLE.indexOf(found, WHOLE.indexOf(anchor));
  if (!WHOLE.includes(anchor) || at < 0) throw new Error(`not in the mapping: ${anchor} ${found}`);
  const text = WHOLE.slice(0, at) + replacement + WHOLE.slice(at + found.length);
  return { text, line: text.slice(0, at).split('\n').length };
}
