import { Command, Option } from 'commander';
import { memoryOption } from './period-command.js';

/** Options of `explain` as commander hands them over. */
export interface ExplainOptions {
  readonly against?: readonly string[];
  readonly depth?: string;
  readonly top?: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly lang?: 'zh' | 'en';
  readonly excel?: boolean;
  readonly memory: string;
}

export type ExplainAction = (run: string, manager: string, figure: string | undefined, options: ExplainOptions) => Promise<void>;

/** `explain RUN MANAGER [FIGURE]` (SPEC 15). */
export function explainCommand(action: ExplainAction): Command {
  return new Command('explain')
    .summary('show what a figure is made of, down to accounts and ledger rows')
    .usage('RUN MANAGER [FIGURE] [options]')
    .addHelpText(
      'before',
      `Examples:
  cm-appraise explain runs/2025Q3 M001
  cm-appraise explain runs/2025Q3 M001 loan_interest --top 10
  cm-appraise explain runs/2025Q3 M001 loan_margin --format csv > loan_margin.csv
  cm-appraise explain runs/2025Q3 M001 gates
  cm-appraise explain runs/2025Q3.pay M001
`,
    )
    .argument('<run>', 'folder of the run or the pay, such as runs/2025Q3')
    .argument('<manager>', 'id of the manager')
    .argument('[figure]', 'a column of statements.csv, efficiency.csv or risk.csv, by name or label; score, quality, gates, an indicator, a grade or a measure of the policy; of a pay a column of pay.csv; without one virtual_profit, or net')
    .option('--depth <levels>', 'levels below the figure; on the screen without it 2, else all')
    .option('--top <figures>', 'largest parts of each figure; the others stand together')
    .option('--against <file...>', 'inputs of the run that are not where they were')
    .addOption(new Option('--format <form>', 'form of what is printed').choices(['table', 'csv', 'json']).default('table'))
    .addOption(new Option('--lang <language>', 'language of screen and headers').choices(['zh', 'en']))
    .option('--excel', 'begin CSV with a byte order mark')
    .addOption(memoryOption())
    .action((run: string, manager: string, figure: string | undefined, options: ExplainOptions) => action(run, manager, figure, options));
}
