import { join } from 'node:path';
import type { PayCase, PayPerson, WonPrize } from '../appraisal/pay.js';
import { fineProblems, lotProblems, offRosterProblems, paidGradeProblems, planProblems, poolProblems } from '../appraisal/pay-checks.js';
import { type RunResults, payPeople } from '../appraisal/pay-people.js';
import { prizeProblems } from '../appraisal/prize-checks.js';
import { prizeIndicators } from '../appraisal/prize-metrics.js';
import { wonPrizes } from '../appraisal/prizes-won.js';
import { type Problem, hasErrors, sortProblems } from '../problems/problem.js';
import type { InputDigest } from '../runs/manifest.js';
import { loanLosses } from './loan-losses.js';
import { type PaidRun, readPaidRun } from './paid-run.js';
import { type PayBefore, readPayBefore } from './pay-before.js';
import { readPayFiles } from './pay-given.js';
import type { PayGround } from './pay-ground.js';
import type { PayRequest } from './pay-request.js';

/** All that a pay is calculated from. */
export interface PayInputs {
  readonly given: PayCase;
  /** won in this quarter; the next one pays them */
  readonly prizes: readonly WonPrize[];
  readonly digests: readonly InputDigest[];
  readonly warnings: readonly Problem[];
}

type PayFiles = ReturnType<typeof readPayFiles>;

/** Reads and checks all that a pay is calculated from; or says what is wrong, all of it at once. */
export async function readPayInputs(request: PayRequest, ground: PayGround): Promise<PayInputs | readonly Problem[]> {
  const { period } = request;
  const files = readPayFiles(request);
  const before = await readPayBefore(ground.place, period, ground.policy.policy);
  const paid = await readPaidRun(ground.run, wishes(files, ground, period.kind === 'quarter'));
  const { losses, problems } = 'scores' in paid ? await loanLosses(paid.losses?.rows ?? [], ground.run, ground.place.chain, request.out) : { losses: [], problems: paid };
  const found = [...files.problems, ...before.problems, ...problems];
  const { roster } = files;
  if (!('scores' in paid) || roster === undefined || hasErrors(found)) return sortProblems(found);
  const people = payPeople(roster.managers.values(), resultsOf(paid), ground.rules, ground.appraisal, period);
  const strange = [...found, ...checks(request, ground, files, before, people, paid)];
  if (hasErrors(strange)) return sortProblems(strange);
  const { entries: entriesBefore, prizesDue, carried, advances, restated, restatedLots } = before;
  const given = {
    period,
    predecessor: ground.place.chain.at(-1)?.period,
    rules: ground.rules,
    people: [...people, ...formerPeople(before.names, roster.managers)],
    pools: files.pools?.rows ?? [],
    entriesBefore,
    losses,
    sanctions: files.sanctions?.rows ?? [],
    prizesDue,
    carried,
    advances,
    restated,
    restatedLots,
  };
  const prizes = wonPrizes(files.prizes?.rows ?? [], { people, customers: paid.customers?.rows ?? [], rules: ground.appraisal });
  return { given, prizes, digests: files.digests, warnings: strange };
}

/** What is asked of the run: no more than somebody is paid by. */
function wishes({ prizes }: PayFiles, { rules, appraisal }: PayGround, isQuarter: boolean) {
  const offers = prizes?.rows ?? [];
  const paidByPiece = [...rules.plans.values()].flatMap(({ pieceRates }) => pieceRates.map(({ indicator }) => indicator));
  const indicators = new Set([...paidByPiece, ...prizeIndicators(offers, appraisal)]);
  const customers = new Set(offers.flatMap(({ customer }) => (customer === '' ? [] : [customer])));
  return { isIndicatorWanted: (id: string) => indicators.has(id), customers, losses: isQuarter };
}

function resultsOf({ scores, quality, grades }: PaidRun): RunResults {
  return {
    scores: scores.scores,
    measured: scores.measured,
    quality: quality.scores,
    grades: new Map(grades.rows.map((row) => [row.manager, row])),
  };
}

function checks(
  { period }: PayRequest,
  { rules, policy, appraisal, run }: PayGround,
  { pools, prizes, sanctions, roster }: PayFiles,
  { entries, names }: PayBefore,
  people: readonly PayPerson[],
  { scores }: PaidRun,
): Problem[] {
  const managers = roster?.managers ?? new Map<string, unknown>();
  const isKnown = (manager: string) => managers.has(manager) || names.has(manager);
  return [
    ...poolProblems(pools, people, rules, period),
    ...(prizes === undefined ? [] : prizeProblems(prizes, managers, appraisal)),
    ...(sanctions === undefined ? [] : fineProblems(sanctions, period, isKnown)),
    ...paidGradeProblems(people, rules, join(run.path, 'grades.csv')),
    ...planProblems(people, rules, policy.name),
    ...lotProblems(entries, rules, policy.name),
    ...offRosterProblems(scores.scores.keys(), (manager) => managers.has(manager), join(run.path, 'scorecard.csv')),
  ];
}

/** Whom pays before name and the roster no longer has: a leaver stays in the deposit account until the last vesting. */
function formerPeople(names: ReadonlyMap<string, string>, roster: ReadonlyMap<string, unknown>): PayPerson[] {
  const former = [...names].filter(([manager]) => !roster.has(manager));
  const nothing = { branch: '', line: '', scheme: undefined, ladder: '', grade: '', score: undefined, quality: undefined, days: 0 };
  return former.map(([manager, name]) => ({ manager, name, ...nothing, measured: new Map<string, never>() }));
}
