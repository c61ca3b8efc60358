import { Command, Option } from 'commander';
import { DOSSIER_SECTIONS } from '../report/dossier-sections.js';

/** Options of `dossier` as commander hands them over. */
export interface DossierOptions {
  readonly show?: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly lang?: 'zh' | 'en';
  readonly excel?: boolean;
}

export type DossierAction = (manager: string, runs: readonly string[], options: DossierOptions) => Promise<void>;

/** `dossier MANAGER RUN...` (SPEC 15). */
export function dossierCommand(action: DossierAction): Command {
  return new Command('dossier')
    .summary('departure audit: everything of one manager over several runs')
    .usage('MANAGER RUN... [options]')
    .addHelpText(
      'before',
      `Examples:
  cm-appraise dossier M001 runs
  cm-appraise dossier M001 runs/2025Q1 runs/2025Q2 --show loans,movements
  cm-appraise dossier M001 runs --show loans --format csv > loans-of-M001.csv
`,
    )
    .argument('<manager>', 'id of the manager')
    .argument('<run...>', 'folders of runs, or a folder with all of them')
    .option('--show <what>', `${DOSSIER_SECTIONS.join(', ')}; several with commas; as CSV one`)
    .addOption(new Option('--format <form>', 'form of what is printed').choices(['table', 'csv', 'json']).default('table'))
    .addOption(new Option('--lang <language>', 'language of screen and headers').choices(['zh', 'en']))
    .option('--excel', 'begin CSV with a byte order mark')
    .action((manager: string, runs: string[], options: DossierOptions) => action(manager, runs, options));
}
