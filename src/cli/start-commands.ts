import { Command, Option } from 'commander';

/** Options of `demo` and `doctor`. */
export interface StartOptions {
  readonly lang?: 'zh' | 'en';
}

export interface StartActions {
  readonly demo: (folder: string, options: StartOptions) => Promise<void>;
  readonly doctor: (options: StartOptions) => Promise<void>;
}

/** The commands for who has just installed the program. */
export function startCommands({ demo, doctor }: StartActions): Command[] {
  const language = () => new Option('--lang <language>', 'language of the screen').choices(['zh', 'en']);
  return [
    new Command('demo')
      .summary('write a small branch into a folder, with a short guided tour')
      .usage('[FOLDER] [options]')
      .addHelpText('before', 'Examples:\n  cm-appraise demo\n  cm-appraise demo try-it --lang zh\n')
      .argument('[folder]', 'a folder that is not there yet, or empty', 'cm-appraise-demo')
      .addOption(language())
      .action((folder: string, options: StartOptions) => demo(folder, options)),
    new Command('doctor')
      .summary('say what is wrong with this installation')
      .usage('[options]')
      .addHelpText('before', 'Examples:\n  cm-appraise doctor\n')
      .addOption(language())
      .action((options: StartOptions) => doctor(options)),
  ];
}
