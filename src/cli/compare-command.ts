import { Command, Option } from 'commander';

/** Options of `compare` as commander hands them over. */
export interface CompareOptions {
  readonly manager?: string;
  readonly top: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly lang?: 'zh' | 'en';
  readonly excel?: boolean;
  readonly quiet?: boolean;
}

export type CompareAction = (a: string, b: string, options: CompareOptions) => Promise<void>;

/** `compare A B` (SPEC 15). */
export function compareCommand(action: CompareAction): Command {
  return new Command('compare')
    .summary('list what differs between two runs or two pays, and why')
    .usage('A B [options]')
    .addHelpText(
      'before',
      `Examples:
  cm-appraise compare runs/2025Q3 runs/2025Q3.r2
  cm-appraise compare runs/2025Q3.pay runs/2025Q3.r2.pay --manager M001
`,
    )
    .argument('<a>', 'folder of a run or a pay')
    .argument('<b>', 'folder of another one')
    .option('--manager <id>', 'of one manager only')
    .option('--top <cells>', 'cells of each file on the screen', '20')
    .addOption(new Option('--format <form>', 'form of what is printed').choices(['table', 'csv', 'json']).default('table'))
    .addOption(new Option('--lang <language>', 'language of screen and headers').choices(['zh', 'en']))
    .option('--excel', 'begin CSV with a byte order mark')
    .option('--quiet', 'print nothing: the exit status tells')
    .action((a: string, b: string, options: CompareOptions) => action(a, b, options));
}
