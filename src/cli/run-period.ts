import type { Appraisal } from '../appraisal/appraisal.js';
import type { PeriodKind } from '../calendar/period.js';
import { type RunOutcome, appraise } from '../pipeline/appraise.js';
import { type Problem, visible } from '../problems/problem.js';
import {
  balancesCsv,
  centresCsv,
  customerGroupsCsv,
  efficiencyCsv,
  leaderboardCsv,
  reconciliationCsv,
  riskCsv,
  statementsCsv,
} from '../report/csv.js';
import { appraisalJsonPieces } from '../report/json.js';
import { screenReport } from '../report/screen/screen-report.js';
import { DEFAULT_SECTIONS, REPORT_SECTIONS, type ReportSection } from '../report/sections.js';
import type { PeriodOptions } from './period-command.js';
import { runSimulation } from './run-simulation.js';
import { type CommandSession, runCommand } from './session.js';
import { stageClock } from './stage-clock.js';
import { settledOptions } from './settled-options.js';
import { tellRefusal } from './tell-refusal.js';
import { understandRequest } from './understand-request.js';
import { understandSimulation } from './understand-simulation.js';
import { VERSION } from './version.js';

/** What `--format csv` prints of each section. */
const TABLES = {
  statements: statementsCsv,
  efficiency: efficiencyCsv,
  risk: riskCsv,
  balances: balancesCsv,
  centres: centresCsv,
  customers: customerGroupsCsv,
  leaderboard: leaderboardCsv,
  reconciliation: reconciliationCsv,
};

/** One appraisal, from the words of the command line to what is printed. */
export async function runPeriod(
  kind: PeriodKind,
  periodText: string,
  ledgers: readonly string[],
  given: PeriodOptions,
  flags: ReadonlySet<string>,
): Promise<void> {
  await runCommand(given.lang, async (session) => {
    const options = await settledOptions(given, flags, session);
    if (options === undefined) return;
    const request = understandRequest(kind, periodText, ledgers, options);
    const change = await understandSimulation(kind, ledgers, options);
    const sections = change === undefined ? sectionsOf(options, kind) : [];
    const wrong = [
      ...('ledgers' in request ? [] : request),
      ...(change === undefined || 'settings' in change ? [] : change),
      ...('code' in sections ? [sections] : []),
    ];
    if (wrong.length > 0 || !('ledgers' in request) || 'code' in sections) {
      session.report(wrong);
      return;
    }
    if (change !== undefined && 'settings' in change) {
      await runSimulation(request, change, options, session);
      return;
    }
    const clock = stageClock(session.terminal.say);
    const outcome = await appraise(request, { version: VERSION, signal: session.signal, stageEnded: clock, standardInput: process.stdin });
    await tell(outcome, sections, options, session);
  });
}

async function tell(
  outcome: RunOutcome,
  sections: readonly ReportSection[],
  options: PeriodOptions,
  session: CommandSession,
): Promise<void> {
  if (outcome.kind === 'refused') {
    tellRefusal(outcome, session);
    return;
  }
  const { terminal, report } = session;
  const { appraisal, folder } = outcome;
  report(options.quiet ? [] : appraisal.warnings);
  if (!options.quiet) for (const piece of printed(appraisal, sections, options, terminal)) await terminal.print(piece);
  if (folder === undefined || options.quiet) return;
  terminal.say([terminal.language === 'zh' ? `已写入 ${visible(folder)}` : `written to ${visible(folder)}`]);
}

function printed(
  appraisal: Appraisal,
  sections: readonly ReportSection[],
  { format, excel, lang, top }: PeriodOptions,
  { language, width, colour }: CommandSession['terminal'],
): Iterable<string> {
  if (format === 'json') return appraisalJsonPieces(appraisal, sections);
  if (format === 'table') {
    return [screenReport(appraisal, { language, width, colour, show: sections, top: top === undefined ? undefined : Number(top) })];
  }
  const csvOptions = { language: lang, excel: excel ?? false };
  const [section] = sections;
  if (section === undefined || section === 'summary') throw new Error('bug: a summary as CSV');
  return [TABLES[section](appraisal, csvOptions)];
}

/** Without `--show`: what most ask for on the screen, everything in JSON, the statements as CSV. */
function sectionsOf({ show, format }: PeriodOptions, command: string): readonly ReportSection[] | Problem {
  if (show === undefined) {
    if (format === 'csv') return ['statements'];
    return format === 'json' ? REPORT_SECTIONS : DEFAULT_SECTIONS;
  }
  const words = show.split(',');
  const unknown = words.find((word) => !REPORT_SECTIONS.includes(word as ReportSection));
  const known = REPORT_SECTIONS.join(', ');
  if (unknown !== undefined) {
    return { code: 'usage', value: unknown, details: { reason: `--show knows ${known}; not '${unknown}'`, command } };
  }
  if (format === 'csv' && (words.length > 1 || words[0] === 'summary')) {
    return { code: 'usage', value: show, details: { reason: '--format csv prints one table; name it with --show', command } };
  }
  return words as ReportSection[];
}
