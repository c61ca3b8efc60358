import type { Example } from './example.js';
import { unfinishedMarks, workshopWords } from './words.js';

const workshopWord = workshopWords.at(-1) ?? '';
const mark = unfinishedMarks[0] ?? '';

/** A text of so many lines. */
function linesOfText(count: number, line = '// a line'): string {
  return `${line}\n`.repeat(count);
}

/** A function of so many lines. */
function functionOf(count: number): string {
  return `export function long(): void {\n${linesOfText(count - 2, '  void 0;')}}\n`;
}

const nameExamples: readonly Example[] = [
  {
    rule: 'meaning',
    broken: {
      'src/engine/csv-utils.ts': '',
      'src/money/manager.ts': '',
      'src/report/managers.ts': '',
      'test/common/run.ts': '',
      'test/helpers.test.ts': '',
    },
    caught: [
      'src/engine/csv-utils.ts:1',
      'src/money/manager.ts:1',
      'src/report/managers.ts:1',
      'test/common/run.ts:1',
      'test/helpers.test.ts:1',
    ],
    kept: { 'src/appraisal/manager-board.ts': '', 'src/money/rounding.ts': '', 'fixtures/common/loans.csv': '' },
  },
  {
    rule: 'kebab',
    broken: { 'src/engine/sql/ten_day.sql': '', 'src/money/roundUp.ts': '', 'test/Golden/run.test.ts': '' },
    caught: ['src/engine/sql/ten_day.sql:1', 'src/money/roundUp.ts:1', 'test/Golden/run.test.ts:1'],
    kept: {
      'src/formulas/ftp-margin.ts': '',
      'src/engine/types.d.ts': '',
      'test/golden/__snapshots__/run.test.ts.snap': '',
      'test/golden/run-2025.test.ts': '',
      'test/golden/2025Q3/贷款_out.csv': '',
      'README.md': '',
    },
  },
  {
    rule: 'top',
    broken: { 'scripts/release.ts': '', 'notes.txt': '' },
    caught: ['notes.txt:1', 'scripts/release.ts:1'],
    kept: { 'README.md': '', '.ci/run': '', 'knip.json': '', 'fixtures/loans.csv': '' },
  },
  {
    rule: 'tests',
    broken: { 'src/money/rounding.test.ts': '', 'test/money/rounding.spec.ts': '' },
    caught: ['src/money/rounding.test.ts:1', 'test/money/rounding.spec.ts:1'],
    kept: { 'test/money/rounding.test.ts': '' },
  },
];

const sizeExamples: readonly Example[] = [
  {
    rule: 'file size',
    broken: {
      'bin/tool.js': linesOfText(251),
      'src/engine/sql/ledger.sql': linesOfText(251, '-- a line'),
      'src/money/long.ts': linesOfText(251),
      'test/long.test.ts': linesOfText(401),
    },
    caught: ['bin/tool.js:251', 'src/engine/sql/ledger.sql:251', 'src/money/long.ts:251', 'test/long.test.ts:401'],
    kept: {
      'src/money/long.ts': linesOfText(250),
      'test/long.test.ts': linesOfText(400),
      'src/policy/built-in.yaml': linesOfText(900),
    },
  },
  {
    rule: 'function size',
    broken: {
      'src/money/long.ts': `/** About it. */\n${functionOf(41)}`,
      'src/policy/class.ts': `class A {\n  get b() {\n${linesOfText(39, '    void 0;')}  }\n}\n`,
      'src/problems/arrow.ts': `const long = () => {\n${linesOfText(39, '  void 0;')}};\n`,
    },
    caught: ['src/money/long.ts:2', 'src/policy/class.ts:2', 'src/problems/arrow.ts:1'],
    kept: {
      'src/money/long.ts': `/**\n${linesOfText(9, ' * About it.')} */\n${functionOf(40)}`,
      'test/long.test.ts': functionOf(41),
    },
  },
];

const contentExamples: readonly Example[] = [
  {
    rule: 'sql',
    broken: {
      'src/engine/sql/account-day.sql': '-- CREATE TABLE account_day\nCREATE TABLE other AS SELECT * FROM account_day;\n',
      'src/engine/sql/position.sql': 'CREATE TABLE positions AS SELECT 1;\n',
      'src/report/totals.sql': 'CREATE TABLE totals AS SELECT 1;\n',
    },
    caught: ['src/engine/sql/account-day.sql:1', 'src/engine/sql/position.sql:1', 'src/report/totals.sql:1'],
    kept: {
      'src/engine/sql/account-day.sql': '-- a day\ncreate or replace temp table account_day as select 1;\n',
      'src/engine/sql/deep/rate.sql': 'INSERT INTO rate SELECT 1;\n',
      'src/engine/sql/flow.sql': 'CREATE VIEW main.flow AS SELECT 1;\n',
      'src/engine/sql/position.sql': "COPY (SELECT 1) TO 'position.parquet';\n",
    },
  },
  {
    rule: 'formulas',
    broken: {
      'src/formulas/margin.ts': 'const a = 1;\n',
      'src/formulas/share.ts': '// SPEC 6\n/** Share. */\nexport const a = 1;\n',
    },
    caught: ['src/formulas/margin.ts:1', 'src/formulas/margin.ts:1', 'src/formulas/share.ts:1'],
    kept: {
      'src/formulas/margin.ts': '/** Margin (SPEC 7). */\nexport function margin(): void {}\n',
      'src/formulas/share.ts': '/**\n * Share.\n * Source: SPEC.md, section 5\n */\nconst a = 1;\nexport { a };\n',
    },
  },
  {
    rule: 'lockfile',
    broken: { 'package-lock.json': '{\n"resolved": "http://npm.example.org/a.tgz"\n}\n' },
    caught: ['package-lock.json:2'],
    kept: { 'package-lock.json': '{\n"resolved": "https://registry.npmjs.org/a/-/a-1.0.0.tgz"\n}\n' },
  },
];

const wordExamples: readonly Example[] = [
  {
    rule: 'words',
    broken: { 'README.md': `# Title\nmade with ${workshopWord.toUpperCase()}\n`, [`test/${workshopWord}.ts`]: '' },
    caught: ['README.md:2', `test/${workshopWord}.ts:1`],
    kept: { 'README.md': '# Title\n', 'fixtures/binary.bin': `\0${workshopWord}` },
  },
  ...workshopWords.map((word) => ({
    rule: 'words',
    broken: { 'test/a.ts': `// see ${word}\n` },
    caught: ['test/a.ts:1'],
    kept: { 'test/a.ts': `// see ${word.slice(1)}\n` },
  })),
  {
    rule: 'unfinished',
    broken: { 'src/money/a.ts': `// a\n// ${mark}: later\n` },
    caught: ['src/money/a.ts:2'],
    kept: { 'src/money/a.ts': `const ${mark}S = MAS${mark};\n`, 'test/a.ts': `// ${mark}\n` },
  },
];

/** Examples of the rules about names, sizes and contents of files. */
export const fileExamples: readonly Example[] = [
  ...nameExamples,
  ...sizeExamples,
  ...contentExamples,
  ...wordExamples,
];
