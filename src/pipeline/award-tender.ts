import { join } from 'node:path';
import { bidProblems, biddersOf, standingProblems } from '../appraisal/bidders.js';
import { awardTender } from '../appraisal/tender-award.js';
import type { Commitment, JudgedBid } from '../appraisal/tender.js';
import type { IsoDate } from '../calendar/dates.js';
import { readBids } from '../intake/bids.js';
import { readRoster } from '../intake/roster.js';
import { readStandings } from '../intake/standings.js';
import { readWrittenBases } from '../intake/tender-files.js';
import { tenderInForce } from '../policy/tender-in-force.js';
import { type Problem, hasErrors, sortProblems } from '../problems/problem.js';
import { csvPieces } from '../report/csv.js';
import { assignmentColumns, awardColumns, baseColumns, commitmentColumns } from '../report/tender-columns.js';
import { type TenderBefore, tenderBefore, writeTender, tenderFolderName } from '../runs/tender-folder.js';
import { tenderManifestText } from '../runs/tender-manifest.js';
import { type LoadedPolicy, loadPolicy } from './policy-source.js';
import { type Reference, reference } from './reference.js';
import { type AwardRequest, type TenderOutcome, type TenderSurroundings, csvFacts, droppedWarning } from './tender-request.js';
import { underLock } from './under-lock.js';

/** What the award of a tender comes to. */
export interface AwardedTender {
  /** every bid, and the customers whom nobody won */
  readonly judged: readonly JudgedBid[];
  readonly currency: string;
}

/**
 * Awards the customers of a tender that was opened (SPEC 14), by the limits in force on the first day of the assignments.
 * Writes `OUT/NAME.tender` anew in one step, with what opening it wrote.
 */
export async function awardOpenTender(request: AwardRequest, surroundings: TenderSurroundings): Promise<TenderOutcome<AwardedTender>> {
  return underLock(request.out, tenderFolderName(request.name), () => awardUnderLock(request, surroundings));
}

async function awardUnderLock(request: AwardRequest, { version, signal }: TenderSurroundings): Promise<TenderOutcome<AwardedTender>> {
  const loaded = await loadPolicy(request.policy);
  const before = await tenderBefore(request.out, request.name, 'tender open');
  const given = readGiven(request, before);
  const { inForce, problems } = 'policy' in loaded ? tenderInForce(loaded.policy, request.from) : { inForce: undefined, problems: loaded };
  const other = 'policy' in loaded && !('code' in before) ? otherCurrency(loaded, before) : [];
  const found = [...problems, ...('code' in before ? [before] : []), ...other, ...given.references.flatMap((each) => each.problems)];
  const { bases, bids, roster, standings } = given;
  if (!('policy' in loaded) || 'code' in before || !inForce || !bases || !bids || !roster || !standings || hasErrors(found)) {
    return { kind: 'refused', problems: sortProblems(found) };
  }
  const baseOf = new Map(bases.rows.map(({ customer, base }) => [customer, base]));
  const strange = [
    ...bidProblems(bids, { customers: new Set(baseOf.keys()), managers: roster.managers }),
    ...standingProblems(standings, bids.rows, inForce),
  ];
  if (strange.length > 0) return { kind: 'refused', problems: sortProblems([...found, ...strange]) };
  const closes = (before.stage.tender.closes ?? undefined) as IsoDate | undefined;
  const { hasLimits } = inForce;
  const judged = awardTender({ bases: baseOf, bids: bids.rows, bidderOf: biddersOf(standings.rows, inForce), closes, hasLimits });
  signal.throwIfAborted();
  const written = await write(request, loaded, before, judged, given.references, version);
  const warnings = sortProblems([...found, ...droppedWarning(request.name, written.dropped)]);
  return { kind: 'done', warnings, folder: written.path, judged, currency: loaded.policy.currency };
}

/** All that an award goes by, so that all that is wrong with it is reported at once. */
function readGiven({ bids, roster, grades }: AwardRequest, before: TenderBefore | Problem) {
  const opened = 'code' in before ? undefined : before;
  const headings = baseColumns(opened?.stage.tender.periods ?? []);
  const base = opened && readWrittenBases(join(opened.path, 'base.csv'), join(opened.path, 'base.csv'), headings);
  const read = {
    bids: reference('bids', bids, readBids),
    roster: reference('roster', roster, readRoster),
    grades: reference('grades', grades, readStandings),
  };
  const references: readonly Reference<unknown>[] = [read.bids, read.roster, read.grades, { digests: [], problems: base?.problems ?? [] }];
  return { bases: base, bids: read.bids.reading, roster: read.roster.reading, standings: read.grades.reading, references };
}

function write(
  { out, name, from, csv }: AwardRequest,
  policy: LoadedPolicy,
  before: TenderBefore,
  judged: readonly JudgedBid[],
  references: readonly Reference<unknown>[],
  version: string,
) {
  const won = judged.flatMap(({ result, bid }): Commitment[] => (result === 'won' && bid !== undefined ? [bid] : []));
  const { tender, document } = before.stage;
  const texts = new Map([
    ['awards.csv', csvPieces(awardColumns(csv.language ?? 'en'), judged, csv)],
    ['assignments.csv', csvPieces(assignmentColumns(from), won, csv)],
    ['commitments.csv', csvPieces(commitmentColumns(tender.period_kind), won, csv)],
  ]);
  const inputs = references.flatMap(({ digests }) => digests);
  return writeTender(out, name, before, texts, (folder) =>
    tenderManifestText({
      version,
      command: 'tender award',
      tender: { ...tender, from },
      options: csvFacts(csv),
      policy,
      inputs,
      outputs: folder.digests(),
      before: document,
    }),
    { version, inputs },
  );
}

/** Limits in one currency say nothing of bids in another. */
function otherCurrency({ policy }: LoadedPolicy, { stage }: TenderBefore): Problem[] {
  const { currency } = stage.tender;
  if (policy.currency === currency) return [];
  const reason = `a policy in ${policy.currency} has no limits for a tender in ${currency}`;
  return [{ code: 'usage', column: '--policy', value: policy.currency, details: { reason, command: 'tender award' } }];
}
