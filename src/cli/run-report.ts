import { writeReport } from '../pipeline/write-report.js';
import { visible } from '../problems/problem.js';
import { withCounter } from './progress.js';
import type { ReportOptions } from './report-command.js';
import { runCommand } from './session.js';

/** Makes the reports of a run. */
export async function report(run: string, options: ReportOptions): Promise<void> {
  await runCommand(options.lang, async ({ terminal, signal, report: tell }) => {
    const { html, xlsx, perManager, previous, quiet } = options;
    if (html === undefined && xlsx === undefined && perManager === undefined) {
      tell([{ code: 'usage', details: { reason: 'say what to make: --html FILE, --xlsx FILE or --per-manager FOLDER', command: 'report' } }]);
      return;
    }
    const request = { run, previous, html, xlsx, perManager, language: terminal.language };
    const managers = { en: 'managers', zh: '客户经理' };
    const outcome = await withCounter(terminal, quiet, managers, (told) => writeReport({ ...request, told }, signal));
    if (!('written' in outcome)) {
      tell(outcome);
      return;
    }
    if (quiet !== true) terminal.say(outcome.written.map((path) => (terminal.language === 'zh' ? `已写入 ${visible(path)}` : `written to ${visible(path)}`)));
  });
}
