import { statfs, writeFile } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '../engine/database.js';
import type { Examined } from '../report/screen/examination.js';
import { BUILT_IN_NAME, compiledBuiltIn } from './built-in-policy.js';
import { withScratch } from './ledger-session.js';
import { builtInPolicyText, loadPolicy } from './policy-source.js';

/** What the machine and the process say of themselves. */
export interface Machine {
  /** `20.11.0` */
  readonly node: string;
  /** `linux x64` */
  readonly platform: string;
}

const OLDEST_NODE = 20;
const GIGABYTE = 1024 ** 3;

/** Looks at all that a run needs (SPEC 17), each by itself: one that fails does not hide another. */
export async function examine(machine: Machine): Promise<readonly Examined[]> {
  return [nodeFinding(machine), await engineFinding(machine), await policyFinding(), await scratchFinding(), memoryFinding()];
}

function nodeFinding({ node }: Machine): Examined {
  const isGood = Number(node.split('.')[0]) >= OLDEST_NODE;
  const hint = { en: `Install Node ${OLDEST_NODE} or later.`, zh: `请安装 Node ${OLDEST_NODE} 或更高版本。` };
  return { name: { en: 'Node', zh: 'Node' }, state: isGood ? 'good' : 'wrong', found: node, hint: isGood ? undefined : hint };
}

/** The engine's native library is the part that most easily lacks. */
async function engineFinding({ platform }: Machine): Promise<Examined> {
  const name = { en: 'engine', zh: '计算引擎' };
  try {
    const found = await exactSum();
    if (found === '0.30') return { name, state: 'good', found: platform, hint: undefined };
    return { name, state: 'wrong', found, hint: { en: '0.10 + 0.20 is not 0.30: report this.', zh: '0.10 + 0.20 不等于 0.30，请报告此问题。' } };
  } catch (error) {
    const hint = { en: `Run npm ci again on this machine (${platform}).`, zh: `请在本机（${platform}）重新运行 npm ci。` };
    return { name, state: 'wrong', found: firstLine(error), hint };
  }
}

async function exactSum(): Promise<string> {
  return withScratch(async (scratch) => {
    const engine = await Engine.open({ memory: '64MB', scratch, inputs: [], threads: 1 });
    try {
      const [row] = await engine.query('SELECT (0.10::DECIMAL(18, 2) + 0.20::DECIMAL(18, 2))::VARCHAR AS sum');
      return String(row?.['sum']);
    } finally {
      engine.close();
    }
  });
}

async function policyFinding(): Promise<Examined> {
  const name = { en: 'built-in policy', zh: '内置政策' };
  const loaded = await loadPolicy(undefined);
  if (!('policy' in loaded)) return { name, state: 'wrong', found: BUILT_IN_NAME, hint: { en: 'Its file was changed: install again.', zh: '文件已被更改，请重新安装。' } };
  const isCompiled = (await compiledBuiltIn(await builtInPolicyText())) !== undefined;
  const hint = { en: 'npm run build makes every start faster.', zh: '运行 npm run build 可加快启动。' };
  return { name, state: isCompiled ? 'good' : 'doubtful', found: BUILT_IN_NAME, hint: isCompiled ? undefined : hint };
}

async function scratchFinding(): Promise<Examined> {
  const name = { en: 'temporary folder', zh: '临时文件夹' };
  try {
    const free = await withScratch(async (scratch) => {
      await writeFile(join(scratch, 'written'), 'x');
      const { bavail, bsize } = await statfs(scratch);
      return bavail * bsize;
    });
    const isGood = free >= GIGABYTE;
    const hint = { en: '10 million rows need about 1 GB: set TMPDIR to a larger disk.', zh: '一千万行约需 1 GB，请将 TMPDIR 指向更大的磁盘。' };
    return { name, state: isGood ? 'good' : 'doubtful', found: `${tmpdir()}, ${gigabytes(free)}`, hint: isGood ? undefined : hint };
  } catch (error) {
    return { name, state: 'wrong', found: firstLine(error), hint: { en: 'Set TMPDIR to a folder that can be written.', zh: '请将 TMPDIR 指向可写的文件夹。' } };
  }
}

function memoryFinding(): Examined {
  const isGood = freemem() >= GIGABYTE;
  const hint = { en: 'Give --memory 256MB; more goes to the disk.', zh: '请使用 --memory 256MB，超出部分写入磁盘。' };
  return { name: { en: 'free memory', zh: '可用内存' }, state: isGood ? 'good' : 'doubtful', found: gigabytes(freemem()), hint: isGood ? undefined : hint };
}

function gigabytes(bytes: number): string {
  return `${(bytes / GIGABYTE).toFixed(1)} GB`;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
