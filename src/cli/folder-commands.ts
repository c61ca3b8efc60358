import { Command, Option } from 'commander';
import { memoryOption } from './period-command.js';

/** Options of `verify` as commander hands them over. */
export interface VerifyOptions {
  readonly against?: readonly string[];
  readonly format: 'table' | 'json';
  readonly lang?: 'zh' | 'en';
  readonly memory: string;
  readonly quiet?: boolean;
}

/** Options of `runs`. */
export interface RunsOptions {
  readonly format: 'table' | 'csv' | 'json';
  readonly lang?: 'zh' | 'en';
}

/** Options of `seal` and `unseal`. */
export interface SealOptions {
  readonly reason?: string;
  readonly lang?: 'zh' | 'en';
  readonly quiet?: boolean;
}

/** What the commands do (SPEC 15). */
export interface FolderActions {
  readonly verify: (run: string, options: VerifyOptions) => Promise<void>;
  readonly seal: (runs: readonly string[], options: SealOptions) => Promise<void>;
  readonly unseal: (run: string, options: SealOptions) => Promise<void>;
  readonly runs: (folder: string, options: RunsOptions) => Promise<void>;
}

/** The commands that look at run folders and keep them. */
export function folderCommands(actions: FolderActions): Command[] {
  return [verifyCommand(actions), runsCommand(actions), sealCommand(actions), unsealCommand(actions)];
}

function language(): Option {
  return new Option('--lang <language>', 'language of the screen').choices(['zh', 'en']);
}

function verifyCommand({ verify }: FolderActions): Command {
  return new Command('verify')
    .summary('run a period again and hold every byte against what is there')
    .usage('RUN [options]')
    .addHelpText(
      'before',
      `Examples:
  cm-appraise verify runs/2025Q3
  cm-appraise verify runs/2025Q3 --against /archive/ledger.csv /archive/roster.csv
`,
    )
    .argument('<run>', 'folder of the run, such as runs/2025Q3')
    .option('--against <file...>', 'inputs that are not where they were')
    .addOption(new Option('--format <form>', 'form of what is printed').choices(['table', 'json']).default('table'))
    .addOption(language())
    .addOption(memoryOption())
    .option('--quiet', 'print nothing: the exit status tells')
    .action((run: string, options: VerifyOptions) => verify(run, options));
}

function runsCommand({ runs }: FolderActions): Command {
  return new Command('runs')
    .summary('list the runs, pays and tenders of an output folder')
    .usage('FOLDER [options]')
    .argument('<folder>', 'what --out was given')
    .addOption(new Option('--format <form>', 'form of what is printed').choices(['table', 'csv', 'json']).default('table'))
    .addOption(language())
    .action((folder: string, options: RunsOptions) => runs(folder, options));
}

function sealCommand({ seal }: FolderActions): Command {
  return new Command('seal')
    .summary('keep runs as they are: no later run replaces them')
    .usage('RUN... [options]')
    .argument('<run...>', 'folders of runs, such as runs/2025Q3')
    .addOption(language())
    .option('--quiet', 'print nothing where all is well')
    .action((runs: string[], options: SealOptions) => seal(runs, options));
}

function unsealCommand({ unseal }: FolderActions): Command {
  return new Command('unseal')
    .summary('take the seal off a run; why is kept in the journal')
    .usage('RUN --reason TEXT [options]')
    .argument('<run>', 'folder of the run')
    .requiredOption('--reason <text>', 'why it may be replaced')
    .addOption(language())
    .option('--quiet', 'print nothing where all is well')
    .action((run: string, options: SealOptions) => unseal(run, options));
}
