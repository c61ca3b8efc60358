import { Command, Option } from 'commander';

export interface CheckOptions {
  readonly policy?: string;
  readonly roster?: string;
  readonly assignments?: string;
  readonly lang?: 'zh' | 'en';
  readonly memory: string;
  readonly quiet?: boolean;
}

/** `check LEDGER...`: validates and calculates nothing. */
export function checkCommand(action: (ledgers: string[], options: CheckOptions) => Promise<void>): Command {
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
    .argument('<ledger...>', 'CSV files; loan=FILE names the kind of one without a record column')
    .option('--policy <file>', 'policy instead of the built-in one')
    .option('--roster <file>', 'roster to validate with them')
    .option('--assignments <file>', 'assignments to validate with them')
    .addOption(new Option('--lang <language>', 'language of the screen').choices(['zh', 'en']))
    .option('--memory <size>', 'memory of the engine; beyond it the disk is used', '1GB')
    .option('--quiet', 'print nothing where all is well')
    .action(action);
}
