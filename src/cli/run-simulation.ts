import type { Simulation } from '../appraisal/simulation.js';
import type { PolicyChange, RunRequest } from '../pipeline/request.js';
import { simulate } from '../pipeline/simulate.js';
import { visible } from '../problems/problem.js';
import { simulationScreen } from '../report/screen/simulation.js';
import { simulationCsv } from '../report/simulation-csv.js';
import { simulationJson } from '../report/simulation-json.js';
import type { PeriodOptions } from './period-command.js';
import type { CommandSession } from './session.js';
import { tellRefusal } from './tell-refusal.js';
import { withProgress } from './progress.js';
import { VERSION } from './version.js';

/** A simulation, from what is asked for to what is printed (SPEC 1a). */
export async function runSimulation(
  request: RunRequest,
  change: PolicyChange,
  options: PeriodOptions,
  session: CommandSession,
): Promise<void> {
  const { terminal, signal, report } = session;
  const outcome = await withProgress(terminal, options.quiet, (progress) => simulate(request, change, { version: VERSION, signal, ...progress }));
  if (outcome.kind === 'refused') {
    tellRefusal(outcome, session, 'by an appraisal');
    return;
  }
  const { simulation, warnings, folder } = outcome;
  report(options.quiet ? [] : warnings);
  if (options.quiet) return;
  for (const piece of printed(simulation, options, terminal)) await terminal.print(piece);
  if (folder === undefined) return;
  terminal.say([terminal.language === 'zh' ? `模拟测算已写入 ${visible(folder)}` : `simulation written to ${visible(folder)}`]);
}

function printed(
  simulation: Simulation,
  { format, excel, lang }: PeriodOptions,
  terminal: CommandSession['terminal'],
): Iterable<string> {
  if (format === 'json') return simulationJson(simulation);
  if (format === 'csv') return simulationCsv(simulation, { language: lang, excel: excel ?? false });
  return [terminal.drawn(simulationScreen(simulation, terminal))];
}
