import { Command, Option } from 'commander';

export interface MappingInitOptions {
  readonly memory: string;
  readonly lang?: 'zh' | 'en';
}

/** `mapping init`. */
export function mappingCommand(init: (file: string, options: MappingInitOptions) => Promise<void>): Command {
  const mapping = new Command('mapping').summary('describe exports of other shapes').addHelpText(
    'before',
    `Examples:
  cm-appraise mapping init export.csv > mapping.yaml
  cm-appraise check export.csv --mapping mapping.yaml
`,
  );
  mapping.addCommand(
    new Command('init')
      .summary('look at a file and print a draft of its mapping')
      .argument('<file>', 'the export')
      .option('--memory <size>', 'memory of the engine; beyond it the disk is used', '1GB')
      .addOption(new Option('--lang <language>', 'language of the screen').choices(['zh', 'en']))
      .action(init),
  );
  return mapping;
}
