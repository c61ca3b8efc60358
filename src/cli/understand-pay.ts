import { type Period, parsePeriod, periodOf } from '../calendar/period.js';
import type { PayRequest } from '../pipeline/pay-request.js';
import type { Problem } from '../problems/problem.js';
import type { PayOptions } from './pay-command.js';

/** Turns words of the command line into a request, or says what is wrong with them: all of it at once. */
export function understandPay(periodText: string, options: PayOptions): PayRequest | readonly Problem[] {
  const { out, roster, run, pools, prizes, sanctions, policy, restates, manager, lang, excel } = options;
  const problems: Problem[] = [];
  const period = understandPeriod(periodText, problems);
  if (out === undefined) problems.push(usage('--out says where runs and pays are'));
  if (roster === undefined) problems.push(usage('--roster says who is employed'));
  if (restates?.trim() === '') problems.push(usage('--restates needs a reason'));
  if (period === undefined || out === undefined || roster === undefined || problems.length > 0) return problems;
  return { period, out, run, roster, pools, prizes, sanctions, policy, restates, manager, csv: { language: lang, excel: excel ?? false } };
}

/** A quarter or a year: nobody is paid by months, and halves would be paid twice. */
function understandPeriod(text: string, problems: Problem[]): Period | undefined {
  const request = parsePeriod(text);
  if (request === undefined) problems.push({ code: 'period_syntax', value: text });
  else if (request.year === undefined) problems.push(usage(`${text} needs its year, such as 2025${text}`));
  else if (request.kind !== 'quarter' && request.kind !== 'year') problems.push(usage(`${text} is neither a quarter nor a year`));
  else return periodOf(request.kind, request.part, request.year);
  return undefined;
}

function usage(reason: string): Problem {
  return { code: 'usage', details: { reason, command: 'pay' } };
}
