import type { Appraisal } from '../appraisal/appraisal.js';
import type { PeriodKind } from '../calendar/period.js';
import { type RunOutcome, appraise } from '../pipeline/appraise.js';
import { type Problem, visible } from '../problems/problem.js';
import { CSV_OF } from '../report/csv-tables.js';
import { appraisalJsonPieces } from '../report/json.js';
import { screenReport } from '../report/screen/screen-report.js';
import { CSV_TABLES, type CsvTable, REPORT_SECTIONS, type ReportSection } from '../report/section-names.js';
import { defaultSections } from '../report/sections.js';
import type { PeriodOptions } from './period-command.js';
import { withProgress } from './progress.js';
import { runSimulation } from './run-simulation.js';
import { type CommandSession, runCommand } from './session.js';
import { settledOptions } from './settled-options.js';
import { tellRefusal } from './tell-refusal.js';
import { understandRequest } from './understand-request.js';
import { understandSimulation } from './understand-simulation.js';
import { VERSION } from './version.js';

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
    const shown = change === undefined ? shownBy(options, kind) : {};
    const wrong = [
      ...('ledgers' in request ? [] : request),
      ...(change === undefined || 'settings' in change ? [] : change),
      ...('code' in shown ? [shown] : []),
    ];
    if (wrong.length > 0 || !('ledgers' in request) || 'code' in shown) {
      session.report(wrong);
      return;
    }
    if (change !== undefined && 'settings' in change) {
      await runSimulation(request, change, options, session);
      return;
    }
    const { terminal, signal } = session;
    const outcome = await withProgress(terminal, options.quiet, (progress) =>
      appraise(request, { version: VERSION, signal, standardInput: process.stdin, ...progress }),
    );
    await tell(outcome, shown, options, session);
  });
}

async function tell(
  outcome: RunOutcome,
  shown: Shown,
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
  if (!options.quiet) for (const piece of printed(appraisal, shown, options, terminal)) await terminal.print(piece);
  if (folder === undefined || options.quiet) return;
  terminal.say([terminal.language === 'zh' ? `已写入 ${visible(folder)}` : `written to ${visible(folder)}`]);
}

function printed(
  appraisal: Appraisal,
  { sections, table }: Shown,
  { format, excel, lang, top, manager }: PeriodOptions,
  terminal: CommandSession['terminal'],
): Iterable<string> {
  const { language, width, colour } = terminal;
  if (table !== undefined) return CSV_OF[table](appraisal, { language: lang, excel: excel ?? false });
  if (format === 'json') return appraisalJsonPieces(appraisal, sections ?? REPORT_SECTIONS);
  const show = sections ?? defaultSections(appraisal);
  return [terminal.drawn(screenReport(appraisal, { language, width, colour, show, manager, top: top === undefined ? undefined : Number(top) }))];
}

/** What is printed: a table as CSV, or sections; without either what most ask for. */
interface Shown {
  readonly sections?: readonly ReportSection[];
  readonly table?: CsvTable;
}

/** Without `--show`: what most ask for on the screen, everything in JSON, the statements as CSV. */
function shownBy({ show, format, manager }: PeriodOptions, command: string): Shown | Problem {
  if (format === 'csv') return tableOf(show, command);
  const asked = show ?? (manager === undefined ? undefined : 'scorecard,grades');
  if (asked === undefined) return {};
  const words = asked.split(',');
  const unknown = words.find((word) => !REPORT_SECTIONS.includes(word as ReportSection));
  if (unknown !== undefined) return unknownWord(unknown, REPORT_SECTIONS, command);
  return { sections: words as ReportSection[] };
}

function tableOf(show: string | undefined, command: string): Shown | Problem {
  if (show === undefined) return { table: 'statements' };
  if (CSV_TABLES.includes(show as CsvTable)) return { table: show as CsvTable };
  if (show.includes(',') || show === 'summary') {
    return { code: 'usage', value: show, details: { reason: '--format csv prints one table; name it with --show', command } };
  }
  return unknownWord(show, CSV_TABLES, command);
}

function unknownWord(word: string, known: readonly string[], command: string): Problem {
  return { code: 'usage', value: word, details: { reason: `--show knows ${known.join(', ')}; not '${word}'`, command } };
}
