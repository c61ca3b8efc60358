import { verifyRun } from '../pipeline/verify-run.js';
import { verificationScreen } from '../report/screen/verification.js';
import { verificationJson } from '../report/verification.js';
import { EXIT } from './exit-status.js';
import type { VerifyOptions } from './folder-commands.js';
import { withProgress } from './progress.js';
import { runCommand } from './session.js';
import { VERSION } from './version.js';

/** Runs a period again and says whether every byte is as it was. */
export async function verify(run: string, { against = [], memory, format, lang, quiet }: VerifyOptions): Promise<void> {
  await runCommand(lang, async ({ terminal, signal, report }) => {
    const found = await withProgress(terminal, quiet, (progress) => verifyRun({ run, against, memory }, { version: VERSION, signal, ...progress }));
    if ('code' in found) {
      report([found]);
      // A manifest that cannot be read is a run that is not as it was.
      if (found.code === 'written_changed') process.exitCode = EXIT.difference;
      return;
    }
    const { rerun, inputs, causes } = found;
    report(rerun.kind === 'refused' ? rerun.problems : []);
    if (quiet !== true) await terminal.print(format === 'json' ? verificationJson(found) : terminal.drawn(verificationScreen(found, terminal)));
    const isMissing = causes.length === 0 || causes.every((cause) => cause === 'data');
    process.exitCode = statusOf(causes.length > 0, isMissing && inputs.every(({ state }) => state !== 'changed') && rerun.kind === 'not_run');
  });
}

/** Inputs that are nowhere are no difference yet: they cannot be opened. */
function statusOf(differs: boolean, isMissing: boolean): number {
  if (isMissing) return EXIT.noInput;
  return differs ? EXIT.difference : EXIT.done;
}
