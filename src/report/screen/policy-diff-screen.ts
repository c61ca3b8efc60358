import type { Simulation } from '../../appraisal/simulation.js';
import type { PolicyDifference } from '../../policy/policy-diff.js';
import type { Language, Text } from '../../problems/entry.js';
import { visible } from '../../problems/problem.js';
import type { ComparedPolicy, PolicyDiff } from '../policy-diff.js';
import { drawFacts } from './facts.js';
import { paints } from './paint.js';
import { simulatedBank } from './simulation-bank.js';
import { simulatedGrades } from './simulation-grades.js';
import { SIMULATION_WORDS } from './simulation-words.js';
import { blocksText, markedBlocks } from './simulation.js';
import { wrappedWords } from './text-width.js';
import type { View } from './view.js';

const NO_DIFFERENCES: Text = { en: 'no differences', zh: '没有差异' };

const BULLET = '- ';

/**
 * What two policies say differently, for a terminal, ending in a line end: a list of what changed and whom it touches.
 * With a ledger the lines of the bank, the scores and the grades that change too, as a simulation. What comes from data
 * is safe to print.
 */
export function policyDiffScreen(
  diff: PolicyDiff,
  { language, width, colour }: { readonly language: Language; readonly width: number; readonly colour: boolean },
): string {
  const view: View = { language, width, paint: paints(colour), wholeBy: '--json' };
  const { differences, simulation } = diff;
  const list = differences.length === 0 ? [NO_DIFFERENCES[language]] : differences.flatMap((one) => itemLines(one, view));
  const blocks = simulation === undefined ? [] : markedBlocks(simulation, [simulatedBank(simulation, view), gradesOf(simulation, view)], view);
  return blocksText([headLines(diff, view), list, ...blocks]);
}

function headLines({ from, to, date }: PolicyDiff, view: View): string[] {
  const { language, paint, width } = view;
  const heading = language === 'zh' ? `两份政策在 ${date} 的差异` : `What two policies say differently on ${date}`;
  const facts = [
    { label: language === 'zh' ? '原政策' : 'from', value: { text: policyText(from) } },
    { label: language === 'zh' ? '新政策' : 'to', value: { text: policyText(to) } },
  ];
  return [...wrappedWords(heading, width).split('\n').map(paint.strong), ...drawFacts(facts, [], view)];
}

/** `draft, our-policy.yaml`. */
function policyText({ name, file }: ComparedPolicy): string {
  return visible(name === file ? name : `${name}, ${file}`);
}

function itemLines({ section, name, words, touches }: PolicyDifference, { language, width, paint }: View): string[] {
  const place = `${section}.${name}`;
  const reach = language === 'zh' ? `涉及：${touches.zh}；${place}` : `touches ${touches.en}; ${place}`;
  const wrapped = (text: string) => wrappedWords(visible(text), Math.max(1, width - BULLET.length)).split('\n');
  const indent = ' '.repeat(BULLET.length);
  return [
    ...wrapped(words[language]).map((line, index) => (index === 0 ? BULLET : indent) + line),
    ...wrapped(reach).map((line) => indent + paint.faint(line)),
  ];
}

function gradesOf(simulation: Simulation, view: View): string[] {
  const grades = simulatedGrades(simulation, view);
  return grades.length === 0 ? wrappedWords(SIMULATION_WORDS.gradesUnchanged[view.language], view.width).split('\n') : grades;
}
