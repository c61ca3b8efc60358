import type { Language } from '../problems/entry.js';
import { type Problem, formatProblem, messageOf } from '../problems/problem.js';
import { EXIT } from './exit-status.js';

/** The process was asked to stop. */
export class Interrupted extends Error {}

const OUTPUT_CODES = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENOENT', 'ENAMETOOLONG']);
const DISK_CODES = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EFBIG', 'EMFILE', 'ENFILE']);

/** What an exception comes to. */
export interface Failure {
  readonly status: number;
  /** what the user can be told of it; with neither this nor a stack there is nothing to say */
  readonly problem?: Problem;
  /** of a bug */
  readonly stack?: string;
}

/** An exception as an exit status and what to say. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof Interrupted) return { status: EXIT.interrupted, problem: { code: 'interrupted' } };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const details = { reason: message.split('\n', 1)[0] ?? '' };
  if (code === 'EPIPE') return { status: EXIT.done };
  if (DISK_CODES.has(code) || /no space left|disk (is )?full|could not write/i.test(message)) {
    return { status: EXIT.ioFailed, problem: { code: 'disk_failed', details } };
  }
  if (OUTPUT_CODES.has(code)) return { status: EXIT.noOutput, problem: { code: 'out_folder', details } };
  if (/out of memory/i.test(message)) return { status: EXIT.ioFailed, problem: { code: 'memory_short', details } };
  if (/overflow|out of range/i.test(message)) return { status: EXIT.data, problem: { code: 'engine_overflow', details } };
  return { status: EXIT.bug, stack: error instanceof Error ? (error.stack ?? message) : message };
}

/** The lines for the screen. */
export function failureLines({ problem, stack }: Failure, language: Language): string[] {
  if (problem?.code === 'interrupted') return [messageOf(problem, language)];
  if (problem !== undefined) return [`${language === 'zh' ? '错误' : 'error'}: ${formatProblem(problem, language)}`];
  return stack === undefined ? [] : ['error: this is a bug in cm-appraise, please report it', stack];
}
