import type { Consequence, Language } from '../problems/entry.js';
import { type Problem, consequenceOf } from '../problems/problem.js';
import { problemLines } from '../report/problem-lines.js';
import { EXIT, statusOf } from './exit-status.js';
import { Interrupted, explainFailure, failureLines } from './failure.js';
import { countEntries, problemEntry } from './log-entries.js';
import { type Terminal, openTerminal } from './terminal.js';

/** What a command works with: the terminal, the wish to stop, and what its problems come to. */
export interface CommandSession {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** says what is wrong and sets the exit status */
  readonly report: (problems: readonly Problem[], counts?: ReadonlyMap<string, number>) => void;
}

/** Runs a command: whatever it throws becomes an exit status and a message, never a stack trace of ours for a user's fault. */
export async function runCommand(
  language: Language | undefined,
  command: (session: CommandSession) => Promise<void>,
): Promise<void> {
  const terminal = openTerminal(language);
  const controller = new AbortController();
  const stop = () => controller.abort(new Interrupted());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const report = (problems: readonly Problem[], counts?: ReadonlyMap<string, number>) => {
    if (terminal.logs === 'text') terminal.say(problemLines(problems, terminal.language, counts));
    else terminal.log([...problems.map((problem) => problemEntry(problem, terminal.language)), ...countEntries(counts ?? new Map())]);
    const consequences: Consequence[] = problems.map(consequenceOf);
    process.exitCode = statusOf(consequences);
  };
  try {
    await command({ terminal, signal: controller.signal, report });
  } catch (error) {
    const failure = explainFailure(controller.signal.aborted ? new Interrupted() : error);
    if (terminal.logs === 'json' && failure.problem !== undefined) terminal.log([problemEntry(failure.problem, terminal.language)]);
    else terminal.say(failureLines(failure, terminal.language));
    process.exitCode = failure.status;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
  if (process.exitCode === undefined) process.exitCode = EXIT.done;
}
