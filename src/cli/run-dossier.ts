import { dossierOf } from '../pipeline/dossier.js';
import type { Problem } from '../problems/problem.js';
import { DOSSIER_SECTIONS, type DossierSection } from '../report/dossier-sections.js';
import { type DossierReport, dossierCsv, dossierJson } from '../report/dossier.js';
import { dossierScreen } from '../report/screen/dossier.js';
import type { DossierOptions } from './dossier-command.js';
import { type CommandSession, runCommand } from './session.js';

/** Prints the dossier of a manager. */
export async function dossier(manager: string, runs: readonly string[], options: DossierOptions): Promise<void> {
  await runCommand(options.lang, async ({ terminal, signal, report }) => {
    const sections = understandSections(options);
    if ('code' in sections) {
      report([sections]);
      return;
    }
    const found = await dossierOf(manager, runs, signal);
    if (!('manager' in found)) {
      report(found);
      return;
    }
    for (const piece of piecesOf(found, sections, options, terminal)) await terminal.print(piece);
  });
}

function piecesOf(
  report: DossierReport,
  sections: readonly DossierSection[],
  { format, lang, excel }: DossierOptions,
  terminal: CommandSession['terminal'],
): Iterable<string> {
  const [first = 'figures'] = sections;
  const forms = {
    table: () => [terminal.drawn(dossierScreen(report, sections, terminal))],
    csv: () => dossierCsv(report, first, { language: lang, excel: excel ?? false }),
    json: () => [dossierJson(report, sections)],
  };
  return forms[format]();
}

function understandSections({ show, format }: DossierOptions): readonly DossierSection[] | Problem {
  if (show === undefined) return format === 'csv' ? ['figures'] : DOSSIER_SECTIONS;
  const words = show.split(',');
  const unknown = words.find((word) => !DOSSIER_SECTIONS.includes(word as DossierSection));
  const usage = (value: string, reason: string): Problem => ({ code: 'usage', value, details: { reason, command: 'dossier' } });
  if (unknown !== undefined) return usage(unknown, `--show knows ${DOSSIER_SECTIONS.join(', ')}; not '${unknown}'`);
  if (format === 'csv' && words.length > 1) return usage(show, '--format csv prints one table; name it with --show');
  return words as DossierSection[];
}
