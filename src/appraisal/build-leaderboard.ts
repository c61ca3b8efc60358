import { type Decimal, sum } from '../money/decimal.js';
import type { Leaderboard, Statement } from './appraisal.js';
import { type BoardMeasure, QUALITY, SCORE } from './board-measures.js';
import type { BoardGroup, BoardSubject } from './board-subjects.js';
import { type Contender, type LeaderboardRow, type PreviousRank, rankContenders } from './leaderboard.js';
import { LEADERBOARD_MEASURES, measuredAmount } from './leaderboard-measures.js';
import { managersByBranch } from './people.js';
import type { ProfitPicture } from './profit-picture.js';
import type { PastRank } from './reference-facts.js';
import type { Contribution, ScoredMember } from './scoring.js';

/** What is to be ranked, by what, and within what. */
export interface BoardRequest {
  readonly of: BoardSubject;
  readonly by: string;
  readonly measure: BoardMeasure;
  readonly top: number | undefined;
  readonly group: BoardGroup | undefined;
}

/** What a board is made from. */
export interface BoardSources {
  readonly statements: readonly Statement[];
  readonly profit: ProfitPicture;
  readonly contribution: Contribution;
  /** customers of the bank with what they are ranked by; asked for where customers are ranked */
  readonly customers: readonly Contender[];
  /** department, line and grade of a manager, as the roster and the decisions have them */
  readonly groupOf: (member: ScoredMember, group: BoardGroup) => string;
  readonly previous: readonly PastRank[];
}

/** Centres that are no department. */
const NO_DEPARTMENT = /^\(/;

/** A leaderboard (SPEC 12). Managers who left and `(unassigned)` are not ranked; nor is who has no value. */
export function leaderboardOf(request: BoardRequest, sources: BoardSources): Leaderboard {
  const { of, by, measure, top, group } = request;
  const groups = new Map<string, string>();
  const contenders = contendersOf(request, sources, groups);
  const rows = rankContenders(contenders, ({ id }) => (group === undefined ? '' : (groups.get(id) ?? '')), top, previousRanks(by, sources.previous));
  // Ratios do not add up, so that nobody has a share of them.
  const shown: readonly LeaderboardRow[] = measure.unit === 'ratio' ? rows.map((row) => ({ ...row, share: undefined })) : rows;
  return { by, of, label: measure.label, unit: measure.unit, rows: shown };
}

function contendersOf(request: BoardRequest, sources: BoardSources, groups: Map<string, string>): Contender[] {
  switch (request.of) {
    case 'managers':
      return managers(request, sources, groups);
    case 'branches':
      return branches(request.by, sources);
    case 'departments':
      return departments(request.by, sources);
    case 'customers':
      return [...sources.customers];
  }
}

function managers({ by, group }: BoardRequest, sources: BoardSources, groups: Map<string, string>): Contender[] {
  const valueOf = valuesOfManagers(by, sources);
  return sources.contribution.members.flatMap((member) => {
    if (!member.ranked) return [];
    const value = valueOf(member);
    if (group !== undefined) groups.set(member.manager, sources.groupOf(member, group));
    return value === undefined ? [] : [{ id: member.manager, name: member.name, branch: member.branch, value }];
  });
}

function valuesOfManagers(by: string, sources: BoardSources): (member: ScoredMember) => Decimal | undefined {
  if (by === SCORE) return ({ score }) => score;
  if (by === QUALITY) return ({ quality }) => quality;
  const { contribution } = sources;
  const amountOf = statementAmounts(by, sources);
  return amountOf === undefined ? ({ manager }) => contribution.measure(by, [manager]) : ({ manager }) => amountOf(manager);
}

/** All managers of a branch together, those who left too. */
function branches(by: string, sources: BoardSources): Contender[] {
  const members = managersByBranch(sources.statements);
  members.delete('');
  const amountOf = statementAmounts(by, sources);
  return [...members].flatMap(([id, own]) => {
    const value = amountOf === undefined ? sources.contribution.measure(by, own) : sum(own.map(amountOf));
    return value === undefined ? [] : [{ id, name: '', branch: id, value }];
  });
}

function departments(by: string, { profit }: BoardSources): Contender[] {
  return profit.centres.flatMap(({ dimension, centre, book, lines }) => {
    if (dimension !== 'department' || book !== 'primary' || NO_DEPARTMENT.test(centre)) return [];
    const value = lines.get(by);
    return value === undefined ? [] : [{ id: centre, name: '', branch: '', value }];
  });
}

/** Lines of the statement, of efficiency and of risk by manager; undefined where the name is none of them. */
function statementAmounts(by: string, { statements, profit }: BoardSources): ((manager: string) => Decimal) | undefined {
  if (!LEADERBOARD_MEASURES.some(({ name }) => name === by)) return undefined;
  const amounts = new Map<string, Decimal>();
  statements.forEach((statement, index) => {
    const of = profit.managers[index];
    if (of !== undefined) amounts.set(statement.manager, measuredAmount(by, statement, of));
  });
  return (manager) => {
    const amount = amounts.get(manager);
    if (amount === undefined) throw new Error(`bug: there is no statement of ${manager}`);
    return amount;
  };
}

function previousRanks(by: string, previous: readonly PastRank[]): PreviousRank {
  const ranks = new Map(previous.filter((row) => row.by === by).map(({ group, id, rank }) => [JSON.stringify([group, id]), rank]));
  return (group, id) => ranks.get(JSON.stringify([group, id]));
}
