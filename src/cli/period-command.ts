import { Command, Option } from 'commander';
import { BOARD_GROUPS, BOARD_SUBJECTS, type BoardGroup, type BoardSubject } from '../appraisal/board-subjects.js';
import { REPORT_SECTIONS } from '../report/section-names.js';
import type { PeriodKind } from '../calendar/period.js';

/** What a ledger on the command line may be. */
export const LEDGER_ARGUMENT =
  'CSV or Parquet files, packed or not, patterns, or - for standard input; loan=FILE names the kind of one without a record column';

export const PRINT_CONFIG = 'print which settings apply and where they come from, and do nothing else';
export const MAPPING = 'how exports of other shapes are read (YAML)';
export const EXPECT = 'what the ledger must add up to: rows=12,loan.balance=100.00, or a file with name and total';

export function encodingOption(): Option {
  return new Option('--encoding <name>', 'encoding of the ledger files; recognised without it (utf-8, utf-16, gb18030, gbk)');
}

export function memoryOption(): Option {
  return new Option('--memory <size>', 'memory of the engine; beyond it the disk is used').default('1GB');
}

/** The four commands that run an appraisal differ in their period only. */
const PERIOD_EXAMPLES: Record<PeriodKind, readonly [withYear: string, without: string]> = {
  quarter: ['2025Q3', 'Q3'],
  month: ['2025-07', '07'],
  half: ['2025H1', 'H1'],
  year: ['2025', '2025'],
};

/** Options as commander hands them over. */
export interface PeriodOptions {
  readonly policy?: string;
  readonly roster?: string;
  readonly assignments?: string;
  readonly fx?: string;
  readonly opening?: string;
  readonly targets?: string;
  readonly quality?: string;
  readonly sanctions?: string;
  readonly overrides?: string;
  readonly adjustments?: string;
  readonly history?: readonly string[] | string;
  readonly previous?: string;
  readonly expect?: string;
  readonly mapping?: string;
  readonly encoding?: string;
  readonly snapshots?: 'full' | 'changes';
  readonly simulate?: string;
  readonly set?: readonly string[];
  readonly year?: string;
  readonly maxRejects: string;
  readonly out?: string;
  readonly seal?: boolean;
  readonly archive?: boolean;
  readonly restate?: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly show?: string;
  readonly manager?: string;
  readonly rank: BoardSubject;
  readonly by?: string;
  readonly top?: string;
  readonly group?: BoardGroup;
  readonly lang?: 'zh' | 'en';
  readonly excel?: boolean;
  readonly memory: string;
  readonly quiet?: boolean;
  readonly printConfig?: boolean;
}

type Action = (periodText: string, ledgers: string[], options: PeriodOptions, flags: ReadonlySet<string>) => Promise<void>;

/** Names of the options that the command line gives. */
export function flagsOf(command: Command): ReadonlySet<string> {
  const names = command.options.map((option) => option.attributeName());
  return new Set(names.filter((name) => command.getOptionValueSource(name) === 'cli'));
}

/** `quarter`, `month`, `half` or `year`: one appraisal (SPEC 1a). */
export function periodCommand(kind: PeriodKind, action: Action): Command {
  const [withYear, without] = PERIOD_EXAMPLES[kind];
  const command = new Command(kind)
    .summary(`appraise a ${kind}`)
    .usage('PERIOD LEDGER... [options]')
    .addHelpText(
      'before',
      `Examples:
  cm-appraise ${kind} ${without} ledger.csv
  cm-appraise ${kind} ${withYear} loans.csv deposits.csv income.csv --roster roster.csv
  cm-appraise ${kind} ${withYear} ledger.csv --out runs
  cm-appraise ${kind} ${withYear} ledger.csv --show leaderboard --by loan_interest --top 10
  cm-appraise ${kind} ${withYear} ledger.csv --set rate.lend_out=0.02
`,
    )
    .argument('<period>', `${withYear}${without === withYear ? '' : `; or ${without} where the ledger decides the year`}`)
    .argument('<ledger...>', LEDGER_ARGUMENT)
    .option('--policy <file>', 'policy instead of the built-in one');
  addInputs(command);
  addScoringInputs(command);
  command.option('--previous <run>', 'folder of the run before, for the change of ranks');
  addBounds(command);
  command.option('--out <folder>', `write FOLDER/${withYear}/ with all files; of a simulation FOLDER/${withYear}.simulation/`);
  command
    .option('--seal', 'keep the run as it is from now on: no later run replaces it')
    .option('--archive', 'keep the ledger and all other inputs in the run folder, to run the period again without them')
    .option('--restate <reason>', `write a corrected run beside a sealed one, as FOLDER/${withYear}.r2/`);
  addChanges(command);
  addForms(command);
  return command.action((periodText: string, ledgers: string[], options: PeriodOptions, self: Command) =>
    action(periodText, ledgers, options, flagsOf(self)),
  );
}

/** What a run is made of besides its policy. */
export function addInputs(command: Command): void {
  command
    .option('--roster <file>', 'managers with name, branch and status')
    .option('--assignments <file>', 'who manages which account or customer, from when to when, with shares')
    .option('--fx <file>', 'what other currencies are worth: date, currency, rate')
    .option('--opening <file>', 'positions.csv of the run before: the state on the day before the period')
    .option('--mapping <file>', MAPPING)
    .option('--expect <totals>', EXPECT)
    .addOption(encodingOption())
    .addOption(
      new Option('--snapshots <mode>', 'what a snapshot date lists; the policy decides without it').choices(['full', 'changes']),
    );
}

/** What scoring and grading go by. */
export function addScoringInputs(command: Command): void {
  command
    .option('--targets <file>', 'what managers and branches are to reach: manager, branch or customer, indicator, period, target')
    .option('--quality <file>', 'quality assessments: manager, item, score, assessor, date')
    .option('--sanctions <file>', 'warnings, fines, talks and removals: manager, date, type, amount, approver, reason')
    .option('--history <file...>', 'grades.csv of earlier runs, or patterns of them')
    .option('--overrides <file>', 'grades that the committee decided on: period, manager, grade, approver, reason')
    .option('--adjustments <file>', 'disputes that were settled: manager, line, amount, reason, approver, and period where it is not this one');
}

/** Of which year the period is, and how many rows may be wrong. */
export function addBounds(command: Command): void {
  command
    .option('--year <year>', 'year of a period without one')
    .option('--max-rejects <rows>', 'go on with at most so many rejected rows', '0');
}

/** What makes a simulation of it. */
function addChanges(command: Command): void {
  command
    .option('--simulate <file>', 'a second policy: both results and their difference, as a simulation, never as a run')
    .option(
      '--set <name=value>',
      'change a value of the policy, or of the one to simulate, for a simulation; several by giving it again',
      (setting: string, before: readonly string[] | undefined) => [...(before ?? []), setting],
    );
}

/** What comes out, and how it looks. */
function addForms(command: Command): void {
  command
    .addOption(new Option('--format <form>', 'form of what is printed').choices(['table', 'csv', 'json']).default('table'))
    .option('--show <what>', `${REPORT_SECTIONS.join(', ')}; several with commas; as CSV gates and quality too`)
    .option('--manager <id>', 'show the scorecard and the gates of one manager in full')
    .addOption(new Option('--rank <whom>', 'whom the leaderboard ranks').choices([...BOARD_SUBJECTS]).default('managers'))
    .option('--by <measure>', 'what it ranks by: score, quality, a measure of the policy, a line of the statement, of efficiency or of risk')
    .option('--top <ranks>', 'ranks of the leaderboard')
    .addOption(new Option('--group <by>', 'rank managers within each').choices([...BOARD_GROUPS]))
    .addOption(new Option('--lang <language>', 'language of screen and file headers').choices(['zh', 'en']))
    .option('--excel', 'begin CSV files with a byte order mark')
    .addOption(memoryOption())
    .option('--quiet', 'print no report and no warnings')
    .option('--print-config', PRINT_CONFIG);
}
