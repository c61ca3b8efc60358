import type { Period } from '../calendar/period.js';
import { type Decimal, ZERO } from '../money/decimal.js';
import type { IndicatorInForce, LadderInForce, RulesInForce, ScorecardInForce, Scheme } from '../policy/appraisal-rules.js';
import type { SettingValues } from '../policy/policy.js';
import type { Statement } from './appraisal.js';
import type { MarketShare } from './branch-head-review.js';
import { type GradeInput, decideGrade } from './grade-decision.js';
import { amountOf } from './lines.js';
import { MeasureValues, type Subject } from './measure-values.js';
import { itemNamed } from './named.js';
import { UNASSIGNED, managersByBranch } from './people.js';
import { presentGrade } from './present-grade.js';
import type { ProfitPicture } from './profit-picture.js';
import { qualityOf } from './quality-score.js';
import { type RankEntry, competitionRanks } from './ranking.js';
import type { Assessment, Override, PastGrade, RosterFacts, Sanction, Target } from './reference-facts.js';
import { schemeOf } from './schemes.js';
import { scorecardOf } from './scorecard.js';
import type { Contribution, GradeDecision, MeasureColumn, Quality, Scorecard, ScoredMember } from './scoring.js';
import { TargetBook } from './targets.js';

type GradeSettings = Pick<
  SettingValues,
  'top_p' | 'rank_among' | 'patience' | 'loss_periods' | 'promotion_steps' | 'demotion_steps'
>;

/** All that scores and grades of a period are made from. */
export interface ContributionInput {
  readonly period: Period;
  readonly rules: RulesInForce;
  readonly settings: GradeSettings;
  readonly statements: readonly Statement[];
  readonly profit: ProfitPicture;
  /** by measure, as {@link MeasureValues} takes them */
  readonly measured: ReadonlyMap<string, MeasureColumn>;
  /** by metric: the events that quality counts */
  readonly events: ReadonlyMap<string, MeasureColumn>;
  /** by manager */
  readonly marketShares: ReadonlyMap<string, readonly MarketShare[]>;
  /** undefined without a roster */
  readonly roster: ReadonlyMap<string, RosterFacts> | undefined;
  readonly targets: readonly Target[];
  /** of any time; items by name or label */
  readonly assessments: readonly Assessment[];
  readonly sanctions: readonly Sanction[];
  readonly overrides: readonly Override[];
  /** of periods that ended before this one */
  readonly history: readonly PastGrade[];
}

/** Is given what each manager is scored with, in the order of the statements. */
export type TakeScored = (manager: string, scorecard: Scorecard, quality: Quality) => void;

/**
 * Scores, ranks and grades everybody of the statements but `(unassigned)` (SPEC 9 to 11).
 * @param take spares who wants every scorecard a second reckoning
 */
export function contributionOf(input: ContributionInput, take?: TakeScored): Contribution {
  const scorer = new Scorer(input);
  return {
    members: scorer.members(take),
    scorecardOf: (member) => scorer.scorecard(member.manager, member.branch, member.scheme),
    qualityOf: (member) => scorer.quality(member.manager),
    decisionOf: (member) => scorer.decision(member),
    measure: (name, managers) => scorer.measure(name, managers),
    gradeLabel: (ladder, grade) =>
      input.rules.ladders.get(ladder)?.grades.find(({ name }) => name === grade)?.label ?? { en: grade, zh: grade },
    window: [...input.measured.values()].find(({ covered }) => covered !== undefined)?.covered,
  };
}

class Scorer {
  private readonly values: MeasureValues;
  private readonly targets: TargetBook;
  private readonly units: ReadonlyMap<string, Subject>;
  private readonly assessments: ReadonlyMap<string, readonly Assessment[]>;
  private readonly sanctions: ReadonlyMap<string, readonly Sanction[]>;
  private readonly overrides: ReadonlyMap<string, Override>;
  private readonly history: ReadonlyMap<string, readonly PastGrade[]>;

  constructor(private readonly input: ContributionInput) {
    const { rules, measured, statements, profit, period } = input;
    this.values = new MeasureValues({ measures: rules.measures, measured, statements, profit });
    this.targets = new TargetBook(input.targets, period);
    this.units = new Map([...managersByBranch(statements)].map(([branch, managers]) => [branch, { managers }]));
    this.assessments = byManager(input.assessments.flatMap((row) => assessmentIn(row, input)));
    this.sanctions = byManager(input.sanctions);
    this.overrides = new Map(input.overrides.filter((row) => row.period.name === period.name).map((row) => [row.manager, row]));
    this.history = byManager(input.history);
  }

  members(take: TakeScored | undefined): ScoredMember[] {
    const scored = this.input.statements.flatMap((statement) => this.member(statement, take) ?? []);
    const ranked = scored.filter(({ member: { ungraded } }) => ungraded !== 'stranger' && ungraded !== 'left');
    const placings = competitionRanks(ranked.map(({ member, group }): RankEntry => ({ id: member.manager, group, value: member.score })));
    return scored.map(({ member }) => {
      const placing = placings.get(member.manager);
      return { ...member, rank: placing?.rank, groupSize: placing?.groupSize };
    });
  }

  scorecard(manager: string, branch: string, scheme: Scheme): Scorecard {
    const facts = this.input.roster?.get(manager);
    const whose = { manager, branch, figures: scheme.figures };
    const targetOf = (indicator: IndicatorInForce) => this.targets.of(whose, indicator, facts);
    return scorecardOf(this.cardOf(scheme), this.values, this.subject(manager, branch, scheme), targetOf);
  }

  quality(manager: string): Quality {
    const { quality_items: items, quality_events: events } = this.input.rules;
    const counts = (metric: string) => this.input.events.get(metric)?.of(manager) ?? ZERO;
    return qualityOf(items, events, this.assessments.get(manager) ?? [], counts);
  }

  decision(member: ScoredMember): GradeDecision | undefined {
    return member.ungraded === undefined ? decideGrade(this.gradeInput(member)) : undefined;
  }

  measure(name: string, managers: readonly string[]): Decimal | undefined {
    return this.values.value(name, { managers });
  }

  private member(statement: Statement, take: TakeScored | undefined): { member: ScoredMember; group: string } | undefined {
    const { manager, name, branch, ranked, lines } = statement;
    if (manager === UNASSIGNED) return undefined;
    const facts = this.input.roster?.get(manager);
    const scheme = schemeOf(this.input.rules.schemes, facts);
    if (scheme === undefined) throw new Error(`bug: no scheme takes ${manager}`);
    const card = this.scorecard(manager, branch, scheme);
    const assessed = this.quality(manager);
    take?.(manager, card, assessed);
    const [score, quality] = [card.total, assessed.score];
    const virtualProfit = amountOf(lines, 'virtual_profit');
    const ungraded = ungradedAs(facts, scheme);
    const member = { manager, name, branch, ranked, scheme, score, rank: undefined, groupSize: undefined, quality, virtualProfit, ungraded };
    return { member, group: this.group(member, facts) };
  }

  /** Among whom a manager is ranked. */
  private group({ manager, branch, scheme }: ScoredMember, facts: RosterFacts | undefined): string {
    const within = {
      scheme: () => '',
      branch: () => branch,
      line: () => facts?.line ?? '',
      grade: () => this.gradeBefore(manager, scheme, facts),
    };
    return JSON.stringify([scheme.name, within[this.input.settings.rank_among]()]);
  }

  private gradeBefore(manager: string, scheme: Scheme, facts: RosterFacts | undefined): string {
    const present = presentGrade({
      ladder: this.ladderOf(scheme),
      period: this.input.period,
      history: this.history.get(manager) ?? [],
      rosterGrade: facts?.grade ?? '',
    });
    if (present.kind === 'none') return '';
    return present.kind === 'known' ? present.grade.name : present.text;
  }

  private gradeInput(member: ScoredMember): GradeInput {
    const { manager, branch, scheme, score, rank, groupSize, quality, virtualProfit } = member;
    const { period, settings, rules, roster, marketShares } = this.input;
    const facts = roster?.get(manager);
    const ladder = this.ladderOf(scheme);
    const subject = this.subject(manager, branch, scheme);
    return {
      period,
      settings,
      ladder,
      facts: {
        valueOf: (measure) => this.values.value(measure, subject),
        measures: rules.measures,
        score,
        rank,
        groupSize,
        topP: settings.top_p,
        quality,
        bankSince: facts?.bankSince,
        exam: facts?.exam ?? '',
        lastDay: period.last,
      },
      rosterGrade: facts?.grade ?? '',
      history: this.history.get(manager) ?? [],
      sanctions: this.sanctions.get(manager) ?? [],
      virtualProfit,
      override: ladder && this.overrides.get(manager),
      branchHead: scheme.branch_head
        ? {
            marketShares: marketShares.get(manager) ?? [],
            termTo: facts?.termTo,
            scorecard: () => this.scorecard(manager, branch, scheme),
          }
        : undefined,
    };
  }

  private subject(manager: string, branch: string, { figures }: Scheme): Subject {
    const unit = figures === 'branch' && branch !== '' ? this.units.get(branch) : undefined;
    return unit ?? { managers: [manager] };
  }

  private cardOf({ name, scorecard }: Scheme): ScorecardInForce {
    const card = this.input.rules.scorecards.get(scorecard);
    if (card === undefined) throw new Error(`bug: scheme ${name} has no scorecard`);
    return card;
  }

  private ladderOf({ ladder }: Scheme): LadderInForce | undefined {
    return ladder === undefined ? undefined : this.input.rules.ladders.get(ladder);
  }
}

function ungradedAs(facts: RosterFacts | undefined, scheme: Scheme): ScoredMember['ungraded'] {
  if (facts === undefined) return 'stranger';
  if (facts.status === 'left') return 'left';
  if (facts.status === 'trainee') return 'trainee';
  return scheme.ladder === undefined && !scheme.branch_head ? 'no_ladder' : undefined;
}

/** An assessment of the period under the name of its item. */
function assessmentIn(row: Assessment, { period, rules }: ContributionInput): Assessment[] {
  if (row.date < period.first || row.date > period.last) return [];
  const item = itemNamed(rules, row.item)?.name;
  return item === undefined ? [] : [{ ...row, item }];
}

function byManager<Row extends { readonly manager: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const managers = new Map<string, Row[]>();
  for (const row of rows) {
    const own = managers.get(row.manager);
    if (own === undefined) managers.set(row.manager, [row]);
    else own.push(row);
  }
  return managers;
}
