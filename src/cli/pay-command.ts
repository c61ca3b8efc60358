import { Command, Option } from 'commander';
import { flagsOf } from './period-command.js';

/** Options of `pay` as commander hands them over. */
export interface PayOptions {
  readonly run?: string;
  readonly roster?: string;
  readonly pools?: string;
  readonly prizes?: string;
  readonly sanctions?: string;
  readonly policy?: string;
  readonly restates?: string;
  readonly manager?: string;
  readonly out?: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly lang?: 'zh' | 'en';
  readonly excel?: boolean;
  readonly quiet?: boolean;
}

export type PayAction = (period: string, options: PayOptions, flags: ReadonlySet<string>) => Promise<void>;

/** `pay PERIOD` (SPEC 13). */
export function payCommand(action: PayAction): Command {
  return new Command('pay')
    .summary('pay wages, pools, piece rates and prizes by a run, and keep the risk deposits')
    .usage('PERIOD --roster FILE --out FOLDER [options]')
    .addHelpText(
      'before',
      `Examples:
  cm-appraise pay 2025Q3 --roster roster.csv --pools pools.csv --out runs
  cm-appraise pay 2025Q3 --roster roster.csv --pools pools.csv --out runs --manager M001
  cm-appraise pay 2025Q3 --run corrected/2025Q3 --restates 'class of L002 corrected' --roster roster.csv --pools pools.csv --out runs
`,
    )
    .argument('<period>', 'quarter or year with its year, such as 2025Q3 or 2025')
    .option('--run <folder>', 'run that is paid; without it FOLDER/PERIOD')
    .option('--roster <file>', 'who is employed: manager, name, branch, status; line, role, joined, left')
    .option('--pools <file>', 'pools of performance pay: period, branch or line (neither is the bank), amount')
    .option('--prizes <file>', 'campaign prizes: campaign, period, customer or metric, manager, at_least, price, per')
    .option('--sanctions <file>', 'fines, and removals that forfeit a deposit')
    .option('--policy <file>', 'policy instead of the one of the run')
    .option('--restates <reason>', 'pay a corrected run beside what was paid; the next pay books the differences')
    .option('--manager <id>', 'print his payslip, step by step')
    .option('--out <folder>', 'write FOLDER/PERIOD.pay/ with all files; earlier pays and runs are looked for there')
    .addOption(new Option('--format <form>', 'form of what is printed').choices(['table', 'csv', 'json']).default('table'))
    .addOption(new Option('--lang <language>', 'language of screen and files').choices(['zh', 'en']))
    .option('--excel', 'begin CSV files with a byte order mark')
    .option('--quiet', 'print no table and no warnings')
    .action((period: string, options: PayOptions, self: Command) => action(period, options, flagsOf(self)));
}
