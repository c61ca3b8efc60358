import type { Language, Text } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import { CAUSE_WORDS, type VerificationReport } from '../verification.js';
import { type Cell, textCell } from './cells.js';
import { drawGrid, gridColumn } from './grid.js';
import { paints } from './paint.js';

const WORDS = {
  file: { en: 'file', zh: '文件' },
  input: { en: 'input', zh: '输入' },
  found: { en: 'found', zh: '核对' },
  filesSame: { en: '{files} files are as they were written', zh: '{files} 个文件与生成时一致' },
  place: { en: 'where', zh: '位置' },
  again: { en: 'Run again', zh: '重新运行' },
  archived: { en: 'Run again from its archive', zh: '由存档重新运行' },
  allSame: { en: 'every byte is as it was', zh: '逐字节一致' },
  notRun: { en: 'not run: inputs are missing; name them with --against FILE...', zh: '未运行：缺少输入，请用 --against 文件… 指定' },
  refused: { en: 'the inputs do not run any more', zh: '现有输入已无法运行' },
  line: { en: 'line', zh: '行' },
  was: { en: 'run', zh: '原' },
  is: { en: 'now', zh: '现' },
  verified: { en: 'verified', zh: '核对无误' },
  differs: { en: 'NOT as it was', zh: '不一致' },
  cause: { en: 'The difference comes from', zh: '差异来源' },
  madeBy: { en: 'made by version {made}, verified by version {own}', zh: '由版本 {made} 生成，以版本 {own} 核对' },
} as const satisfies Record<string, Text>;

const STATES: Record<VerificationReport['files'][number]['state'], Text> = {
  same: { en: 'same', zh: '一致' },
  changed: { en: 'CHANGED', zh: '已改变' },
  missing: { en: 'MISSING', zh: '缺失' },
  unexpected: { en: 'not of the run', zh: '非本运行文件' },
};

/** Of a line of a file, on the screen. */
const WIDEST_LINE = 120;

/** What was found of a run: verdict first, then inputs, files, and where they part. */
export function verificationScreen(report: VerificationReport, { language, colour }: { readonly language: Language; readonly colour: boolean }): string {
  const { run, version, files, inputs, rerun, causes } = report;
  const isSame = causes.length === 0 && rerun.kind === 'done';
  const paint = paints(colour);
  const say = (word: keyof typeof WORDS) => WORDS[word][language];
  const title = paint.strong(`${visible(run.name)}: ${say(isSame ? 'verified' : 'differs')}`);
  const made = say('madeBy').replace('{made}', visible(run.version)).replace('{own}', version);
  const state = (each: { readonly state: keyof typeof STATES }): Cell => ({ text: STATES[each.state][language], isLoss: each.state !== 'same' });
  const ofInputs = drawGrid([
    gridColumn(say('input'), 'left', inputs.map(({ role }) => textCell(role))),
    gridColumn(say('file'), 'left', inputs.map(({ name }) => ({ text: visible(name) }))),
    gridColumn(say('found'), 'left', inputs.map(state)),
    gridColumn(say('place'), 'left', inputs.map(({ path }) => ({ text: visible(path ?? '') }))),
  ], [], paint);
  const wrong = files.filter((file) => file.state !== 'same');
  const right = say('filesSame').replace('{files}', String(files.length - wrong.length));
  const ofFiles = wrong.length === 0 ? [right] : [...drawGrid([
    gridColumn(say('file'), 'left', wrong.map(({ name }) => textCell(name))),
    gridColumn(say('found'), 'left', wrong.map(state)),
  ], [], paint), right];
  const why = causes.map((cause) => `${say('cause')}: ${CAUSE_WORDS[cause][language]}`);
  const parts = [[title, made, ...why], ...(inputs.length === 0 ? [] : [ofInputs]), ofFiles, againLines(report, language)];
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function againLines({ rerun, isFromArchive }: VerificationReport, language: Language): string[] {
  const say = (word: keyof typeof WORDS) => WORDS[word][language];
  const differences = rerun.differences ?? [];
  const words = { not_run: say('notRun'), refused: say('refused'), done: differences.length === 0 ? say('allSame') : '' }[rerun.kind];
  const head = `${say(isFromArchive ? 'archived' : 'again')}: ${words}`.trim();
  return [head, ...differences.flatMap(({ name, line, before, now }) => [
    `  ${name}${line === undefined ? '' : `, ${say('line')} ${line}`}`,
    ...(before === undefined ? [] : [`    ${say('was')}: ${shortened(before)}`]),
    ...(now === undefined ? [] : [`    ${say('is')}: ${shortened(now)}`]),
  ])];
}

function shortened(text: string): string {
  const plain = visible(text);
  return plain.length > WIDEST_LINE ? `${plain.slice(0, WIDEST_LINE - 1)}…` : plain;
}
