import { Command, Option } from 'commander';

/** Options of `report` as commander hands them over. */
export interface ReportOptions {
  readonly html?: string;
  readonly xlsx?: string;
  readonly perManager?: string;
  readonly previous?: string;
  readonly lang?: 'zh' | 'en';
  readonly quiet?: boolean;
}

export type ReportAction = (run: string, options: ReportOptions) => Promise<void>;

/** `report RUN`: what people look at, made from a run folder. */
export function reportCommand(action: ReportAction): Command {
  return new Command('report')
    .summary('make a page or a workbook of a run, for people to look at')
    .usage('RUN [options]')
    .addHelpText(
      'before',
      `Examples:
  cm-appraise report runs/2025Q3 --html 2025Q3.html
  cm-appraise report runs/2025Q3 --html 2025Q3.html --previous runs/2025Q2 --lang zh
  cm-appraise report runs/2025Q3 --xlsx 2025Q3.xlsx
  cm-appraise report runs/2025Q3 --per-manager pages
`,
    )
    .argument('<run>', 'folder of the run, such as runs/2025Q3')
    .option('--html <file>', 'write one page with everything, which needs no network')
    .option('--xlsx <file>', 'write a workbook with a sheet for each table')
    .option('--per-manager <folder>', "write each manager a page with nobody else's figures")
    .option('--previous <run>', 'folder of the run before, for how loans moved between risk classes')
    .addOption(new Option('--lang <language>', 'language of page and workbook').choices(['zh', 'en']))
    .option('--quiet', 'do not say what was written')
    .action((run: string, options: ReportOptions) => action(run, options));
}
