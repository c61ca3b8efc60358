/** The roster of a random case that is scored, what its managers are to reach, and how they are assessed. */
import { plusDays, type Day } from './days.js';
import { indicators } from './indicator-table.js';
import { ladders, type LadderName } from './ladder-table.js';
import { qualityItems } from './quality-scores.js';
import type { Colleague, ScoringScene } from './random-scoring-scene.js';
import { assessmentRow, scoringRosterRow, targetRow } from './scoring-case.js';
import type { AssessmentRow, ScoringRosterRow, TargetRow } from './scoring-case.js';
import type { Random } from './random.js';

/** Near what he is worth, by any of its names. */
export function randomGrade(random: Random, ladder: LadderName, strength: number): string {
  const grades = ladders[ladder];
  const usual = ladder === 'corporate4' ? [0, 0, 0, 1, 2] : [0, 0, 1, 2, 4];
  const place = (usual[strength] ?? 0) + random.pick([-1, -1, 0, 0, 0, 0, 1, 1, 1, 2, 3]);
  const grade = grades[Math.min(Math.max(place, 0), grades.length - 1)];
  if (grade === undefined) throw new Error(`no grade ${place} of ${ladder}`);
  return random.pick([grade.name, grade.name, grade.name, grade.zh, grade.name.toUpperCase()]);
}

/** On an anniversary of the last day, or a day beside it, or long ago. */
function randomBankSince({ random, period }: ScoringScene): Day {
  if (random.percent(12)) return '';
  if (random.percent(40)) return '2009-05-01';
  const [year = '', ...rest] = period.last.split('-');
  const monthAndDay = rest.join('-').replace('02-29', '02-28');
  const years = random.pick([1, 1, 2, 3, 3, 5, 8]);
  return plusDays(`${Number(year) - years}-${monthAndDay}`, random.pick([-200, -1, 0, 1]));
}

function randomExam(random: Random): string {
  if (random.percent(70)) return random.pick(['yes', 'Y', 'pass', '通过', '合格', '1', 'TRUE']);
  return random.pick(['no', 'fail', '未通过', '0', '', 'pending']);
}

/** Joined or left within the period, before it or not at all; a leaver may leave without a date. */
function randomEmployment({ random, period }: ScoringScene): Pick<ScoringRosterRow, 'status' | 'joined' | 'left'> {
  const status = random.pick([...Array.from({ length: 15 }, () => 'active'), 'trainee', 'trainee', 'left', 'left']);
  const joined = random.percent(65) ? random.pick(['', '2012-01-01']) : random.pick(period.days);
  const leaves = random.percent(status === 'left' ? 70 : 6);
  const left = leaves ? plusDays(joined > period.first ? joined : period.first, random.whole(0, 100)) : '';
  return { status, joined, left };
}

export function scoringRoster(scene: ScoringScene): ScoringRosterRow[] {
  const { random } = scene;
  if (random.percent(4)) return [];
  const listed = [...scene.colleagues.filter(() => random.percent(92))];
  const rows = listed.map(({ manager, line, ladder, strength }, index) => {
    const isStrange = random.percent(4);
    const grade = isStrange ? random.pick(['intern', ladder === 'corporate4' ? 'veteran' : 'manager']) : randomGrade(random, ladder, strength);
    return scoringRosterRow({
      manager,
      name: `经理${index + 1}`,
      branch: random.pick(['', ...scene.branches]),
      department: 'corporate_banking',
      line,
      grade: random.percent(18) ? '' : grade,
      since: '2020-01-01',
      role: random.pick(['', '', 'customer_manager', '客户经理']),
      bank_since: randomBankSince(scene),
      exam: randomExam(random),
      ...randomEmployment(scene),
    });
  });
  return [...rows, scoringRosterRow({ manager: 'M99', name: '新人', line: 'personal', status: 'active' })];
}

/** The quarters or months of which a period is made; none of a month. */
function partsOf(name: string): string[] {
  const year = name.slice(0, 4);
  const quarter = Number(name[5]);
  const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`;
  if (name.includes('Q')) return [2, 1, 0].map((back) => month(quarter * 3 - back));
  if (name.includes('H')) return [1, 0].map((back) => `${year}Q${quarter * 2 - back}`);
  return name.includes('-') ? [] : [1, 2, 3, 4].map((number) => `${year}Q${number}`);
}

function longerThan(name: string): string[] {
  const year = name.slice(0, 4);
  if (name.includes('-')) return [year, `${year}Q${Math.ceil(Number(name.slice(5)) / 3)}`, `${year}H${Number(name.slice(5)) > 6 ? 2 : 1}`];
  if (name.includes('Q')) return [year, `${year}H${Number(name[5]) > 2 ? 2 : 1}`];
  return name.includes('H') ? [year] : [];
}

/** For the period itself, its parts (all, or too few), longer periods, other ones, and what these may hold at once. */
function randomPeriods({ random, name }: ScoringScene): string[] {
  const parts = random.percent(40) ? partsOf(name) : partsOf(name).slice(random.whole(1, 3));
  const own = random.percent(40) ? [name] : [];
  const longer = random.percent(40) ? random.some(longerThan(name), 2) : [];
  const others = random.percent(20) ? ['2019Q1', '2031'] : [];
  return [...own, ...(random.percent(50) ? parts : []), ...longer, ...others];
}

export function scoringTargets(scene: ScoringScene): TargetRow[] {
  const { random } = scene;
  const scored = indicators.filter(({ rule }) => rule.way.kind === 'target');
  const rows = scene.colleagues.flatMap(({ manager, strength }) =>
    scored.flatMap(({ id, zh, en }) => {
      const indicator = random.pick([id, id, zh, en, en.toUpperCase()]);
      return randomPeriods(scene).map((period) => {
        const target = `${random.whole(1, 300_000) * (strength + 1)}.${random.whole(10, 99)}`;
        return targetRow({ manager, indicator, period, target: random.percent(4) ? random.pick(['0', '-5']) : target });
      });
    }),
  );
  return [...rows, targetRow({ branch: '001', indicator: '30', period: scene.name, target: '1000' })];
}

function randomScore(random: Random, level: number): string {
  const score = Math.min(level + random.whole(-6, 6), 100);
  return random.percent(40) && score < 100 ? `${score}.${random.pick(['5', '25', '75'])}` : String(score);
}

/** Of the period, by one or more; what an assessor corrected or gave at another time stands beside it. */
function assessments(scene: ScoringScene, { manager }: Colleague, names: readonly string[], level: number): AssessmentRow[] {
  const { random, period } = scene;
  return random.some(['P1', 'P2', '行长'], random.pick([1, 1, 2, 3])).flatMap((assessor) => {
    const dates = new Set([random.pick(period.days), random.pick([period.eve, period.first, period.last, plusDays(period.last, 1)])]);
    const kept = random.percent(60) ? [...dates].slice(0, 1) : [...dates];
    return kept.map((date) => assessmentRow({ manager, item: random.pick(names), score: randomScore(random, level), assessor, date }));
  });
}

export function scoringQuality(scene: ScoringScene): AssessmentRow[] {
  const { random } = scene;
  const rows = scene.colleagues.flatMap((colleague) => {
    const level = random.percent(colleague.isDiligent ? 95 : 60) ? random.whole(86, 98) : random.whole(58, 84);
    const lacks = random.percent(10) ? random.pick(qualityItems) : undefined;
    return qualityItems.filter((item) => item !== lacks).flatMap(([name, zh]) => assessments(scene, colleague, [name, name, zh], level));
  });
  return [...rows, assessmentRow({ manager: 'M99', item: 'service', score: '80', assessor: 'P1', date: scene.period.first })];
}
