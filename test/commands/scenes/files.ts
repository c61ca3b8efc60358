import { gzipSync } from 'node:zlib';
import { gb18030 } from '../gb18030.js';
import { type Scene, LEDGER_HEADER, SOUND_ROWS, lines } from './scene.js';

const LEDGER = 'fixtures/branch/ledger.csv';

/** What can be wrong with a file as a whole, beyond fixtures/broken. */
export const FILE_SCENES: readonly Scene[] = [
  {
    name: 'files-missing',
    codes: ['file_missing'],
    status: 66,
    stage: () => [
      ...['quarter', '2025Q3', 'nowhere/ledger.csv', 'loan=nothing.csv'],
      ...['--policy', 'nothing.yaml', '--roster', 'nothing.csv', '--assignments', 'fixtures/README.md/a.csv'],
    ],
  },
  {
    name: 'folders-for-files',
    codes: ['file_unreadable'],
    status: 66,
    stage: () => ['quarter', '2025Q3', 'fixtures/branch', '--policy', 'fixtures', '--roster', 'fixtures/branch'],
  },
  { name: 'file-twice', codes: ['file_twice'], status: 64, stage: () => ['quarter', '2025Q3', LEDGER, LEDGER] },
  {
    name: 'file-twice-by-two-names',
    codes: ['file_twice'],
    status: 64,
    stage: () => ['quarter', '2025Q3', LEDGER, `./${LEDGER}`],
  },
  {
    name: 'kind-unknown',
    codes: ['kind_unknown', 'header_unknown_columns'],
    status: 65,
    stage: (desk) => {
      const content = lines('date,account,customer,balance,rate,branch manager', '2025-09-30,L001,C001,100.00,0.04,x');
      return ['quarter', '2025Q3', desk.put('september.csv', content)];
    },
  },
  {
    name: 'header-units',
    codes: ['header_unit', 'header_missing_column'],
    status: 65,
    stage: (desk) => {
      const content = lines('date,account,customer,balance(千元),rate(‰)', '2025-09-30,L001,C001,100.00,4.35');
      return ['check', desk.put('loans.csv', content)];
    },
  },
  {
    name: 'record-without-end',
    codes: ['field_too_long'],
    status: 65,
    stage: (desk) => ['quarter', '2025Q3', desk.put('ledger.csv', lines(LEDGER_HEADER, SOUND_ROWS[0], 'x'.repeat(5_000_000)))],
  },
  {
    name: 'packed-file-cut-off',
    codes: ['gzip_broken'],
    status: 65,
    stage: (desk) => ['check', desk.put('ledger.csv.gz', gzipSync(lines(LEDGER_HEADER, ...SOUND_ROWS)).subarray(0, 100))],
  },
  {
    name: 'parquet-broken',
    codes: ['parquet_broken'],
    status: 65,
    stage: (desk) => ['check', desk.put('ledger.parquet', 'PAR1 and nothing that belongs to it')],
  },
  {
    name: 'parquet-with-floats',
    codes: ['column_float'],
    status: 65,
    stage: () => ['check', 'fixtures/parquet/floats.parquet'],
  },
  {
    name: 'encoding-recognised',
    codes: ['encoding_recognised', 'header_unknown_columns'],
    status: 0,
    stage: (desk) => {
      const names = [LEDGER_HEADER, ...SOUND_ROWS].map((row, index) => `${row},${index === 0 ? '客户名称' : '某某'}`);
      return ['check', desk.put('ledger.csv', gb18030(lines(...names))), '--quiet'];
    },
  },
  {
    name: 'encoding-unknown',
    codes: ['usage'],
    status: 64,
    stage: () => ['check', LEDGER, '--encoding', 'ebcdic'],
  },
  {
    name: 'encoding-wrong',
    codes: ['file_not_decoded'],
    status: 65,
    stage: (desk) => ['check', desk.put('ledger.csv', lines(LEDGER_HEADER, ...SOUND_ROWS, '客')), '--encoding', 'gbk'],
  },
  {
    name: 'reference-files-broken',
    codes: ['file_empty', 'file_binary', 'header_missing_column', 'header_duplicate', 'header_unknown_columns'],
    status: 65,
    stage: (desk) => [
      ...['check', LEDGER, desk.put('empty.csv', ''), desk.put('workbook.csv', 'PK\u0003\u0004\0\0,a,b\n')],
      ...['--roster', desk.put('roster.csv', lines('manager,name,name,state,branch', 'M01,A,B,active,B01'))],
      ...['--assignments', desk.put('assignments.csv', lines('customer,manager,from,until,share', 'C1,M01,2025-01-01,,1'))],
    ],
  },
];
