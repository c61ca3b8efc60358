import { Command, Option } from 'commander';
import { flagsOf } from './period-command.js';

/** Options that all three commands have, as commander hands them over. */
export interface TenderOptions {
  readonly out?: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly lang?: 'zh' | 'en';
  readonly excel?: boolean;
  readonly quiet?: boolean;
}

export interface TenderOpenOptions extends TenderOptions {
  readonly customers: string;
  readonly closes?: string;
  readonly policy?: string;
}

export interface TenderAwardOptions extends TenderOptions {
  readonly roster?: string;
  readonly grades: string;
  readonly from: string;
  readonly policy?: string;
}

type Flags = ReadonlySet<string>;

export interface TenderActions {
  readonly open: (name: string, runs: readonly string[], options: TenderOpenOptions, flags: Flags) => Promise<void>;
  readonly award: (name: string, bids: string, options: TenderAwardOptions, flags: Flags) => Promise<void>;
  readonly track: (name: string, runs: readonly string[], options: TenderOptions, flags: Flags) => Promise<void>;
}

const NAME = 'name of the tender: letters and digits, - and _ within';
const RUNS = 'folders of earlier runs, their customers.csv, or patterns of these';

/** `tender open|award|track` (SPEC 14). */
export function tenderCommand(actions: TenderActions): Command {
  const tender = new Command('tender').summary('put customers up for tender, award them, follow what was promised').addHelpText(
    'before',
    `Examples:
  cm-appraise tender open 2025 runs/2025Q1 runs/2025Q2 --customers customers.csv --closes 2025-07-31 --out tenders
  cm-appraise tender award 2025 bids.csv --roster roster.csv --grades runs/2025Q2/grades.csv --from 2025-10-01 --out tenders
  cm-appraise tender track 2025 runs/2025Q4 --out tenders
`,
  );
  for (const command of [openCommand(actions.open), awardCommand(actions.award), trackCommand(actions.track)]) tender.addCommand(command);
  return tender;
}

function openCommand(action: TenderActions['open']): Command {
  const command = new Command('open')
    .summary('say who is put up, and what a bid for each must come to')
    .usage('NAME RUN... --customers FILE --out FOLDER [options]')
    .argument('<name>', NAME)
    .argument('<run...>', RUNS)
    .requiredOption('--customers <file>', 'who is put up: a column customer')
    .option('--closes <date>', 'last day for bids, such as 2025-07-31')
    .option('--policy <file>', 'policy instead of the built-in one');
  return withForms(command).action((name: string, runs: string[], options: TenderOpenOptions, self: Command) =>
    action(name, runs, options, flagsOf(self)),
  );
}

function awardCommand(action: TenderActions['award']): Command {
  const command = new Command('award')
    .summary('check the bids, award each customer, and make the assignments that follow')
    .usage('NAME BIDS --roster FILE --grades FILE --from DATE --out FOLDER [options]')
    .argument('<name>', 'name under which the tender was opened')
    .argument('<bids>', 'bids: manager, customer, committed_profit for one period, date')
    .option('--roster <file>', 'managers with name, branch and status')
    .requiredOption('--grades <file>', 'grades.csv of a run: who has which grade and rank')
    .requiredOption('--from <date>', 'first day of the assignments, such as 2025-10-01; limits are those of that day')
    .option('--policy <file>', 'policy instead of the built-in one');
  return withForms(command).action((name: string, bids: string, options: TenderAwardOptions, self: Command) =>
    action(name, bids, options, flagsOf(self)),
  );
}

function trackCommand(action: TenderActions['track']): Command {
  const command = new Command('track')
    .summary('set what was promised beside what came of it')
    .usage('NAME RUN... --out FOLDER [options]')
    .argument('<name>', 'name of a tender that was awarded')
    .argument('<run...>', 'folders of later runs, their customers.csv, or patterns of these');
  return withForms(command).action((name: string, runs: string[], options: TenderOptions, self: Command) =>
    action(name, runs, options, flagsOf(self)),
  );
}

function withForms(command: Command): Command {
  return command
    .option('--out <folder>', 'write FOLDER/NAME.tender/ with all files')
    .addOption(new Option('--format <form>', 'form of what is printed').choices(['table', 'csv', 'json']).default('table'))
    .addOption(new Option('--lang <language>', 'language of screen and file headers').choices(['zh', 'en']))
    .option('--excel', 'begin CSV files with a byte order mark')
    .option('--quiet', 'print no table and no warnings');
}
