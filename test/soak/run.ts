import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contend, namesIn } from './contention.js';
import { flipBits } from './flips.js';
import { killAgain, naiveWriter } from './kills.js';

/**
 * What takes too long for the tests: `npm run soak` kills 500 runs while they write, and a naive writer beside them, has 8 runs
 * at once 50 times, and flips 1,000 bits. Numbers behind the command change how often: `npm run soak -- 100 10 100`.
 */
const [kills = 500, contests = 50, flips = 1000] = process.argv.slice(2).map(Number);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(ROOT, 'bin/cm-appraise.js');
const LEDGER = join(ROOT, 'fixtures/branch/ledger.csv');

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The fixture's ledger and the same with another balance, in turn: each run has other bytes than the one before. */
function ledgers(): readonly [string, string] {
  const text = readFileSync(LEDGER, 'utf8');
  const other = join(mkdtempSync(join(tmpdir(), 'soak-')), 'ledger.csv');
  writeFileSync(other, text.replace(/(\d)(\.\d\d,0\.0)/, (_, digit: string, rest: string) => `${digit === '1' ? '2' : '1'}${rest}`));
  return [LEDGER, other];
}

async function soak(): Promise<boolean> {
  const both = ledgers();
  const ours = {
    folder: '2025Q3',
    args: (out: string, round: number) => [PROGRAM, 'quarter', '2025Q3', both[round % 2 === 0 ? 0 : 1], '--out', out, '--quiet'],
  };
  const carnage = await killAgain(ours, kills, 1);
  say(`killed ${carnage.kills} runs, ${carnage.whileWriting} of them with something half written (${carnage.survivors} ended before): ${carnage.torn.length} torn, left over: ${carnage.left.join(' ') || 'nothing'}`);
  const naive = { folder: 'run', args: (out: string, round: number) => [naiveWriter('run'), out, String(round)] };
  const control = await killAgain(naive, Math.ceil(kills / 10), 1);
  say(`killed ${control.kills} naive writers: ${control.torn.length} faults in what they left`);
  const contested = await contest();
  const missed = await flipBits(flips);
  say(`flipped ${flips} bits: ${missed.length} not found ${missed.slice(0, 5).join('; ')}`);
  return carnage.torn.length === 0 && carnage.left.length === 0 && control.torn.length > 0 && contested && missed.length === 0;
}

async function contest(): Promise<boolean> {
  let [right, slowest] = [0, 0];
  for (let round = 0; round < contests; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'contest-'));
    mkdirSync(join(folder, 'runs'));
    const { refused, last } = await contend(folder, LEDGER, 8);
    slowest = Math.max(slowest, ...refused.map(({ seconds }) => seconds));
    const isRight = last.status === 0 && refused.every(({ status }) => status === 75) && namesIn(folder).join() === '2025Q3,journal.jsonl';
    if (isRight) right += 1;
    rmSync(folder, { recursive: true });
  }
  say(`8 runs at once, ${contests} times: in ${right} one wrote and seven ended with 75, the slowest of these after ${slowest.toFixed(1)} s`);
  return right === contests;
}

process.exitCode = (await soak()) ? 0 : 1;
