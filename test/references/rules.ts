import { type Period, parsePeriod, periodOf } from '../../src/calendar/period.js';
import { Decimal, ONE, ZERO } from '../../src/money/decimal.js';
import type { IndicatorInForce, LadderInForce, RulesInForce, Scheme, ScorecardInForce } from '../../src/policy/appraisal-rules.js';

const label = (en: string, zh: string) => ({ en, zh });
const byName = <Entry extends { readonly name: string }>(...entries: Entry[]) => new Map(entries.map((entry) => [entry.name, entry]));

/** A period with its year. */
export function period(name: string): Period {
  const { kind, part, year } = parsePeriod(name)!;
  return periodOf(kind, part, year!);
}

function indicator(id: string, en: string, zh: string): IndicatorInForce {
  const points = { measure: 'deposits', standard: ONE, cap: ONE, floor: ZERO, missing: 'zero' } as const;
  return { id, label: label(en, zh), reference: '', clause: '', scoring: { rule: 'target', ...points } };
}

function card(name: string, ...indicators: IndicatorInForce[]): ScorecardInForce {
  const category = { name: 'all', label: label('All', '全部'), indicators };
  return { name, label: label(name, name), reference: '', categories: [category] };
}

function ladder(name: string, ...grades: [string, string, string][]): LadderInForce {
  const gates = { all: [], any: [], exam: false };
  const made = grades.map(([grade, en, zh]) => ({ name: grade, label: label(en, zh), gates, pay_coefficient: ONE, clause: '' }));
  return { name, label: label(name, name), reference: '', grades: made };
}

function scheme(name: string, scorecard: string, figures: Scheme['figures'], more: Partial<Scheme> = {}): Scheme {
  return { name, label: label(name, name), reference: '', roles: [], lines: [], scorecard, figures, branch_head: figures === 'branch', ...more };
}

const STAFF = scheme('staff', 'personal', 'manager', { ladder: 'corporate4' });
const HEADS = scheme('heads', 'unit', 'branch');

/** Two scorecards that give one id to different indicators, two ladders, and a scheme without a ladder. */
export const RULES: RulesInForce = {
  measures: new Map(),
  scorecards: byName(
    card('personal', indicator('1', 'Deposits', '存款'), indicator('2', 'Loans', '贷款')),
    card('unit', indicator('1', 'Unit deposits', '机构存款'), indicator('30', 'Profit', '利润')),
  ),
  ladders: byName(
    ladder('corporate4', ['assistant', 'Assistant', '助理'], ['senior', 'Senior', '高级']),
    ladder('general8', ['clerk', 'Clerk', '职员']),
  ),
  schemes: byName(STAFF, HEADS),
  quality_items: byName(
    { name: 'service', label: label('Service quality', '服务质量'), reference: '', weight: new Decimal('0.6') },
    { name: 'discipline', label: label('Discipline', '合规纪律'), reference: '', weight: new Decimal('0.4') },
  ),
  quality_events: new Map(),
};

/** Managers whose ids begin with M are staff, those with H heads; others have no scheme. */
export function schemeOf(manager: string): Scheme | undefined {
  if (manager.startsWith('M')) return STAFF;
  return manager.startsWith('H') ? HEADS : undefined;
}
