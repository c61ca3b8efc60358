import { payPeriod as payRun } from '../pipeline/pay-period.js';
import { type Problem, visible } from '../problems/problem.js';
import { type PayReport, payCsv, payJson, payslipCsv, payslipJson } from '../report/pay-report.js';
import { payScreen } from '../report/screen/pay.js';
import { payslipScreen } from '../report/screen/payslip.js';
import type { PayOptions } from './pay-command.js';
import { type CommandSession, runCommand } from './session.js';
import { PAY_SETTINGS, settledOptions } from './settled-options.js';
import { understandPay } from './understand-pay.js';
import { VERSION } from './version.js';

/** Pays a quarter or a year. */
export async function payPeriod(periodText: string, given: PayOptions, flags: ReadonlySet<string>): Promise<void> {
  await runCommand(given.lang, async (session) => {
    const options = await settledOptions(given, flags, session, PAY_SETTINGS);
    if (options === undefined) return;
    const request = understandPay(periodText, options);
    const problems = 'period' in request ? await pay(request, options, session) : request;
    if (problems.length > 0) session.report(problems);
  });
}

/** Prints what came of it, and where it is written. @returns what is wrong */
async function pay(request: Parameters<typeof payRun>[0], options: PayOptions, { terminal, signal, report }: CommandSession): Promise<readonly Problem[]> {
  const outcome = await payRun(request, { version: VERSION, signal });
  if (outcome.kind === 'refused') return outcome.problems;
  if (options.quiet === true) return [];
  report(outcome.warnings);
  for (const piece of piecesOf(outcome.report, options, terminal)) await terminal.print(piece);
  const folder = visible(outcome.folder);
  terminal.say([terminal.language === 'zh' ? `薪酬已写入 ${folder}` : `pay written to ${folder}`]);
  return [];
}

/** What is printed: all together, or the payslip that is asked for. */
function piecesOf(report: PayReport, { manager, format, lang, excel }: PayOptions, terminal: CommandSession['terminal']): Iterable<string> {
  const csv = { language: lang, excel: excel ?? false };
  const slip = report.pay.slips.find(({ person }) => person.manager === manager);
  if (slip === undefined) {
    const forms = { table: () => [terminal.drawn(payScreen(report, terminal))], csv: () => payCsv(report, csv), json: () => payJson(report) };
    return forms[format]();
  }
  const forms = {
    table: () => [terminal.drawn(payslipScreen(report, slip, terminal))],
    csv: () => payslipCsv(report, slip, csv),
    json: () => payslipJson(report, slip, csv),
  };
  return forms[format]();
}
