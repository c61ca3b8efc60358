import type { EngineRow } from '../../src/engine/database.js';
import type { LedgerFile } from '../../src/intake/ledger-file.js';
import { validateRow } from '../../src/intake/validate-row.js';
import { readingOf } from './cell-readings.js';

/** Every cell that is read in two ways, and every row that only one of the two rejects. */
export function differencesOf(
  file: LedgerFile,
  rows: readonly (readonly string[])[],
  found: readonly EngineRow[],
): string[] {
  return rows.flatMap((cells, index) => {
    const row = found[index] ?? {};
    const problems = validateRow(cells, file.header, file.kind).map(({ column, code }) => `${column ?? ''} ${code}`);
    const isRejected = problems.length > 0;
    const differences = file.header.columns.flatMap(({ column: { name, type }, position, places }) => {
      const text = cells[position] ?? '';
      const [byEngine, bySecondLook] = [asText(row[name]), readingOf(type, places, text)];
      if (byEngine === bySecondLook) return [];
      return [`${name} (${places}) ${shown(text)}: engine ${byEngine ?? 'null'}, second look ${bySecondLook ?? 'null'}`];
    });
    if (row['rejected'] === isRejected) return differences;
    const kind = file.kind ?? cellOf(cells, file, 'record');
    const verdicts = `engine ${String(row['rejected'])}, second look ${problems.join(', ')}`;
    const bare = differences.length > 0 ? '' : ` in ${shown(cells.join(' | '))}`;
    return [...differences, `${kind} rejected: ${verdicts}${bare}`];
  });
}

function cellOf(cells: readonly string[], { header }: LedgerFile, name: string): string {
  return cells[header.columns.find(({ column }) => column.name === name)?.position ?? -1] ?? '';
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

/** A text with everything but printable ASCII and Chinese escaped, and long ones cut. */
function shown(text: string): string {
  const visible = [...text].map((character) =>
    /[ -~\u4e00-\u9fff]/.test(character) ? character : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
  const cut = visible.length > 120 ? [...visible.slice(0, 50), `... ${visible.length} characters`] : visible;
  return `"${cut.join('')}"`;
}
