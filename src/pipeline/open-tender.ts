import { customerBase, hasBroughtNothing } from '../appraisal/tender-base.js';
import { compareBytes } from '../appraisal/people.js';
import type { CustomerBase } from '../appraisal/tender.js';
import { type PutUpCustomer, readPutUpCustomers } from '../intake/put-up-customers.js';
import type { RowsReading } from '../intake/reference-rows.js';
import { tenderInForce } from '../policy/tender-in-force.js';
import type { TenderInForce } from '../policy/tender-rules.js';
import { type Problem, hasErrors, sortProblems } from '../problems/problem.js';
import { csvPieces } from '../report/csv.js';
import { baseColumns } from '../report/tender-columns.js';
import { writeTender, tenderFolderName } from '../runs/tender-folder.js';
import { tenderManifestText } from '../runs/tender-manifest.js';
import { type LoadedPolicy, loadPolicy } from './policy-source.js';
import { reference } from './reference.js';
import { type OpenRequest, type TenderOutcome, type TenderSurroundings, csvFacts, droppedWarning, periodList } from './tender-request.js';
import { type CustomersOfRun, readRuns } from './tender-runs.js';
import { underLock } from './under-lock.js';

/** What opening a tender comes to. */
export interface OpenedTender {
  /** by customer */
  readonly bases: readonly CustomerBase[];
  /** names of the periods that make the bases, oldest first */
  readonly periods: readonly string[];
  readonly currency: string;
}

type PutUp = RowsReading<PutUpCustomer>;

/**
 * Puts customers up for tender (SPEC 14): the base of each is what he brought the bank in the latest of the runs, as many as
 * the policy says on the last day of them. Writes `OUT/NAME.tender` in one step.
 */
export async function openTender(request: OpenRequest, surroundings: TenderSurroundings): Promise<TenderOutcome<OpenedTender>> {
  return underLock(request.out, tenderFolderName(request.name), () => openUnderLock(request, surroundings));
}

async function openUnderLock(request: OpenRequest, { version, signal }: TenderSurroundings): Promise<TenderOutcome<OpenedTender>> {
  const policy = await loadPolicy(request.policy);
  const putUp = reference('put_up', request.customers, readPutUpCustomers);
  const wanted = new Set(putUp.reading?.rows.map(({ customer }) => customer));
  const { runs, digests, problems } = await readRuns(request.runs, (customer) => wanted.has(customer));
  const found = [...('policy' in policy ? [] : policy), ...putUp.problems, ...problems];
  const latest = runs.at(-1);
  if (!('policy' in policy) || putUp.reading === undefined || latest === undefined || hasErrors(found)) {
    return { kind: 'refused', problems: sortProblems(found) };
  }
  const { inForce, problems: notInForce } = tenderInForce(policy.policy, latest.period.last);
  const unknown = unknownCustomers(putUp.reading, runs);
  if (inForce === undefined || unknown.length > 0) return { kind: 'refused', problems: sortProblems([...found, ...notInForce, ...unknown]) };
  const used = runs.slice(-inForce.basePeriods);
  const bases = basesOf(putUp.reading.rows, used, inForce);
  signal.throwIfAborted();
  const periods = used.map(({ period }) => period.name);
  const written = await write(request, policy, { bases, periods, kind: latest.period.kind, digests: [...putUp.digests, ...digests], version });
  const warnings = [...found, ...warningsOf(putUp.reading, runs, bases, inForce), ...droppedWarning(request.name, written.dropped)];
  return { kind: 'done', warnings: sortProblems(warnings), folder: written.path, bases, periods, currency: policy.policy.currency };
}

/** What the bank had of each, in every run that counts. */
function basesOf(rows: readonly PutUpCustomer[], runs: readonly CustomersOfRun[], { baseTake }: TenderInForce): CustomerBase[] {
  const brought = runs.map((run) => new Map(run.rows.filter(({ manager }) => manager === '').map((row) => [row.customer, row.contribution])));
  const bases = rows.map(({ customer }) => customerBase(customer, brought.map((amounts) => amounts.get(customer)), baseTake));
  return bases.sort((a, b) => compareBytes(a.customer, b.customer));
}

function unknownCustomers({ name, rows, headers }: PutUp, runs: readonly CustomersOfRun[]): Problem[] {
  const known = new Set(runs.flatMap((run) => run.rows.map(({ customer }) => customer)));
  const strange = rows.filter(({ customer }) => !known.has(customer));
  return strange.map(({ customer, fileLine }): Problem => {
    return { code: 'put_up_unknown', file: name, line: fileLine, column: headers.get('customer') ?? 'customer', value: customer };
  });
}

function warningsOf({ name, rows }: PutUp, runs: readonly CustomersOfRun[], bases: readonly CustomerBase[], { basePeriods }: TenderInForce): Problem[] {
  const limit = String(basePeriods);
  const unused = runs.slice(0, -basePeriods).map(({ period }) => period);
  const lines = new Map(rows.map(({ customer, fileLine }) => [customer, fileLine]));
  const nothing = bases.filter(hasBroughtNothing).map(({ customer }): Problem => {
    return { code: 'tender_base_zero', file: name, line: lines.get(customer) ?? 0, value: customer };
  });
  return [
    ...nothing,
    ...(unused.length === 0 ? [] : [{ code: 'tender_runs_unused', value: periodList(unused), details: { limit } } as const]),
    ...(runs.length >= basePeriods ? [] : [{ code: 'tender_runs_few', value: String(runs.length), details: { limit } } as const]),
  ];
}

type Written = Pick<OpenedTender, 'bases' | 'periods'> & {
  readonly kind: CustomersOfRun['period']['kind'];
  readonly digests: Parameters<typeof tenderManifestText>[0]['inputs'];
  readonly version: string;
};

function write({ out, name, closes, csv }: OpenRequest, policy: LoadedPolicy, { bases, periods, kind, digests, version }: Written) {
  const texts = new Map([['base.csv', csvPieces(baseColumns(periods), bases, csv)]]);
  return writeTender(out, name, undefined, texts, (folder) =>
    tenderManifestText({
      version,
      command: 'tender open',
      tender: { name, currency: policy.policy.currency, period_kind: kind, periods: [...periods], closes: closes ?? null, from: null },
      options: csvFacts(csv),
      policy,
      inputs: digests,
      outputs: folder.digests(),
      before: undefined,
    }),
    { version, inputs: digests },
  );
}
