import { parseArgs } from 'node:util';
import { exportRhythm } from './bench-dates.js';
import { generateLedger } from './ledger-generator.js';
import { wholeNumber } from './whole-number.js';

const USAGE = 'usage: npx tsx test/bench/generate.ts ROWS FILE [--export daily|ten_day] [--seed N] [--bad N]';

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { export: { type: 'string', default: 'daily' }, seed: { type: 'string', default: '1' }, bad: { type: 'string', default: '0' } },
  });
  const [rows, file] = positionals;
  if (rows === undefined || file === undefined || positionals.length > 2) throw new Error('ROWS and FILE are needed');
  const wish = {
    rows: wholeNumber('ROWS', rows, 100),
    file,
    rhythm: exportRhythm(values.export),
    seed: wholeNumber('--seed', values.seed, 0),
    bad: wholeNumber('--bad', values.bad, 0),
  };
  const started = performance.now();
  const bytes = generateLedger(wish);
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write(`${file}: ${wish.rows} rows, ${bytes} bytes, ${seconds.toFixed(1)} s\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 1;
}
