import type { Simulation } from '../appraisal/simulation.js';
import { loadBoth } from '../pipeline/policy-source.js';
import { simulate } from '../pipeline/simulate.js';
import { policyDifferences } from '../policy/policy-diff.js';
import type { Problem } from '../problems/problem.js';
import { policyDiffJson } from '../report/policy-diff.js';
import { policyDiffScreen } from '../report/screen/policy-diff-screen.js';
import type { PeriodOptions } from './period-command.js';
import type { PolicyDiffOptions } from './policy-command.js';
import { dateOf, notADate } from './run-policy.js';
import { withProgress } from './progress.js';
import { type CommandSession, runCommand } from './session.js';
import { COMPARISON_SETTINGS, settledOptions } from './settled-options.js';
import { tellRefusal } from './tell-refusal.js';
import { understandRequest } from './understand-request.js';
import { understandSimulation } from './understand-simulation.js';
import { VERSION } from './version.js';

const COMMAND = 'policy diff';

/** Prints what two policies say differently and whom it touches; with ledgers what would come of it too (SPEC 1a). */
export async function diffPolicies(
  files: readonly [base: string, simulated: string],
  ledgers: readonly string[],
  given: PolicyDiffOptions,
  flags: ReadonlySet<string>,
): Promise<void> {
  await runCommand(given.lang, async (session) => {
    const { terminal, report } = session;
    const wrong = misuses(ledgers, given);
    if (wrong.length > 0) {
      report(wrong);
      return;
    }
    const policies = await loadBoth(...files);
    if (!('base' in policies)) {
      report(policies);
      return;
    }
    const { period } = given;
    const simulation = period === undefined ? undefined : await simulated(files, period, ledgers, given, flags, session);
    if (period !== undefined && simulation === undefined) return;
    const date = given.at ?? simulation?.period.last ?? dateOf(undefined) ?? '';
    const [a, b] = [policies.base.policy, policies.simulated.policy];
    const [from, to] = [{ name: a.name, file: files[0] }, { name: b.name, file: files[1] }];
    const diff = { from, to, date, differences: policyDifferences(a, b, date), simulation };
    for (const piece of given.json ? policyDiffJson(diff) : [terminal.drawn(policyDiffScreen(diff, terminal))]) await terminal.print(piece);
  });
}

function misuses(ledgers: readonly string[], { at, period }: PolicyDiffOptions): Problem[] {
  const usage = (reason: string): Problem => ({ code: 'usage', details: { reason, command: COMMAND } });
  return [
    ...(at !== undefined && dateOf(at) === undefined ? [notADate(at, COMMAND)] : []),
    ...(ledgers.length > 0 && period === undefined ? [usage('with a ledger, --period says which period is compared')] : []),
    ...(ledgers.length === 0 && period !== undefined ? [usage('--period compares what comes of a ledger: give one')] : []),
  ];
}

/** What both policies give of the ledgers; undefined where it is refused, which is said then. */
async function simulated(
  [policy, other]: readonly [base: string, simulated: string],
  period: string,
  ledgers: readonly string[],
  given: PolicyDiffOptions,
  flags: ReadonlySet<string>,
  session: CommandSession,
): Promise<Simulation | undefined> {
  const settled = await settledOptions(given, flags, session, COMPARISON_SETTINGS);
  if (settled === undefined) return undefined;
  const options: PeriodOptions = { ...settled, policy, simulate: other, rank: 'managers', format: 'table' };
  const request = understandRequest(COMMAND, period, ledgers, options);
  const change = await understandSimulation(COMMAND, ledgers, options);
  if (!('ledgers' in request) || change === undefined || !('settings' in change)) {
    session.report([...('ledgers' in request ? [] : request), ...(change === undefined || 'settings' in change ? [] : change)]);
    return undefined;
  }
  const { terminal, signal, report } = session;
  const outcome = await withProgress(terminal, false, (progress) => simulate(request, change, { version: VERSION, signal, ...progress }));
  if (outcome.kind === 'refused') {
    tellRefusal(outcome, session, 'by either policy');
    return undefined;
  }
  report(outcome.warnings);
  return outcome.simulation;
}
