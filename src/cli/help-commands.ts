import { Argument, Command } from 'commander';
import { commandTree } from './completion/command-tree.js';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/**
 * The commands that tell of the others: completion for shells, and the manual page.
 * @param program with all commands, from which both are made
 * @param write puts a text on standard output
 */
export function helpCommands(program: Command, version: string, write: (text: string) => void): Command[] {
  const completion = new Command('completion')
    .summary('print what makes a shell complete commands and options')
    .usage('SHELL')
    .addHelpText('before', 'Examples:\n  eval "$(cm-appraise completion bash)"\n  cm-appraise completion fish > ~/.config/fish/completions/cm-appraise.fish\n')
    .addArgument(new Argument('<shell>', 'the shell').choices([...SHELLS]))
    .action(async (shell: Shell) => {
      const tree = commandTree(program);
      const scripts = {
        bash: async () => (await import('./completion/bash.js')).bashCompletion(tree),
        zsh: async () => (await import('./completion/zsh.js')).zshCompletion(tree),
        fish: async () => (await import('./completion/fish.js')).fishCompletion(tree),
      };
      write(await scripts[shell]());
    });
  const manual = new Command('man')
    .summary('print the manual page')
    .usage('')
    .addHelpText('before', 'Examples:\n  cm-appraise man | man -l -\n')
    .action(async () => write((await import('./completion/manual.js')).manualPage(commandTree(program), program.description(), version)));
  return [completion, manual];
}
