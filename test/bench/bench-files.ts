import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { ExportRhythm } from './bench-dates.js';
import { generateLedger } from './ledger-generator.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const BENCH_FOLDER = join(tmpdir(), 'cm-appraise-bench');
const LINE_FEED = 0x0a;
const GENERATOR_FILES = ['bench-bank', 'bench-dates', 'bench-products', 'draw', 'ledger-bytes', 'ledger-generator', 'ledger-words'];

export interface BenchLedger {
  readonly file: string;
  /** The first tenth of the rows, in a file of its own. */
  readonly tenth: string;
}

/** The ledger of a number of rows, a rhythm and a seed: made once, then reused while its size and its generator are the same. */
export async function benchLedger(rows: number, rhythm: ExportRhythm, seed: number): Promise<BenchLedger> {
  const folder = join(BENCH_FOLDER, `${rhythm}-rows-${rows}-seed-${seed}`);
  const ledger = { file: join(folder, 'ledger.csv'), tenth: join(folder, 'tenth.csv') };
  const card = join(folder, 'made-by.json');
  mkdirSync(folder, { recursive: true });
  if (!isReusable(ledger, card)) {
    rmSync(card, { force: true });
    generateLedger({ rows, file: ledger.file, rhythm, seed, bad: 0 });
    await writeFirstRows(ledger.file, ledger.tenth, Math.floor(rows / 10));
    writeFileSync(`${card}.part`, cardOf(ledger));
    renameSync(`${card}.part`, card);
  }
  return ledger;
}

function isReusable(ledger: BenchLedger, card: string): boolean {
  const present = [ledger.file, ledger.tenth, card].every((file) => existsSync(file));
  return present && readFileSync(card, 'utf8') === cardOf(ledger);
}

function cardOf(ledger: BenchLedger): string {
  const generator = createHash('sha256');
  for (const name of GENERATOR_FILES) generator.update(readFileSync(join(HERE, `${name}.ts`)));
  return JSON.stringify({ bytes: statSync(ledger.file).size, tenthBytes: statSync(ledger.tenth).size, generator: generator.digest('hex') });
}

/** Copies the header and the first rows; a row is a line, since the ledger has no quoted line ends. */
async function writeFirstRows(from: string, to: string, rows: number): Promise<void> {
  writeFileSync(to, '');
  let missing = rows + 1;
  for await (const chunk of createReadStream(from, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let end = 0;
    for (; missing > 0; missing -= 1) {
      const at = chunk.indexOf(LINE_FEED, end);
      if (at < 0) break;
      end = at + 1;
    }
    writeFileSync(to, missing > 0 ? chunk : chunk.subarray(0, end), { flag: 'a' });
    if (missing === 0) return;
  }
}

/** Reads a file once, so that no contender pays for a cold file cache. */
export async function warmFileCache(file: string): Promise<void> {
  const content = createReadStream(file, { highWaterMark: 1 << 20 });
  content.resume();
  await finished(content);
}

/**
 * Writes the peers as plain JavaScript into a folder and gives it.
 * Started through tsx they would pay some tenths of a second for its compiler, and the comparison would flatter us.
 */
export function compilePeers(): string {
  const folder = join(BENCH_FOLDER, 'peers');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const modules = join(folder, 'node_modules');
  rmSync(modules, { force: true });
  symlinkSync(join(PROJECT, 'node_modules'), modules, 'junction');
  for (const name of readdirSync(HERE).filter((file) => /^peer-.*\.ts$/.test(file))) {
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };
    const { outputText } = ts.transpileModule(readFileSync(join(HERE, name), 'utf8'), { compilerOptions });
    writeFileSync(join(folder, name.replace(/\.ts$/, '.js')), outputText);
  }
  return folder;
}
