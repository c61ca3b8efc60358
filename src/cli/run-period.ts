import type { Appraisal } from '../appraisal/appraisal.js';
import type { PeriodKind } from '../calendar/period.js';
import { type RunOutcome, appraise } from '../pipeline/appraise.js';
import { type Problem, visible } from '../problems/problem.js';
import { leaderboardCsv, reconciliationCsv, statementsCsv } from '../report/csv.js';
import { appraisalJson } from '../report/json.js';
import { screenReport } from '../report/screen/screen-report.js';
import { REPORT_SECTIONS, type ReportSection } from '../report/sections.js';
import type { PeriodOptions } from './period-command.js';
import { type CommandSession, runCommand } from './session.js';
import { stageClock } from './stage-clock.js';
import { settledOptions } from './settled-options.js';
import { understandRequest } from './understand-request.js';
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
    const sections = sectionsOf(options, kind);
    if (!('ledgers' in request) || 'code' in sections) {
      session.report([...('ledgers' in request ? [] : request), ...('code' in sections ? [sections] : [])]);
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
  { terminal, report }: CommandSession,
): Promise<void> {
  if (outcome.kind === 'refused') {
    const { rejects, problems, rejectsFile } = outcome;
    report([...problems, ...(rejects?.first.map(({ problem }) => problem) ?? [])], rejects?.codes);
    if (rejects !== undefined) terminal.say(stoppedLines(rejects.rows, rejectsFile, terminal.language));
    return;
  }
  const { appraisal, folder } = outcome;
  report(options.quiet ? [] : appraisal.warnings);
  if (!options.quiet) await terminal.print(printed(appraisal, sections, options, terminal));
  if (folder === undefined || options.quiet) return;
  terminal.say([terminal.language === 'zh' ? `已写入 ${visible(folder)}` : `written to ${visible(folder)}`]);
}

function printed(
  appraisal: Appraisal,
  sections: readonly ReportSection[],
  { format, excel, lang, top }: PeriodOptions,
  { language, width, colour }: CommandSession['terminal'],
): string {
  if (format === 'json') return appraisalJson(appraisal, sections);
  if (format === 'table') {
    return screenReport(appraisal, { language, width, colour, show: sections, top: top === undefined ? undefined : Number(top) });
  }
  const csvOptions = { language: lang, excel: excel ?? false };
  const [section] = sections;
  if (section === 'leaderboard') return leaderboardCsv(appraisal, csvOptions);
  if (section === 'reconciliation') return reconciliationCsv(appraisal, csvOptions);
  return statementsCsv(appraisal, csvOptions);
}

function stoppedLines(rows: number, file: string | undefined, language: 'en' | 'zh'): string[] {
  const where = file === undefined ? undefined : visible(file);
  if (language === 'zh') {
    return [`${rows} 行被拒绝，未计算任何结果。${where === undefined ? '用 --out 文件夹 可取得完整清单。' : `完整清单：${where}`}`];
  }
  const list = where === undefined ? 'Give --out FOLDER for the whole list.' : `The whole list: ${where}`;
  return [`${rows} ${rows === 1 ? 'row is' : 'rows are'} rejected and no result was made. ${list}`];
}

/** Without `--show`: everything on the screen and in JSON, the statements as CSV. */
function sectionsOf({ show, format }: PeriodOptions, command: string): readonly ReportSection[] | Problem {
  if (show === undefined) return format === 'csv' ? ['statements'] : REPORT_SECTIONS;
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
