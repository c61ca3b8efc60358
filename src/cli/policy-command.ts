import { Command, Option } from 'commander';
import { type PeriodOptions, addBounds, addInputs, addScoringInputs, flagsOf, memoryOption } from './period-command.js';

export interface PolicyShowOptions {
  readonly at?: string;
  readonly json?: boolean;
  readonly lang?: 'zh' | 'en';
}

export interface PolicyCheckOptions {
  readonly lang?: 'zh' | 'en';
}

type FigureOption =
  | 'roster' | 'assignments' | 'fx' | 'opening' | 'targets' | 'quality' | 'sanctions' | 'overrides' | 'adjustments' | 'history'
  | 'mapping' | 'expect' | 'encoding' | 'snapshots' | 'year' | 'maxRejects' | 'memory';

export interface PolicyDiffOptions extends PolicyShowOptions, Pick<PeriodOptions, FigureOption> {
  readonly period?: string;
}

export interface PolicyActions {
  readonly show: (file: string | undefined, options: PolicyShowOptions) => Promise<void>;
  readonly check: (file: string, options: PolicyCheckOptions) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly diff: (
    files: readonly [base: string, simulated: string],
    ledgers: readonly string[],
    options: PolicyDiffOptions,
    flags: ReadonlySet<string>,
  ) => Promise<void>;
}

/** `policy show|check|init|diff`. */
export function policyCommand(actions: PolicyActions): Command {
  const policy = new Command('policy').summary('show, check, print or compare the numbers that the appraisal goes by').addHelpText(
    'before',
    `Examples:
  cm-appraise policy show --at 2025-09-30
  cm-appraise policy show our-policy.yaml --json
  cm-appraise policy init > our-policy.yaml
  cm-appraise policy check our-policy.yaml
  cm-appraise policy diff built-in our-policy.yaml
`,
  );
  policy.addCommand(showCommand(actions.show));
  policy.addCommand(checkCommand(actions.check));
  policy.addCommand(new Command('init').summary('print the built-in policy, with comments, to start one from').action(actions.init));
  policy.addCommand(diffCommand(actions.diff));
  return policy;
}

function showCommand(action: PolicyActions['show']): Command {
  return new Command('show')
    .summary('print the policy in force at a date')
    .argument('[file]', 'policy file; the built-in policy without one')
    .option('--at <date>', 'a date such as 2025-09-30; today without it')
    .option('--json', 'print JSON')
    .addOption(new Option('--lang <language>', 'language of the screen').choices(['zh', 'en']))
    .action(action);
}

function checkCommand(action: PolicyActions['check']): Command {
  return new Command('check')
    .summary('validate a policy file')
    .argument('<file>', 'policy file')
    .addOption(new Option('--lang <language>', 'language of the screen').choices(['zh', 'en']))
    .action(action);
}

function diffCommand(action: PolicyActions['diff']): Command {
  const command = new Command('diff')
    .summary('say what two policies say differently, and whom it touches')
    .usage('A B [LEDGER...] [options]')
    .addHelpText(
      'before',
      `Examples:
  cm-appraise policy diff built-in our-policy.yaml
  cm-appraise policy diff this-year.yaml next-year.yaml --at 2026-01-01
  cm-appraise policy diff built-in our-policy.yaml ledger.csv --period 2025Q3 --roster roster.csv
`,
    )
    .argument('<a>', 'policy file as it is; built-in is the built-in policy')
    .argument('<b>', 'policy file as it is to be, or built-in')
    .argument('[ledger...]', 'to compare scores and grades by both policies: ledgers as an appraisal takes them, but for -')
    .option('--at <date>', 'a date such as 2025-09-30; without it the last day of the period, or today')
    .option('--period <period>', 'of the ledgers: 2025Q3, 2025H1, 2025 or 2025-07; or Q3, H1 or 07 where the ledger decides the year');
  addInputs(command);
  addScoringInputs(command);
  addBounds(command);
  command
    .addOption(memoryOption())
    .option('--json', 'print JSON')
    .addOption(new Option('--lang <language>', 'language of the screen').choices(['zh', 'en']));
  return command.action((a: string, b: string, ledgers: string[], options: PolicyDiffOptions, self: Command) =>
    action([a, b], ledgers, options, flagsOf(self)),
  );
}
