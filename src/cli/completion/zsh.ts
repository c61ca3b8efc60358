import { type CommandNode, type OptionNode, walkCommands } from './command-tree.js';

/** Completion for zsh, with what each option does. */
export function zshCompletion(tree: CommandNode): string {
  const nodes = [...walkCommands(tree)];
  return `#compdef ${tree.path}
# Completion of ${tree.path} for zsh. In ~/.zshrc, after compinit: source <(${tree.path} completion zsh)
${nodes.map(functionOf).join('\n')}
compdef ${nameOf(tree)} ${tree.path}
`;
}

function functionOf(node: CommandNode): string {
  const options = node.options.map((option) => `    ${optionSpec(option)}`).join(' \\\n');
  if (node.commands.length === 0) {
    return `${nameOf(node)}() {
  _arguments -s \\
${options} \\
    '*:file:_files'
}`;
  }
  const described = node.commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n');
  const cases = node.commands.map((inner) => `      ${inner.name}) ${nameOf(inner)} ;;`).join('\n');
  return `${nameOf(node)}() {
  local -a commands=(
${described}
  )
  _arguments -C \\
${options} \\
    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument) case $words[1] in
${cases}
    esac ;;
  esac
}`;
}

function nameOf({ path }: CommandNode): string {
  return `_${path.replace(/[ -]/g, '_')}`;
}

function optionSpec({ long, description, takesValue, choices, isPath }: OptionNode): string {
  const told = description.replace(/[[\]:]/g, ' ');
  const value = !takesValue ? '' : choices.length > 0 ? `:value:(${choices.join(' ')})` : isPath ? ':file:_files' : ':value: ';
  return quoted(`${long}[${told}]${value}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
