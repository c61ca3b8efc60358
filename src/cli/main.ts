import { Command, CommanderError } from 'commander';
import type { PeriodKind } from '../calendar/period.js';
import { EXIT } from './exit-status.js';
import { type PeriodOptions, periodCommand } from './period-command.js';
import { VERSION } from './version.js';

const PERIOD_KINDS: readonly PeriodKind[] = ['quarter', 'month', 'half', 'year'];

/** Runs the command line. What a command needs is loaded when it runs, so that help answers at once. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('cm-appraise')
    .description("Appraises a bank's customer managers from CSV ledger exports. 客户经理考核")
    .version(VERSION)
    .addHelpText(
      'before',
      `Examples:
  cm-appraise quarter Q3 ledger.csv
  cm-appraise quarter 2025Q3 loans.csv deposits.csv income.csv --roster roster.csv --out runs
  cm-appraise check ledger.csv
  cm-appraise policy show --at 2025-09-30
`,
    )
    .showHelpAfterError('(see --help)')
    .exitOverride();
  for (const kind of PERIOD_KINDS) program.addCommand(withOverride(periodCommand(kind, runner(kind))));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}

function withOverride(command: Command): Command {
  return command.exitOverride().showHelpAfterError('(see --help)');
}

function runner(kind: PeriodKind) {
  return async (periodText: string, ledgers: string[], options: PeriodOptions): Promise<void> => {
    const { runPeriod } = await import('./run-period.js');
    await runPeriod(kind, periodText, ledgers, options);
  };
}
