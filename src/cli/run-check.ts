import { type CheckOutcome, checkLedger } from '../pipeline/check-ledger.js';
import { checkScreen } from '../report/screen/check-screen.js';
import { previewScreen } from '../report/screen/preview-screen.js';
import type { CheckOptions } from './check-command.js';
import { withProgress } from './progress.js';
import { runCommand } from './session.js';
import type { Problem } from '../problems/problem.js';
import { CHECK_SETTINGS, settledOptions } from './settled-options.js';
import { understandEncoding } from './understand-request.js';
import { VERSION } from './version.js';

/** Validates ledgers and says what they hold. */
export async function runCheck(
  ledgers: readonly string[],
  given: CheckOptions,
  flags: ReadonlySet<string>,
): Promise<void> {
  await runCommand(given.lang, async (session) => {
    const options = await settledOptions(given, flags, session, CHECK_SETTINGS);
    if (options === undefined) return;
    const { terminal, signal, report } = session;
    const { policy, roster, assignments, fx, expect, mapping, memory } = options;
    const wrong: Problem[] = [];
    const encoding = understandEncoding(options.encoding, wrong, 'check');
    if (wrong.length > 0) {
      report(wrong);
      return;
    }
    const outcome: CheckOutcome = await withProgress(terminal, options.quiet, (progress) => checkLedger(
      {
        ledgers,
        memory,
        ...(policy !== undefined && { policy }),
        ...(roster !== undefined && { roster }),
        ...(assignments !== undefined && { assignments }),
        ...(mapping !== undefined && { mapping }),
        ...(fx !== undefined && { fx }),
        ...(expect !== undefined && { expect }),
        ...(encoding !== undefined && { encoding }),
      },
      { version: VERSION, signal, standardInput: process.stdin, ...progress },
    ));
    const { problems, kinds, rejects, previews = [] } = outcome;
    report([...problems, ...(rejects?.first.map(({ problem }) => problem) ?? [])], rejects?.rows ? rejects.codes : undefined);
    if (kinds === undefined || options.quiet) return;
    if (previews.length > 0) await terminal.print(`${terminal.drawn(previewScreen(previews, terminal))}\n`);
    await terminal.print(terminal.drawn(checkScreen(kinds, terminal)));
  });
}
