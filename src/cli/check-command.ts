import { Command, Option } from 'commander';
import { EXPECT, LEDGER_ARGUMENT, MAPPING, PRINT_CONFIG, encodingOption, flagsOf, memoryOption } from './period-command.js';

export interface CheckOptions {
  readonly policy?: string;
  readonly roster?: string;
  readonly assignments?: string;
  readonly fx?: string;
  readonly expect?: string;
  readonly mapping?: string;
  readonly encoding?: string;
  readonly lang?: 'zh' | 'en';
  readonly memory: string;
  readonly quiet?: boolean;
  readonly printConfig?: boolean;
}

/** `check LEDGER...`: validates and calculates nothing. */
export function checkCommand(action: (ledgers: string[], options: CheckOptions, flags: ReadonlySet<string>) => Promise<void>): Command {
  return new Command('check')
    .summary('validate ledgers without calculating anything')
    .usage('LEDGER... [options]')
    .addHelpText(
      'before',
      `Examples:
  cm-appraise check ledger.csv
  cm-appraise check loans.csv deposits.csv --roster roster.csv --assignments assignments.csv
`,
    )
    .argument('<ledger...>', LEDGER_ARGUMENT)
    .option('--policy <file>', 'policy instead of the built-in one')
    .option('--roster <file>', 'roster to validate with them')
    .option('--assignments <file>', 'assignments to validate with them')
    .option('--fx <file>', 'fx rates to validate with them')
    .option('--mapping <file>', MAPPING)
    .option('--expect <totals>', EXPECT)
    .addOption(encodingOption())
    .addOption(new Option('--lang <language>', 'language of the screen').choices(['zh', 'en']))
    .addOption(memoryOption())
    .option('--quiet', 'print nothing where all is well')
    .option('--print-config', PRINT_CONFIG)
    .action((ledgers: string[], options: CheckOptions, command: Command) => action(ledgers, options, flagsOf(command)));
}
