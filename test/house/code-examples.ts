import type { Example } from './example.js';

const importExamples: readonly Example[] = [
  {
    rule: 'imports',
    broken: {
      'src/formulas/margin.ts': "import { open } from 'node:fs';\nimport Decimal from 'decimal.js';\n",
      'src/money/up.ts': "import { z } from '../policy/schema.js';\n",
      'src/money/zod.ts': "// money is no place for it\nimport { z } from 'zod';\n",
    },
    caught: ['src/formulas/margin.ts:1', 'src/formulas/margin.ts:2', 'src/money/up.ts:1', 'src/money/zod.ts:2'],
    kept: {
      'src/formulas/margin.ts': "import { round } from '../money/round.js';\nimport { days } from '../calendar/days.js';\n",
      'src/money/decimal.ts': "import { Decimal } from 'decimal.js';\nimport { places } from './places.js';\n",
      'src/policy/schema.ts': "import { z } from 'zod';\nimport { text } from '../yaml/text.js';\n",
      'src/yaml/read.ts': "import { z } from 'zod';\nimport { parse } from 'yaml';\n",
    },
  },
  {
    rule: 'imports',
    broken: {
      'src/runs/every-form.ts': [
        "import type { A } from '../report/a.js';",
        "export { b } from '../report/b.js';",
        "export * from '../report/c.js';",
        "const d = await import('../report/d.js');",
        "type E = import('../report/e.js').E;",
        "const f = require('../report/f.js');",
        "import '../report/g.js';",
        'const h = await import(`../report/${h}.js`);',
      ].join('\n'),
    },
    caught: [1, 2, 3, 4, 5, 6, 7, 8].map((line) => `src/runs/every-form.ts:${line}`),
    kept: {
      'src/runs/every-form.ts': [
        "import type { A } from '../engine/a.js';",
        "export { b } from '../policy/b.js';",
        "const d = await import('../engine/d.js');",
        "// import { e } from '../report/e.js';",
        'const text = "import { f } from \'../report/f.js\'";',
      ].join('\n'),
    },
  },
  {
    rule: 'imports',
    broken: {
      'bin/tool.js': "import '../src/engine/run.js';\nimport chalk from 'chalk';\n",
      'src/cli/main.ts': "import '@duckdb/node-api';\nimport '../../bin/tool.js';\n",
      'src/intake/read.ts': "import { Command } from 'commander';\nimport chalk from 'chalk';\n",
    },
    caught: [
      'bin/tool.js:1',
      'bin/tool.js:2',
      'src/cli/main.ts:1',
      'src/cli/main.ts:2',
      'src/intake/read.ts:1',
      'src/intake/read.ts:2',
    ],
    kept: {
      'bin/tool.js': "import { main } from '../dist/cli/main.js';\n",
      'src/cli/main.ts': "import { Command } from 'commander';\nimport chalk from 'chalk';\n",
      'src/engine/run.ts': "import { DuckDBInstance } from '@duckdb/node-api';\nimport { open } from 'node:fs/promises';\n",
      'src/intake/read.ts': "import { parse } from 'csv-parse';\nimport { run } from '../engine/run.js';\n",
      'src/report/table.ts': "import Table from 'cli-table3';\nimport chalk from 'chalk';\n",
    },
  },
  {
    rule: 'rooms',
    broken: { 'src/index.ts': '', 'src/attic/old.ts': '' },
    caught: ['src/attic/old.ts:1', 'src/index.ts:1'],
    kept: { 'src/money/index.ts': '', 'src/engine/sql/ledger.sql': '', 'test/attic/old.test.ts': '' },
  },
];

const purityExamples: readonly Example[] = [
  {
    rule: 'purity',
    broken: {
      'src/appraisal/now.ts': 'const a = Date.now();\nconst b = new Date();\nconst c = Math.random();\nconst d = Date();\n',
      'src/calendar/outside.ts': 'console.log(1);\nconst home = process.env.HOME;\nconst own = { process };\n',
      'src/formulas/place.ts': "const a = x.toLocaleString();\nconst b = x['localeCompare'](y);\nconst c = Intl.Collator;\n",
    },
    caught: [
      ...[1, 2, 3, 4].map((line) => `src/appraisal/now.ts:${line}`),
      ...[1, 2, 3].map((line) => `src/calendar/outside.ts:${line}`),
      ...[1, 2, 3].map((line) => `src/formulas/place.ts:${line}`),
    ],
    kept: {
      'src/calendar/dates.ts': 'const day = new Date(Date.UTC(2025, 0, 1));\n// Date.now() would be wrong here\nconst a = "console.";\n',
      'src/policy/steps.ts': 'const step = { process: 1 };\nconst b = step.process;\n',
      'src/cli/main.ts': 'const now = Date.now();\nconsole.error(new Date(), process.argv);\n',
    },
  },
  {
    rule: 'exit',
    broken: {
      'src/cli/main.ts': 'export function main(): void {\n  process.exit(1);\n}\n',
      'src/pipeline/run.ts': 'process.exitCode = 65;\n',
    },
    caught: ['src/cli/main.ts:2', 'src/pipeline/run.ts:1'],
    kept: { 'src/cli/main.ts': 'process.exitCode = 65;\n', 'src/pipeline/run.ts': '// process.exit(1) loses output\n' },
  },
  {
    rule: 'floats',
    broken: { 'src/intake/amount.ts': 'const a = parseFloat(x);\nconst b = Number.parseFloat(x);\n' },
    caught: ['src/intake/amount.ts:1', 'src/intake/amount.ts:2'],
    kept: { 'src/intake/amount.ts': 'const a = Number.parseInt(x, 10);\n', 'test/amount.test.ts': 'parseFloat(x);\n' },
  },
];

/** Examples of the rules about what code may import and use. */
export const codeExamples: readonly Example[] = [...importExamples, ...purityExamples];
