import { type CommandNode, type OptionNode, walkCommands } from './command-tree.js';

/** Completion for bash: commands, options, and what an option may be; else files. */
export function bashCompletion(tree: CommandNode): string {
  const nodes = [...walkCommands(tree)];
  return `# Completion of ${tree.path} for bash. In ~/.bashrc: eval "$(${tree.path} completion bash)"
_cm_appraise() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" path="${tree.path}" each
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path $each" in
      ${nodes.slice(1).map(({ path }) => `"${path}"`).join(' | ')}) path="$path $each" ;;
    esac
  done
  case "$path $before" in
${nodes.flatMap(({ path, options }) => options.filter(({ choices }) => choices.length > 0).map((option) => choiceCase(path, option))).join('\n')}
  esac
  local words=""
  case "$path" in
${nodes.map(wordsCase).join('\n')}
  esac
  if [[ $word == -* || -n $words && $word != */* && $path == "${tree.path}" ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  else
    COMPREPLY=($(compgen -W "$(printf '%s\\n' $words | grep -v '^-')" -- "$word"))
    compopt -o filenames 2>/dev/null
    local IFS=$'\\n'
    COMPREPLY+=($(compgen -f -- "$word"))
  fi
}
complete -F _cm_appraise ${tree.path}
`;
}

function choiceCase(path: string, { long, choices }: OptionNode): string {
  return `    "${path} ${long}") COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$word")); return ;;`;
}

function wordsCase({ path, options, commands }: CommandNode): string {
  const words = [...commands.map(({ name }) => name), ...options.map(({ long }) => long)];
  return `    "${path}") words="${words.join(' ')}" ;;`;
}
