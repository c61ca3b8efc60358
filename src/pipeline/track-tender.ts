import { join } from 'node:path';
import { type LaterRun, trackCommitments } from '../appraisal/tender-track.js';
import type { Commitment, TrackedResult } from '../appraisal/tender.js';
import { ZERO } from '../money/decimal.js';
import { readWrittenCommitments } from '../intake/tender-files.js';
import { type Problem, hasErrors, sortProblems } from '../problems/problem.js';
import { csvPieces } from '../report/csv.js';
import { TRACK_COLUMNS, commitmentColumns } from '../report/tender-columns.js';
import { tenderBefore, writeTender, tenderFolderName } from '../runs/tender-folder.js';
import { tenderManifestText } from '../runs/tender-manifest.js';
import { type TenderOutcome, type TenderSurroundings, type TrackRequest, csvFacts, droppedWarning } from './tender-request.js';
import { type CustomersOfRun, readRuns } from './tender-runs.js';
import { underLock } from './under-lock.js';

/** What tracking a tender comes to. */
export interface TrackedTender {
  readonly results: readonly TrackedResult[];
  readonly currency: string;
}

/**
 * Sets the commitments of an awarded tender beside what later runs show of each customer with his manager (SPEC 14). Writes
 * `OUT/NAME.tender` anew in one step, with what opening and awarding it wrote.
 */
export async function trackTender(request: TrackRequest, surroundings: TenderSurroundings): Promise<TenderOutcome<TrackedTender>> {
  return underLock(request.out, tenderFolderName(request.name), () => trackUnderLock(request, surroundings));
}

async function trackUnderLock(request: TrackRequest, { version, signal }: TenderSurroundings): Promise<TenderOutcome<TrackedTender>> {
  const before = await tenderBefore(request.out, request.name, 'tender award');
  if ('code' in before) return { kind: 'refused', problems: [before] };
  const { tender, document } = before.stage;
  const path = join(before.path, 'commitments.csv');
  const commitments = readWrittenCommitments(path, path, commitmentColumns(tender.period_kind));
  const wanted = new Set(commitments.rows.map(({ customer }) => customer));
  const { runs, digests, problems } = await readRuns(request.runs, (customer) => wanted.has(customer), tender.period_kind);
  const from = tender.from ?? '';
  const found = [...commitments.problems, ...problems, ...timeProblems(runs, from)];
  if (hasErrors(found)) return { kind: 'refused', problems: sortProblems(found) };
  const later = runs.map((run) => ({ name: run.name, ...laterRun(run) }));
  const results = trackCommitments(commitments.rows, later);
  const nothing = later.flatMap((run) => commitments.rows.flatMap((commitment) => nothingIn(run, commitment)));
  signal.throwIfAborted();
  const texts = new Map([['track.csv', csvPieces(TRACK_COLUMNS, results, request.csv)]]);
  const written = await writeTender(request.out, request.name, before, texts, (folder) =>
    tenderManifestText({
      version,
      command: 'tender track',
      tender,
      options: csvFacts(request.csv),
      policy: undefined,
      inputs: digests,
      outputs: folder.digests(),
      before: document,
    }),
    { version, inputs: digests },
  );
  const warnings = sortProblems([...found, ...nothing, ...droppedWarning(request.name, written.dropped)]);
  return { kind: 'done', warnings, folder: written.path, results, currency: tender.currency };
}

/** A run that ends before the customers are assigned shows nothing of them; one within which they are shows a part. */
function timeProblems(runs: readonly CustomersOfRun[], date: string): Problem[] {
  return runs.flatMap(({ name, period }): Problem[] => {
    const place = { file: name, value: period.name, details: { date } };
    if (period.last < date) return [{ code: 'track_early', ...place }];
    return period.first < date ? [{ code: 'track_partial', ...place }] : [];
  });
}

function laterRun({ period, rows }: CustomersOfRun): LaterRun & { readonly has: (commitment: Commitment) => boolean } {
  const keyOf = ({ customer, manager }: Pick<Commitment, 'customer' | 'manager'>) => `${customer}\n${manager}`;
  const brought = new Map(rows.map((row) => [keyOf(row), row.contribution]));
  return {
    period,
    contributionOf: (commitment) => brought.get(keyOf(commitment)) ?? ZERO,
    has: (commitment) => brought.has(keyOf(commitment)),
  };
}

function nothingIn(run: ReturnType<typeof laterRun> & { readonly name: string }, commitment: Commitment): Problem[] {
  if (run.has(commitment)) return [];
  const { customer, manager } = commitment;
  return [{ code: 'track_nothing', file: run.name, value: customer, details: { manager, period: run.period.name } }];
}
