import { type CommandNode, type OptionNode, walkCommands } from './command-tree.js';

/** Completion for fish, with what each option does. */
export function fishCompletion(tree: CommandNode): string {
  const lines = [...walkCommands(tree)].flatMap((node) => linesOf(node, tree.path));
  return `# Completion of ${tree.path} for fish. Write it to ~/.config/fish/completions/${tree.path}.fish
${lines.join('\n')}
`;
}

function linesOf({ path, options, commands }: CommandNode, program: string): string[] {
  const words = path.split(' ').slice(1);
  const names = commands.map(({ name }) => name);
  const here = words.length === 0 ? '__fish_use_subcommand' : words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ');
  const none = words.length === 0 || names.length === 0 ? here : `${here}; and not __fish_seen_subcommand_from ${names.join(' ')}`;
  return [
    ...commands.map(({ name, summary }) => `complete -c ${program} -f -n ${quoted(none)} -a ${name} -d ${quoted(summary)}`),
    ...options.map((option) => `complete -c ${program} -n ${quoted(words.length === 0 ? 'true' : here)} ${optionWords(option)}`),
  ];
}

function optionWords({ long, description, takesValue, choices, isPath }: OptionNode): string {
  const value = !takesValue ? '' : choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : isPath ? ' -r -F' : ' -x';
  return `-l ${long.slice(2)}${value} -d ${quoted(description)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
