import { explainNamed } from '../pipeline/explain-named.js';
import type { ExplainedFigure } from '../pipeline/explain-run.js';
import type { Problem } from '../problems/problem.js';
import { type Extent, cutTree, explanationCsv, explanationJson, figureText, publishedText } from '../report/explanation.js';
import { explanationScreen } from '../report/screen/explanation.js';
import { EXIT } from './exit-status.js';
import type { ExplainOptions } from './explain-command.js';
import { withProgress } from './progress.js';
import { type CommandSession, runCommand } from './session.js';
import { VERSION } from './version.js';

/** On the screen; files have all levels. */
const SCREEN_DEPTH = 2;

/** Explains a figure of a manager. */
export async function explain(run: string, manager: string, word: string | undefined, options: ExplainOptions): Promise<void> {
  await runCommand(options.lang, async (session) => {
    const { terminal, signal, report } = session;
    const problems: Problem[] = [];
    const extent = understandExtent(options, problems);
    if (problems.length > 0) {
      report(problems);
      return;
    }
    const { against = [], memory } = options;
    const outcome = await withProgress(terminal, false, (progress) => explainNamed({ run, manager, word, against, memory }, { version: VERSION, signal, ...progress }));
    if (outcome.kind === 'refused') {
      report(outcome.problems);
      return;
    }
    for (const piece of piecesOf({ ...outcome, tree: cutTree(outcome.tree, extent) }, options, terminal)) await terminal.print(piece);
    tellDifference(outcome, session);
  });
}

/** A tree that does not come to the figure of the run explains another one. */
function tellDifference({ tree, published, run, manager }: ExplainedFigure, { report }: CommandSession): void {
  const [found, stated] = [figureText(tree), publishedText(tree, published)];
  if (found === stated) return;
  const details = { published: stated || '-', found: found || '-', manager, run: run.name };
  report([{ code: 'explain_differs', value: tree.name, details }]);
  process.exitCode = EXIT.difference;
}

function piecesOf(report: ExplainedFigure, { format, lang, excel }: ExplainOptions, terminal: CommandSession['terminal']): Iterable<string> {
  const forms = {
    table: () => [terminal.drawn(explanationScreen(report, terminal))],
    csv: () => explanationCsv(report, { language: lang, excel: excel ?? false }),
    json: () => [explanationJson(report)],
  };
  return forms[format]();
}

function understandExtent({ depth, top, format }: ExplainOptions, problems: Problem[]): Extent {
  const count = (option: string, text: string | undefined, without: number) => {
    if (text === undefined) return without;
    if (/^\d{1,9}$/.test(text)) return Number(text);
    problems.push({ code: 'usage', value: text, details: { reason: `${option} ${text} is not a whole number`, command: 'explain' } });
    return without;
  };
  return { depth: count('--depth', depth, format === 'table' ? SCREEN_DEPTH : Infinity), top: count('--top', top, Infinity) };
}
