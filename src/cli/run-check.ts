import { type CheckOutcome, checkLedger } from '../pipeline/check-ledger.js';
import { checkScreen } from '../report/screen/check-screen.js';
import type { CheckOptions } from './check-command.js';
import { runCommand } from './session.js';
import { stageClock } from './stage-clock.js';
import { VERSION } from './version.js';

/** Validates ledgers and says what they hold. */
export async function runCheck(ledgers: readonly string[], options: CheckOptions): Promise<void> {
  await runCommand(options.lang, async ({ terminal, signal, report }) => {
    const { policy, roster, assignments, memory } = options;
    const outcome: CheckOutcome = await checkLedger(
      {
        ledgers,
        memory,
        ...(policy !== undefined && { policy }),
        ...(roster !== undefined && { roster }),
        ...(assignments !== undefined && { assignments }),
      },
      { version: VERSION, signal, stageEnded: stageClock(terminal.say) },
    );
    const { problems, kinds, rejects } = outcome;
    report([...problems, ...(rejects?.first.map(({ problem }) => problem) ?? [])], rejects?.rows ? rejects.codes : undefined);
    if (kinds !== undefined && !options.quiet) await terminal.print(checkScreen(kinds, terminal));
  });
}
