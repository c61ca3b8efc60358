/** What a random case that is scored knows beside its figures: earlier grades, sanctions and decisions of the committee. */
import { plusDays } from './days.js';
import { periodBefore } from './earlier-periods.js';
import type { GradingSettings } from './grading-settings.js';
import { ladders } from './ladder-table.js';
import { randomGrade } from './random-scoring-people.js';
import type { Colleague, ScoringScene } from './random-scoring-scene.js';
import { gradeCalled } from './ladder-table.js';
import { overrideRow, pastGradeRow, sanctionRow } from './scoring-case.js';
import type { OverrideRow, PastGradeRow, SanctionRow, ScoringRosterRow } from './scoring-case.js';

/** What a manager's earlier runs were like, in hundreds. */
interface Habit {
  readonly failure: number;
  readonly loss: number;
}

function pastGrade({ random }: ScoringScene, { manager, ladder, strength }: Colleague, period: string, habit: Habit): PastGradeRow {
  const isOther = random.percent(4);
  const of = isOther ? (ladder === 'corporate4' ? 'general8' : 'corporate4') : ladder;
  const written = randomGrade(random, of, strength);
  const grade = gradeCalled(of, written)?.name ?? '';
  return pastGradeRow({
    period,
    scheme: of === 'corporate4' ? 'corporate_manager' : 'customer_manager',
    ladder: of,
    manager,
    score: '77.00',
    rank: '1',
    group_size: '3',
    quality: random.pick(['', '88.50']),
    virtual_profit: `${random.percent(habit.loss) ? '-' : ''}${random.whole(0, 900_000)}.${random.whole(10, 99)}`,
    grade_before: grade,
    decision: 'retain',
    failed: random.percent(habit.failure) ? '1' : '0',
    grade_after: random.percent(6) ? '' : grade,
  });
}

/** Periods of another kind, none of which ends with one of this kind's. */
function otherPeriods(name: string): string[] {
  const year = Number(name.slice(0, 4)) - 1;
  return name.includes('-') ? [] : [`${year}-02`, `${year}-11`];
}

function earlierPeriods({ random, name }: ScoringScene): string[] {
  const periods: string[] = [];
  let period = name;
  for (let number = random.whole(0, 6); number > 0; number -= 1) {
    period = periodBefore(period);
    if (random.percent(88)) periods.push(period);
  }
  if (random.percent(25)) periods.push(...otherPeriods(name));
  if (random.percent(10)) periods.push(name, '2031Q1');
  return periods;
}

export function scoringHistory(scene: ScoringScene): PastGradeRow[] {
  const { random } = scene;
  if (random.percent(25)) return [];
  return scene.colleagues.flatMap((colleague) => {
    if (random.percent(20)) return [];
    const habit = { failure: random.pick([5, 40, 90]), loss: random.pick([5, 20, 95]) };
    return earlierPeriods(scene).map((period) => pastGrade(scene, colleague, period, habit));
  });
}

export function scoringSanctions({ random, period, managers }: ScoringScene): SanctionRow[] {
  return managers.flatMap((manager) => {
    if (!random.percent(18)) return [];
    const type = random.pick(['warning', 'fine', 'talk', 'removal']);
    const date = random.pick([period.first, period.last, random.pick(period.days), period.eve, plusDays(period.last, 1)]);
    return [sanctionRow({ manager, date, type, amount: type === 'fine' ? '500.00' : '', approver: 'HR', reason: 'breach' })];
  });
}

/** Of this period and others, for those who are graded. */
export function scoringOverrides(scene: ScoringScene, roster: readonly ScoringRosterRow[]): OverrideRow[] {
  const { random, name } = scene;
  return scene.colleagues.flatMap(({ manager, ladder }) => {
    const isGraded = roster.some((row) => row.manager === manager && row.status === 'active');
    if (!isGraded || !random.percent(8)) return [];
    const { name: grade, zh } = random.pick(ladders[ladder]);
    const period = random.percent(75) ? name : periodBefore(name);
    return [overrideRow({ period, manager, grade: random.pick([grade, zh]), approver: 'committee', reason: 'merit' })];
  });
}

export function randomGrading({ random }: ScoringScene): GradingSettings {
  const change = <Value>(usual: Value, others: readonly Value[]): Value => (random.percent(75) ? usual : random.pick(others));
  return {
    grade_window: change(12, [1, 3, 6, 18, 24, 36]),
    top_p: change<GradingSettings['top_p']>('strict', ['ceil']),
    rank_among: change<GradingSettings['rank_among']>('scheme', ['branch', 'line', 'grade']),
    patience: change(2, [1, 3]),
    loss_periods: change(4, [1, 2, 3]),
    promotion_steps: change(1, [2, 3, 20]),
    demotion_steps: change(1, [2, 3, 20]),
  };
}
