import { EXIT } from './exit-status.js';

/** The process was asked to stop. */
export class Interrupted extends Error {}

const OUTPUT_CODES = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENOENT', 'ENAMETOOLONG']);
const DISK_CODES = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EFBIG', 'EMFILE', 'ENFILE']);

/** An exception as an exit status and a line for the screen; undefined says that there is nothing to say. */
export function explainFailure(error: unknown): { readonly status: number; readonly line: string | undefined } {
  if (error instanceof Interrupted) return { status: EXIT.interrupted, line: 'interrupted: nothing was written' };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'EPIPE') return { status: EXIT.done, line: undefined };
  if (DISK_CODES.has(code) || /no space left|disk (is )?full|could not write/i.test(message)) {
    return { status: EXIT.ioFailed, line: `error: the disk or a stream failed: ${message}` };
  }
  if (OUTPUT_CODES.has(code)) return { status: EXIT.noOutput, line: `error: output cannot be created: ${message}` };
  if (/out of memory/i.test(message)) {
    return { status: EXIT.ioFailed, line: `error: not enough memory; allow more with --memory: ${message}` };
  }
  if (/overflow|out of range/i.test(message)) {
    return { status: EXIT.data, line: `error: the amounts are too large to be added exactly; check their unit: ${message}` };
  }
  const stack = error instanceof Error ? (error.stack ?? message) : message;
  return { status: EXIT.bug, line: `error: this is a bug in cm-appraise, please report it\n${stack}` };
}
