import { type LogEntry, entryText } from './log-entries.js';
import type { Language } from '../problems/entry.js';

/** The streams and settings of the process, in the one place that may touch them. */
export interface Terminal {
  /** language of the screen */
  readonly language: Language;
  /** columns of the screen; Infinity where results do not go to a terminal */
  readonly width: number;
  /** colours on standard output */
  readonly colour: boolean;
  /** a screen as it is printed: with characters beyond ASCII, or under `--ascii` with others of the same width */
  readonly drawn: (screen: string) => string;
  /** writes results to standard output */
  readonly print: (text: string) => Promise<void>;
  /** whether messages are texts, or JSON for programs */
  readonly logs: LogFormat;
  /** writes messages to standard error, a line each */
  readonly say: (lines: readonly string[]) => void;
  /** writes entries of a JSON log to standard error */
  readonly log: (entries: readonly LogEntry[]) => void;
}

export type LogFormat = 'text' | 'json';

let isAscii = false;
let logs: LogFormat = 'text';

/** Has all terminals of the process write messages as texts, or as JSON (`--log-format`). */
export function logAs(format: LogFormat): void {
  logs = format;
}

/** Has all terminals of the process draw with ASCII characters only (`--ascii`); letters of any script stay as they are. */
export function drawInAscii(): void {
  isAscii = true;
}

/** @param language chosen by `--lang`; else the locale decides */
export function openTerminal(language: Language | undefined): Terminal {
  const { stdout, stderr, env } = process;
  const log: Terminal['log'] = (entries) => {
    for (const entry of entries) stderr.write(`${entryText(entry, Date.now())}\n`);
  };
  return {
    language: language ?? languageOfLocale(env),
    width: stdout.isTTY ? stdout.columns : widthOf(env['COLUMNS']),
    colour: isColoured(stdout.isTTY, env),
    drawn: (screen) => (isAscii ? inAscii(screen) : screen),
    print: (text) => writeAll(stdout, text),
    logs,
    say: (lines) => {
      if (logs === 'json') log(lines.map((message) => ({ level: 'info', message })));
      else if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
    },
    log,
  };
}

function languageOfLocale(env: NodeJS.ProcessEnv): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

function widthOf(columns: string | undefined): number {
  return columns !== undefined && /^[1-9]\d{0,4}$/.test(columns) ? Number(columns) : Infinity;
}

function writeAll(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** NO_COLOR beats FORCE_COLOR, which beats what standard output is. */
function isColoured(isTerminal: boolean, { NO_COLOR = '', FORCE_COLOR = '', TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR !== '') return false;
  if (FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return isTerminal && TERM !== 'dumb';
}

/** What the screens draw with, and what stands for it; each is as wide. */
const IN_ASCII: ReadonlyMap<string, string> = new Map([
  ['─', '-'],
  ['→', '>'],
  ['▲', '+'],
  ['▼', '-'],
  ['█', '#'],
  ['░', ':'],
  ['…', '~'],
]);

function inAscii(screen: string): string {
  return screen.replace(/[─→▲▼█░…]/g, (character) => IN_ASCII.get(character) ?? character);
}
