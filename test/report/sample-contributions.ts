import type { Statement } from '../../src/appraisal/appraisal.js';
import { UNASSIGNED } from '../../src/appraisal/people.js';
import { competitionRanks } from '../../src/appraisal/ranking.js';
import type {
  Contribution,
  DecisionKind,
  GateResult,
  GradeDecision,
  IndicatorScore,
  Quality,
  Scorecard,
  ScoredMember,
} from '../../src/appraisal/scoring.js';
import { amountOf } from '../../src/appraisal/lines.js';
import { Decimal, sum } from '../../src/money/decimal.js';
import type { MeasureUnit, Scheme } from '../../src/policy/appraisal-rules.js';
import type { Text } from '../../src/problems/entry.js';

const text = (en: string, zh: string): Text => ({ en, zh });

const SCHEMES: readonly Scheme[] = [
  schemeOf('customer_manager', text('customer managers', '客户经理'), 'general8'),
  schemeOf('counter_staff', text('counter staff', '综合柜员')),
];

function schemeOf(name: string, label: Text, ladder?: string): Scheme {
  const rest = { reference: '', roles: [], lines: [], scorecard: name, figures: 'manager', branch_head: false } as const;
  return { name, label, ...rest, ...(ladder !== undefined && { ladder }) };
}

/** Categories with the numbers of their indicators. */
const CATEGORIES: readonly (readonly [name: string, label: Text, from: number, to: number])[] = [
  ['corporate', text('corporate line', '对公业务'), 1, 8],
  ['international', text('international line', '国际业务'), 9, 12],
  ['intermediary', text('intermediary income', '中间业务'), 13, 16],
  ['asset_quality', text('asset quality', '资产质量'), 17, 21],
  ['cross_selling', text('cross-selling', '交叉销售'), 22, 26],
  ['other', text('other bonus items', '其他加分'), 27, 29],
  ['contribution', text('contribution', '利润贡献'), 30, 31],
];

const LABELS: ReadonlyMap<number, Text> = new Map([
  [1, text('average corporate deposits', '对公日均存款')],
  [3, text('demand share of corporate deposits', '活期占比')],
  [6, text('new active customers (average deposits at least 100000)', '新增有效户')],
  [9, text('international settlement in USD', '国际结算量')],
  [17, text('non-performing ratio', '不良率')],
  [30, text('virtual profit to its target', '模拟利润完成率')],
]);

const NOTES = {
  missing: text('missing', '缺失'),
  capped: text('capped', '封顶'),
  target: text('target for 46 of 92 days', '目标按 46/92 天计'),
};

const unitOf = (indicator: number): MeasureUnit =>
  indicator % 7 === 3 ? 'ratio' : indicator % 6 === 0 && indicator < 30 ? 'count' : 'amount';

/** The indicators of a scheme, by number: some missing, some capped, the last two by targets. */
function scorecardNumber(number: number, scheme: Scheme): Scorecard {
  const [last = 31] = scheme.name === 'counter_staff' ? [12] : [];
  const rows = CATEGORIES.flatMap(([category, categoryLabel, from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index)
      .filter((indicator) => indicator <= last)
      .map((indicator) => indicatorScore(number, indicator, { category, categoryLabel }, scheme)),
  );
  return { rows, total: sum(rows.map(({ points }) => points)) };
}

function indicatorScore(number: number, indicator: number, of: Pick<IndicatorScore, 'category' | 'categoryLabel'>, scheme: Scheme): IndicatorScore {
  const unit = unitOf(indicator);
  const isMissing = (number + indicator) % 5 === 4;
  const values = { amount: new Decimal('1234567.8').times(indicator), count: new Decimal(number + 0.5 * (indicator % 12)), ratio: new Decimal(number).div(3 * indicator) };
  const isTarget = indicator >= 30;
  const points = isMissing ? new Decimal(0) : new Decimal((number * 37 + indicator * 53) % 600).div(100).minus(indicator === 18 ? 5 : 0);
  const notes = [...(isMissing ? [NOTES.missing] : points.gt('5.5') ? [NOTES.capped] : []), ...(isTarget && number === 1 ? [NOTES.target] : [])];
  return {
    ...of,
    indicator: String(indicator),
    label: LABELS.get(indicator) ?? text(`indicator no. ${indicator}`, `第 ${indicator} 项指标`),
    unit,
    value: isMissing ? undefined : values[unit],
    target: isTarget && number % 2 === 1 ? new Decimal('5000000') : undefined,
    points,
    notes,
    clause: `scorecards.${scheme.name}.categories.${of.category}.indicators.${indicator}`,
  };
}

/** Every fifth lacks what assessors say of his service. */
function qualityNumber(number: number): Quality {
  const isComplete = number % 5 !== 3;
  const service = isComplete ? new Decimal(70 + (number % 20)) : undefined;
  const weight = new Decimal('0.5');
  const complaints = new Decimal(number % 3);
  const lines = [
    { item: 'knowledge', label: text('knowledge', '业务知识'), kind: 'assessed', weight, found: new Decimal(260).div(3), points: new Decimal(130).div(3) },
    { item: 'service', label: text('service', '服务质量'), kind: 'assessed', weight, found: service, points: service?.times(weight) },
    { item: 'complaint', label: text('complaint', '客户投诉'), kind: 'counted', weight: undefined, found: complaints, points: complaints.times(-2) },
  ] as const;
  const score = isComplete ? sum(lines.flatMap(({ points }) => points ?? [])).toDecimalPlaces(2) : undefined;
  return { lines, score };
}

const GRADES: readonly Text[] = [text('assistant', '助理客户经理'), text('manager 4', '客户经理四级'), text('manager 3', '客户经理三级'), text('manager 2', '客户经理二级')];
const gradeName = (index: number) => (GRADES[index]?.en ?? '').replace(' ', '_');

/** What becomes of one after another. */
const DECISIONS: readonly DecisionKind[] = ['promote', 'retain', 'watch', 'undecided', 'demote', 'shielded', 'place', 'exit_review'];

/** Present grade and the one after, by their places. */
const STEPS: Readonly<Partial<Record<DecisionKind, readonly [number | undefined, number]>>> = {
  promote: [1, 2], demote: [2, 1], place: [undefined, 1], exit_review: [0, 0],
};

const REASONS: Readonly<Partial<Record<DecisionKind, Text>>> = {
  promote: text('every gate of manager_3 holds', '客户经理三级的各项条件均满足'),
  place: text('every gate of manager_4 holds', '客户经理四级的各项条件均满足'),
  exit_review: text('assistant is the lowest grade', '助理客户经理为最低等级'),
};

function gate(place: number, kind: GateResult['gate'], needed: Text, found: Text, result: GateResult['result']): GateResult {
  const names = { all: 'all.1', any: 'any', score: 'score_min', rank: 'rank_within', quality: 'quality_min', years: 'years_min', exam: 'exam' };
  return { grade: gradeName(place), gate: kind, clause: `ladders.general8.grades.${gradeName(place)}.gates.${names[kind]}`, needed, found, result };
}

function decisionNumber(number: number): GradeDecision {
  const decision = DECISIONS[(number - 1) % DECISIONS.length] ?? 'retain';
  const [before, after] = STEPS[decision] ?? [1, 1];
  const failed = ['watch', 'demote', 'shielded', 'exit_review'].includes(decision);
  const own = before ?? after;
  const gates = [
    gate(own, 'all', text('average deposits >= 20000000.00', '日均存款 ≥ 20000000.00'), text(`${failed ? 19 : 21}000000.00`, `${failed ? 19 : 21}000000.00`), failed ? 'fails' : 'holds'),
    gate(own, 'quality', text('quality >= 80.00', '综合素质得分 ≥ 80.00'), decision === 'undecided' ? text('nothing', '无') : text('88.50', '88.50'), decision === 'undecided' ? 'unknown' : 'holds'),
    ...(failed || before === undefined
      ? []
      : [gate(own + 1, 'rank', text('rank within the top 60% of 24', '排名在 24 人的前 60%'), text('rank 15', '第 15 名'), decision === 'promote' ? 'holds' : 'fails')]),
  ];
  return {
    ladder: 'general8',
    before: before === undefined ? undefined : gradeName(before),
    decision,
    failed,
    after: gradeName(after),
    override: undefined,
    gates,
    reasons: [REASONS[decision] ?? text('the first rule that applies', '第一条适用的规则')],
  };
}

/** Scores and grades of these people: every seventh is a counter clerk without grades, one in ten a trainee or has left. */
export function contributionOf(statements: readonly Statement[]): Contribution {
  const numbers = new Map<string, number>();
  const scored = statements.filter(({ manager }) => manager !== UNASSIGNED).map((statement, index) => {
    numbers.set(statement.manager, index + 1);
    return memberNumber(index + 1, statement);
  });
  const entries = scored.filter(({ ungraded }) => ungraded !== 'left').map(({ manager, scheme, score }) => ({ id: manager, group: scheme.name, value: score }));
  const ranks = competitionRanks(entries);
  const members = scored.map((member): ScoredMember => ({ ...member, rank: ranks.get(member.manager)?.rank, groupSize: ranks.get(member.manager)?.groupSize }));
  const numberOf = ({ manager }: ScoredMember) => numbers.get(manager) ?? 0;
  return {
    members,
    scorecardOf: (member) => scorecardNumber(numberOf(member), member.scheme),
    qualityOf: (member) => qualityNumber(numberOf(member)),
    decisionOf: (member) => (member.ungraded === undefined ? decisionNumber(numberOf(member)) : undefined),
    gradeLabel: (_, grade) => GRADES.find((_label, index) => gradeName(index) === grade) ?? text(grade, grade),
    measure: () => undefined,
    window: { days: 274, of: 365 },
  };
}

function memberNumber(number: number, { manager, name, branch, ranked, lines }: Statement): ScoredMember {
  const scheme = SCHEMES[number % 7 === 0 ? 1 : 0]!;
  const ungraded = scheme.ladder === undefined ? 'no_ladder' : number % 10 === 5 ? 'trainee' : number % 10 === 6 ? 'left' : undefined;
  return {
    manager, name, branch, ranked, scheme, ungraded,
    score: scorecardNumber(number, scheme).total,
    rank: undefined,
    groupSize: undefined,
    quality: qualityNumber(number).score,
    virtualProfit: amountOf(lines, 'virtual_profit'),
  };
}
