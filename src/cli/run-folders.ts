import { join } from 'node:path';
import { listRuns } from '../pipeline/list-runs.js';
import { type SealOutcome, sealRun, unsealRun } from '../pipeline/seal-run.js';
import { type Problem, visible } from '../problems/problem.js';
import { csvPieces } from '../report/csv.js';
import { runListColumns, runListJson } from '../report/run-list.js';
import { runListScreen } from '../report/screen/run-list.js';
import type { RunsOptions, SealOptions } from './folder-commands.js';
import { runCommand } from './session.js';
import { VERSION } from './version.js';

/** Lists what an output folder holds. */
export async function listFolder(folder: string, { format, lang }: RunsOptions): Promise<void> {
  await runCommand(lang, async ({ terminal, report }) => {
    const listed = await listRuns(folder);
    if ('code' in listed) {
      report([listed]);
      return;
    }
    const forms = {
      table: () => [terminal.drawn(runListScreen(listed, terminal))],
      csv: () => csvPieces(runListColumns('en'), listed, { language: lang, excel: false }),
      json: () => [runListJson(listed)],
    };
    for (const piece of forms[format]()) await terminal.print(piece);
  });
}

/** Seals runs, each by itself. */
export async function seal(runs: readonly string[], { lang, quiet }: SealOptions): Promise<void> {
  await runCommand(lang, async ({ terminal, report }) => {
    const problems: Problem[] = [];
    const isChinese = terminal.language === 'zh';
    for (const run of runs) {
      const outcome = await sealRun(run, VERSION);
      const found = problemsOf(outcome, run);
      problems.push(...found);
      if (found.length === 0 && quiet !== true) terminal.say([isChinese ? `已封存 ${visible(run)}` : `sealed ${visible(run)}`]);
    }
    report(problems);
  });
}

/** Takes the seal off a run. */
export async function unseal(run: string, { lang, quiet, reason = '' }: SealOptions): Promise<void> {
  await runCommand(lang, async ({ terminal, report }) => {
    if (reason.trim() === '') {
      report([{ code: 'usage', value: '--reason', details: { reason: '--reason needs a text', command: 'unseal' } }]);
      return;
    }
    const outcome = await unsealRun(run, reason, VERSION);
    const problems = problemsOf(outcome, run);
    report(problems);
    if (problems.length > 0 || quiet === true) return;
    const isChanged = 'kind' in outcome && outcome.kind === 'done' && outcome.changed;
    const said = isChanged ? { en: 'no longer sealed:', zh: '已解除封存' } : { en: 'not sealed:', zh: '未封存' };
    terminal.say([`${said[terminal.language]} ${visible(run)}`]);
  });
}

function problemsOf(outcome: SealOutcome | Problem, run: string): Problem[] {
  if ('code' in outcome) return [outcome];
  if (outcome.kind === 'done') return [];
  return outcome.files.map(({ name }) => ({ code: 'written_changed', file: join(run, name) }));
}

