import { EXIT } from '../exit-status.js';
import { type CommandNode, walkCommands } from './command-tree.js';

/** What an exit status says (SPEC 16). */
const STATUSES: Readonly<Record<keyof typeof EXIT, string>> = {
  done: 'done',
  difference: 'a difference was found (verify, compare, explain), or a fault of the installation (doctor)',
  usage: 'the command line is wrong',
  data: 'the data are wrong; nothing was written',
  noInput: 'an input is not there',
  bug: 'a bug of the program',
  noOutput: 'an output cannot be made',
  ioFailed: 'the disk failed',
  held: 'another run is writing the same period, or a sealed run stands in the way',
  policy: 'the policy, the mapping or the configuration is wrong',
  interrupted: 'interrupted',
};

/** The manual page in roff: `cm-appraise man | man -l -`. */
export function manualPage(tree: CommandNode, description: string, version: string): string {
  const commands = [...walkCommands(tree)].filter(({ commands: inner }) => inner.length === 0);
  return `${[
    `.TH ${roff(tree.path.toUpperCase())} 1 "" "${tree.path} ${version}"`,
    '.SH NAME',
    `${roff(tree.path)} \\- ${roff(description)}`,
    '.SH SYNOPSIS',
    ...commands.flatMap(({ usage }) => [`.B ${roff(usage)}`, '.br']),
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH EXIT STATUS',
    ...Object.entries(STATUSES).flatMap(([name, meaning]) => ['.TP', String(EXIT[name as keyof typeof EXIT]), roff(meaning)]),
    '.SH FILES',
    '.TP',
    'cm-appraise.yaml',
    'in the working folder: inputs, policy and output folder, so that commands are short; options beat it',
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, meaning]) => ['.TP', name, roff(meaning)]),
  ].join('\n')}\n`;
}

const ENVIRONMENT: readonly (readonly [string, string])[] = [
  ['LC_ALL, LC_MESSAGES, LANG', 'language of the screen where --lang is not given'],
  ['NO_COLOR, FORCE_COLOR', 'no colours, or colours where no terminal is'],
  ['COLUMNS', 'width of the screen where no terminal is'],
  ['CM_APPRAISE_TIMINGS', 'says how long each stage took'],
];

function commandLines({ path, summary, arguments: words, options }: CommandNode): string[] {
  return [
    `.SS ${roff(path)}`,
    roff(summary),
    ...words.flatMap(({ name, description }) => ['.TP', `.I ${roff(name)}`, roff(description)]),
    ...options.flatMap(({ flags, description, choices }) => ['.TP', `.B ${roff(flags)}`, roff(choices.length === 0 ? description : `${description} (${choices.join(', ')})`)]),
  ];
}

/** A line that roff takes as text: no escape of its own, hyphens that can be copied, no request at its beginning. */
function roff(text: string): string {
  return text.replace(/\\/g, '\\e').replace(/-/g, '\\-').replace(/^[.']/, '\\&$&');
}
