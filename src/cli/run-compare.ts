import { compareRuns } from '../pipeline/compare-runs.js';
import { type ComparisonReport, comparisonCsv, comparisonJson } from '../report/comparison.js';
import { comparisonScreen } from '../report/screen/comparison.js';
import type { CompareOptions } from './compare-command.js';
import { EXIT } from './exit-status.js';
import { type CommandSession, runCommand } from './session.js';

/** Says what differs between two runs or pays. */
export async function compare(a: string, b: string, options: CompareOptions): Promise<void> {
  await runCommand(options.lang, async ({ terminal, signal, report }) => {
    const { manager, top, quiet } = options;
    if (!/^\d{1,9}$/.test(top)) {
      report([{ code: 'usage', value: top, details: { reason: `--top ${top} is not a whole number`, command: 'compare' } }]);
      return;
    }
    const keep = options.format === 'table' ? Number(top) : Infinity;
    const found = await compareRuns({ a, b, manager, keep }, signal);
    if (!('cells' in found)) {
      report(found);
      return;
    }
    if (quiet !== true) for (const piece of piecesOf(found, options, terminal)) await terminal.print(piece);
    process.exitCode = found.counts.size > 0 ? EXIT.difference : EXIT.done;
  });
}

function piecesOf(report: ComparisonReport, { format, lang, excel }: CompareOptions, terminal: CommandSession['terminal']): Iterable<string> {
  const forms = {
    table: () => [terminal.drawn(comparisonScreen(report, terminal))],
    csv: () => comparisonCsv(report, { language: lang, excel: excel ?? false }),
    json: () => [comparisonJson(report)],
  };
  return forms[format]();
}
