import { basename } from 'node:path';
import { buildPay } from '../appraisal/build-pay.js';
import type { Pay } from '../appraisal/pay.js';
import { type Problem, sortProblems } from '../problems/problem.js';
import type { PayReport } from '../report/pay-report.js';
import { restorePays } from '../runs/pay-folders.js';
import { payManifestText } from '../runs/pay-manifest.js';
import { linkTo } from '../runs/pay-place.js';
import { writePay } from '../runs/write-pay.js';
import { type PayGround, payGround } from './pay-ground.js';
import { type PayInputs, readPayInputs } from './pay-inputs.js';
import type { PayOutcome, PayRequest, PaySurroundings } from './pay-request.js';
import { payTexts } from './pay-texts.js';
import { csvFacts } from './tender-request.js';
import { underLock } from './under-lock.js';

/**
 * Pays a quarter or a year by its run (SPEC 13): wages, pools, piece rates, prizes, fines and the risk deposits. Writes
 * `OUT/PERIOD.pay` in one step; a restatement goes to a folder of its own beside it.
 */
export async function payPeriod(request: PayRequest, surroundings: PaySurroundings): Promise<PayOutcome<{ readonly report: PayReport }>> {
  // Pays follow each other: two periods at once would both follow the same one.
  return underLock(request.out, 'pay', () => payUnderLock(request, surroundings));
}

async function payUnderLock(request: PayRequest, { version, signal }: PaySurroundings): Promise<PayOutcome<{ readonly report: PayReport }>> {
  await restorePays(request.out);
  const ground = await payGround(request);
  if (!('place' in ground)) return { kind: 'refused', problems: ground };
  const inputs = await readPayInputs(request, ground);
  if (!('given' in inputs)) return { kind: 'refused', problems: sortProblems([...ground.warnings, ...inputs]) };
  const pay = buildPay(inputs.given);
  const { manager, period } = request;
  if (manager !== undefined && !pay.slips.some(({ person }) => person.manager === manager)) {
    return { kind: 'refused', problems: [{ code: 'pay_no_slip', value: manager, details: { period: period.name } }] };
  }
  signal.throwIfAborted();
  const written = await write(request, ground, inputs, pay, version);
  if ('code' in written) return { kind: 'refused', problems: [written] };
  const warnings = sortProblems([...ground.warnings, ...inputs.warnings]);
  return { kind: 'done', warnings, folder: written.path, report: reportOf(request, ground, pay) };
}

function write(request: PayRequest, ground: PayGround, { digests, prizes }: PayInputs, pay: Pay, version: string): Promise<{ path: string } | Problem> {
  const { period, out, csv, restates } = request;
  const { place, run, policy } = ground;
  const { name, first, last } = period;
  const before = place.chain.at(-1);
  const texts = payTexts(name, pay, prizes, before, csv);
  return writePay(out, place, texts, (folder) =>
    payManifestText({
      version,
      period: { name, first, last },
      payVersion: place.version,
      reason: restates ?? null,
      run: { sha256: run.sha256 },
      after: before === undefined ? null : linkTo(before),
      booked: place.bookings.map(({ to }) => linkTo(to)),
      options: csvFacts(csv),
      policy,
      inputs: digests,
      outputs: folder.digests(),
    }),
    { version, inputs: [...digests, { role: 'run', name: basename(run.path), path: run.path, sha256: run.sha256 }] },
  );
}

function reportOf({ period, restates }: PayRequest, { place, policy, appraisal }: PayGround, pay: Pay): PayReport {
  const unknown = (name: string) => ({ en: name, zh: name });
  return {
    period: period.name,
    currency: policy.policy.currency,
    pay,
    restatement: restates === undefined ? undefined : { name: place.name, reason: restates },
    schemeLabel: (scheme) => appraisal.schemes.get(scheme)?.label ?? unknown(scheme),
    gradeLabel: (ladder, grade) => appraisal.ladders.get(ladder)?.grades.find(({ name }) => name === grade)?.label ?? unknown(grade),
  };
}
