import { fileURLToPath } from 'node:url';
import { OURS_PROGRAM } from './contenders.js';
import { judged, median, table } from './figures.js';
import { measure } from './measure.js';

const BARE_COMMANDER = fileURLToPath(new URL('bare-commander.mjs', import.meta.url));
const RUNS = 20;
const LIMIT = 1.5;

async function main(): Promise<void> {
  const programs = [['ours --help', OURS_PROGRAM], ['bare commander --help', BARE_COMMANDER]] as const;
  const walls = programs.map((): number[] => []);
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [index, [, program]] of programs.entries()) {
      const { seconds } = await measure([program, '--help']);
      // The first run of each only fills the file cache.
      if (run > 0) walls[index]!.push(seconds * 1000);
    }
  }
  const rows = programs.map(([name], index) => [name, Math.min(...walls[index]!).toFixed(0), median(walls[index]!).toFixed(0)]);
  process.stdout.write(`${table([['', 'min ms', 'median ms'], ...rows])}\n`);
  const limit = judged('ours / bare commander (medians)', median(walls[0]!) / median(walls[1]!), LIMIT);
  process.stdout.write(table([['', 'found', 'limit', 'verdict'], limit]));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
