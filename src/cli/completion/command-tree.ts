import type { Command, Option } from 'commander';

/** What can follow on the command line, as shells and the manual are told of it. */
export interface CommandNode {
  /** from the program on: `cm-appraise policy show` */
  readonly path: string;
  /** its own word: `show` */
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: readonly OptionNode[];
  readonly commands: readonly CommandNode[];
  readonly arguments: readonly { readonly name: string; readonly description: string }[];
}

export interface OptionNode {
  /** `--lang` */
  readonly long: string;
  readonly flags: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** what its value may be; none where it may be anything */
  readonly choices: readonly string[];
  /** whether its value is a file or folder */
  readonly isPath: boolean;
}

const PATHS = /<(?:file|folder|run|totals)(?:\.{3})?>/;

/** The commands of a program with their options, from the one place where they are defined. */
export function commandTree(command: Command, before = ''): CommandNode {
  const path = `${before} ${command.name()}`.trim();
  const help = command.createHelp();
  return {
    path,
    name: command.name(),
    summary: command.summary() || command.description(),
    usage: `${path} ${command.usage()}`.trim(),
    options: help.visibleOptions(command).flatMap(optionNode),
    commands: command.commands.map((inner) => commandTree(inner, path)),
    arguments: command.registeredArguments.map((argument) => ({ name: argument.name(), description: argument.description })),
  };
}

/** Every command, the outermost first. */
export function* walkCommands(tree: CommandNode): Generator<CommandNode> {
  yield tree;
  for (const inner of tree.commands) yield* walkCommands(inner);
}

function optionNode({ long, flags, description, required, optional, argChoices }: Option): OptionNode[] {
  if (typeof long !== 'string') return [];
  return [{ long, flags, description, takesValue: required || optional, choices: argChoices ?? [], isPath: PATHS.test(flags) }];
}
