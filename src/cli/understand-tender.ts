import type { IsoDate } from '../calendar/dates.js';
import type { TenderRequest } from '../pipeline/tender-request.js';
import type { Problem } from '../problems/problem.js';
import { dateOf } from './run-policy.js';
import type { TenderOptions } from './tender-command.js';

/** A name that is good for a folder on every system, and leads nowhere else. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,98}[\p{L}\p{N}])?$/u;

/** What every command of a tender is given; what is wrong with it is added to the problems. */
export function understandTender(
  command: string,
  name: string,
  { out, lang, excel }: TenderOptions,
  problems: Problem[],
): TenderRequest {
  if (!NAME.test(name)) problems.push(usage(command, `'${name}' is no name: letters, digits, - and _ within`));
  if (out === undefined) problems.push(usage(command, '--out says where the folder of the tender is'));
  return { name, out: out ?? '', csv: { language: lang, excel: excel ?? false } };
}

/** A date that an option gives. */
export function understandDate(command: string, option: string, text: string | undefined, problems: Problem[]): IsoDate | undefined {
  if (text === undefined) return undefined;
  const date = dateOf(text);
  if (date === undefined) problems.push(usage(command, `${option} ${text} is not a date such as 2025-09-30`));
  return date;
}

/** Wrong usage of a command. */
export function usage(command: string, reason: string): Problem {
  return { code: 'usage', details: { reason, command } };
}
