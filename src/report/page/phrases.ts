import type { IsoDate } from '../../calendar/dates.js';
import { gateResults } from '../../appraisal/gates.js';
import type { GateFacts } from '../../appraisal/gate-facts.js';
import { ZERO } from '../../money/decimal.js';
import type { RulesInForce } from '../../policy/appraisal-rules.js';
import type { Language, Text } from '../../problems/entry.js';

/** What files say in the language of their run, in both; `{1}` stands for a figure or a day. */
const PHRASES: readonly Text[] = [
  { en: 'rank within the top {1} of {2}', zh: '排名在 {2} 人的前 {1}' },
  { en: 'rank within the top {1}', zh: '排名在前 {1}' },
  { en: 'target for {1} of {2} days', zh: '目标按 {1}/{2} 天计' },
  { en: 'average over {1} of {2} days', zh: '按 {1}/{2} 天平均' },
  { en: '{1} since {2}', zh: '{1}（自 {2}）' },
  { en: 'rank {1}', zh: '第 {1} 名' },
  { en: 'no target', zh: '无目标' },
  { en: 'missing', zh: '缺失' },
  { en: 'capped', zh: '封顶' },
  { en: 'at floor', zh: '保底' },
];

/** What joins them: conditions, alternatives, brackets and notes. */
const JOINTS: readonly Text[] = [
  { en: ' and ', zh: ' 且 ' },
  { en: ' or ', zh: ' 或 ' },
  { en: '; ', zh: '；' },
  { en: '(', zh: '（' },
  { en: ')', zh: '）' },
];

const FIGURE = String.raw`([\d.,%-]+)`;

/** A text that a run has put together of figures and phrases, in the language of the page; what is no such text stays as it is. */
export function phraseIn(text: string, language: Language): string {
  const [from, to] = language === 'zh' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  const parts = splitAt(text, JOINTS.map((joint) => joint[from]));
  return parts.map((part) => JOINTS.find((joint) => joint[from] === part)?.[to] ?? phraseOf(part, from, to)).join('');
}

function splitAt(text: string, joints: readonly string[]): string[] {
  // Brackets belong to the phrase of a day.
  if (PHRASES.some((phrase) => patternOf(phrase.zh).test(text))) return [text];
  const any = new RegExp(`(${joints.map(escaped).join('|')})`);
  return text.split(any).filter((part) => part !== '');
}

function phraseOf(part: string, from: Language, to: Language): string {
  for (const phrase of PHRASES) {
    const match = patternOf(phrase[from]).exec(part);
    if (match === null) continue;
    const places = [...phrase[from].matchAll(/\{(\d)\}/g)].map(([, place]) => place);
    return phrase[to].replace(/\{(\d)\}/g, (_, place: string) => match[places.indexOf(place) + 1] ?? '');
  }
  return part;
}

function patternOf(phrase: string): RegExp {
  return new RegExp(`^${escaped(phrase).replace(/\\\{\d\\\}/g, FIGURE)}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What each gate of the policy asks for, by its clause. */
export function neededByClause(rules: RulesInForce): ReadonlyMap<string, Text> {
  const known = NEEDED.get(rules);
  if (known !== undefined) return known;
  const { ladders, measures } = rules;
  const nothing: GateFacts = { ...NOTHING, measures };
  const gates = [...ladders.values()].flatMap(({ grades }) => grades.flatMap((grade) => gateResults(grade, nothing, true)));
  const needed = new Map(gates.map((gate) => [gate.clause, gate.needed]));
  NEEDED.set(rules, needed);
  return needed;
}

/** The same for everybody of a run. */
const NEEDED = new WeakMap<RulesInForce, ReadonlyMap<string, Text>>();

const NOTHING: Omit<GateFacts, 'measures'> = {
  valueOf: () => undefined,
  score: ZERO,
  rank: undefined,
  groupSize: undefined,
  topP: 'strict',
  quality: undefined,
  bankSince: undefined,
  exam: '',
  lastDay: '2000-01-01' as IsoDate,
};
