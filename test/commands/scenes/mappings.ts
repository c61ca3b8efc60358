import type { Desk } from '../command.js';
import { type Scene, lines } from './scene.js';

const HEADER = '日期,acct,cust,bal,rate,cls';
const ROWS = ['20250630,L1,C1,100.00,0.05,A', '20250930,L1,C1,90.00,0.05,B', '合计,,,190.00,,'];

/** A check of a loan export through a mapping of these lines. */
function mapped(desk: Desk, mapping: readonly string[], rows: readonly string[] = ROWS): readonly string[] {
  const ledger = desk.put('loans.csv', lines(HEADER, ...rows));
  return ['check', ledger, '--mapping', desk.put('mapping.yaml', lines(...mapping))];
}

/** A mapping that reads the export, with one thing in it changed or added. */
function sound(changes: Partial<Record<'file' | 'record' | 'date' | 'balance' | 'class' | 'more', string>> = {}): string[] {
  const {
    file = "    ignore: \"日期 = '合计'\"",
    record = '      - record: loan',
    date = '          date: 日期',
    balance = '          balance: bal',
    class: riskClass = '          class: {column: cls, translate: {A: normal, B: special_mention}}',
    more = '          account: acct',
  } = changes;
  const columns = [date, more, '          customer: cust', balance, '          rate: rate', riskClass];
  return ['name: test', 'files:', '  - match: loans.csv', file, '    records:', record, '        columns:', ...columns];
}

const expression = (text: string) => sound({ balance: `          balance: {expression: ${JSON.stringify(text)}}` });

/** What can be wrong with a mapping, and with a file that it reads. */
export const MAPPING_SCENES: readonly Scene[] = [
  {
    name: 'mapping-sound',
    codes: ['mapping_rows_left_out'],
    status: 0,
    stage: (desk) => mapped(desk, sound()),
  },
  {
    name: 'mapping-of-many-faults',
    codes: [
      ...(['mapping_unknown_key', 'mapping_missing', 'mapping_value', 'mapping_alias', 'mapping_duplicate_key'] as const),
      ...(['mapping_match_twice', 'mapping_header_twice', 'mapping_source_unknown', 'mapping_record'] as const),
      ...(['mapping_column_unknown', 'mapping_column_missing', 'mapping_column_source', 'mapping_setting', 'mapping_otherwise'] as const),
    ],
    status: 78,
    stage: (desk) =>
      mapped(desk, [
        'name: &name test', 'owner: somebody', 'snapshots: all', 'snapshots: full', 'files:',
        '  - match: a.csv', '    header: [one, two, one]', '    records:', '      - record: lease', '        columns: {date: one}',
        '      - record: class', '        columns: {date: three, class: {}, colour: two}',
        '  - match: a.csv', '    delimiter: ":"', '    records:', '      - record: cost',
        '        columns: {date: {column: a, value: b}, amount: {value: "1", date_format: "%Y%m%d", otherwise: "2"}}', '  - records:',
      ]),
  },
  {
    name: 'mapping-no-yaml',
    codes: ['mapping_syntax'],
    status: 78,
    stage: (desk) => mapped(desk, ['name: "test', 'files: []']),
  },
  {
    name: 'mapping-too-large',
    codes: ['mapping_too_large'],
    status: 78,
    stage: (desk) => mapped(desk, [`# ${'x'.repeat(1_200_000)}`]),
  },
  {
    name: 'mapping-too-deep',
    codes: ['mapping_too_deep'],
    status: 78,
    stage: (desk) => mapped(desk, [`files: ${'['.repeat(10_000)}${']'.repeat(10_000)}`]),
  },
  {
    name: 'mapping-for-another-file',
    codes: ['mapping_source_missing'],
    status: 78,
    stage: (desk) => mapped(desk, sound({ more: '          account: account', date: '          date: date' })),
  },
  {
    name: 'mapping-with-rows-of-many-faults',
    codes: ['date_syntax', 'amount_syntax', 'row_too_short', 'missing_value', 'class_unknown', 'mapping_rows_left_out'],
    status: 65,
    stage: (desk) => {
      const faulty = ['30.06.2025,L2,C1,1.00,0.05,A', '20250930,L3,C1,1.0.0,0.05,A', '20250930,L4,C1', '20250930,,C1,1.00,0.05,C'];
      return mapped(desk, sound(), [...ROWS, ...faulty]);
    },
  },
  {
    name: 'mapping-expression-that-fails',
    codes: ['mapping_expression_failed'],
    status: 65,
    stage: (desk) => mapped(desk, sound({ file: '    skip_lines: 0', balance: '          balance: {expression: "CAST(acct AS DECIMAL(18, 2)) * 2"}' })),
  },
  ...(
    [
      ['long', 'mapping_value', `'${'x'.repeat(3990)}' || bal || bal`],
      ['complex', 'mapping_expression_complex', `bal${" || CASE WHEN bal = '1' THEN acct ELSE cust END".repeat(60)}`],
      ['syntax', 'mapping_expression_syntax', "replace(bal, ',', ''"],
      ['with-a-query', 'mapping_expression_form', '(SELECT 1)'],
      ['of-another-column', 'mapping_expression_column', 'balance'],
      ['reading-a-file', 'mapping_expression_function', "read_text('/etc/passwd')"],
      ['that-divides', 'mapping_expression_division', 'CAST(bal AS DECIMAL(18, 2)) / 100'],
      ['with-an-argument-from-data', 'mapping_expression_argument', 'lpad(bal, CAST(acct AS INTEGER), bal)'],
      ['that-grows', 'mapping_expression_growth', `${'replace('.repeat(4)}bal${", '0', '0123456789012345678901234567890123456789')".repeat(4)}`],
      ['casting-to-a-float', 'mapping_expression_cast', 'CAST(bal AS DOUBLE)'],
      ['of-floats', 'mapping_expression_float', 'CAST(bal AS DECIMAL(18, 2)) * 1e10'],
      ['of-a-wrong-type', 'mapping_expression_type', 'bal AND acct'],
      ['that-cannot-be', 'mapping_expression_refused', 'year(bal)'],
    ] as const
  ).map(
    ([name, code, text]): Scene => ({
      name: `mapping-expression-${name}`,
      codes: [code],
      status: 78,
      stage: (desk) => mapped(desk, expression(text)),
    }),
  ),
];
