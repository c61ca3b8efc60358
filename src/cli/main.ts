import { Command, CommanderError, Option } from 'commander';
import type { PeriodKind } from '../calendar/period.js';
import { type CheckOptions, checkCommand } from './check-command.js';
import { EXIT } from './exit-status.js';
import { explainFailure, failureLines } from './failure.js';
import { compareCommand } from './compare-command.js';
import { dossierCommand } from './dossier-command.js';
import { explainCommand } from './explain-command.js';
import { folderCommands } from './folder-commands.js';
import { limitHeapGrowth } from './heap-growth.js';
import { helpCommands } from './help-commands.js';
import { mappingCommand } from './mapping-command.js';
import { payCommand } from './pay-command.js';
import { type PeriodOptions, periodCommand } from './period-command.js';
import { policyCommand } from './policy-command.js';
import { reportCommand } from './report-command.js';
import { startCommands } from './start-commands.js';
import { tenderCommand } from './tender-command.js';
import { type LogFormat, drawInAscii, logAs } from './terminal.js';
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
    .showHelpAfterError('(see --help)');
  const commands = [...PERIOD_KINDS.map((kind) => periodCommand(kind, runner(kind))), checkCommand(check), mappings(), policies(), pays(), tenders(), explains(), compares(), dossiers(), reports(), ...folders(), ...starts()];
  for (const command of [...commands, ...helpCommands(program, VERSION, writeHelp)]) program.addCommand(command);
  for (const command of commands) drawAsAsked(command);
  speakThrough(program);
  process.stdout.on('error', () => undefined);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}

/** Every command that speaks can be told to draw with ASCII characters only, and how to write its messages. */
function drawAsAsked(command: Command): void {
  for (const inner of command.commands) drawAsAsked(inner);
  if (command.options.some(({ long }) => long === '--lang')) {
    command
      .option('--ascii', 'draw with ASCII characters only')
      .addOption(new Option('--log-format <form>', 'form of messages on standard error').choices(['text', 'json']).default('text'));
  }
  command.hook('preAction', (_, action) => {
    const { ascii, logFormat } = action.opts<{ readonly ascii?: boolean; readonly logFormat?: LogFormat }>();
    if (ascii === true) drawInAscii();
    if (logFormat !== undefined) logAs(logFormat);
  });
}

/** Help and errors of the command line go through the program's own handling of streams and exit status. */
function speakThrough(command: Command): void {
  command.exitOverride().showHelpAfterError('(see --help)').configureOutput({ writeOut: writeHelp });
  for (const inner of command.commands) speakThrough(inner);
}

function writeHelp(text: string): void {
  process.stdout.write(text, (error) => {
    if (!error) return;
    const failure = explainFailure(error);
    for (const line of failureLines(failure, 'en')) process.stderr.write(`${line}\n`);
    process.exitCode = failure.status;
  });
}

async function check(ledgers: string[], options: CheckOptions, flags: ReadonlySet<string>): Promise<void> {
  const { runCheck } = await import('./run-check.js');
  await runCheck(ledgers, options, flags);
}

function mappings(): Command {
  return mappingCommand(async (file, options) => (await import('./run-mapping.js')).initMapping(file, options));
}

function policies(): Command {
  return policyCommand({
    show: async (file, options) => (await import('./run-policy.js')).showPolicy(file, options),
    check: async (file, options) => (await import('./run-policy.js')).checkPolicy(file, options),
    init: async () => (await import('./run-policy.js')).initPolicy(),
    diff: async (...args) => (await import('./run-policy-diff.js')).diffPolicies(...args),
  });
}

function pays(): Command {
  return payCommand(async (...args) => (await import('./run-pay.js')).payPeriod(...args));
}

function tenders(): Command {
  return tenderCommand({
    open: async (...args) => (await import('./run-tender.js')).openCustomers(...args),
    award: async (...args) => (await import('./run-tender.js')).awardCustomers(...args),
    track: async (...args) => (await import('./run-tender.js')).trackCustomers(...args),
  });
}

function explains(): Command {
  return explainCommand(async (...args) => (await import('./run-explain.js')).explain(...args));
}

function compares(): Command {
  return compareCommand(async (...args) => (await import('./run-compare.js')).compare(...args));
}

function dossiers(): Command {
  return dossierCommand(async (...args) => (await import('./run-dossier.js')).dossier(...args));
}

function reports(): Command {
  return reportCommand(async (...args) => {
    limitHeapGrowth();
    await (await import('./run-report.js')).report(...args);
  });
}

function starts(): Command[] {
  return startCommands({
    demo: async (...args) => (await import('./run-start.js')).demo(...args),
    doctor: async (...args) => (await import('./run-start.js')).doctor(...args),
  });
}

function folders(): Command[] {
  return folderCommands({
    verify: async (...args) => (await import('./run-verify.js')).verify(...args),
    runs: async (...args) => (await import('./run-folders.js')).listFolder(...args),
    seal: async (...args) => (await import('./run-folders.js')).seal(...args),
    unseal: async (...args) => (await import('./run-folders.js')).unseal(...args),
  });
}

function runner(kind: PeriodKind) {
  return async (
    periodText: string,
    ledgers: string[],
    options: PeriodOptions,
    flags: ReadonlySet<string>,
  ): Promise<void> => {
    limitHeapGrowth();
    const { runPeriod } = await import('./run-period.js');
    await runPeriod(kind, periodText, ledgers, options, flags);
  };
}
