import type { ClassMove } from '../appraisal/class-move.js';
import { Engine, type EngineRow } from './database.js';
import { withoutWildcards } from './literal.js';

const MEMORY = '1GB';

/**
 * The classes of the loans that have a balance at the end of a run, and what they were at the end of the run before.
 * @param positions path of positions.csv, under headers of either language
 * @param earlier that of the run before; without it every loan counts as one that was not there
 * @param scratch folder for what does not fit into memory
 * @throws what the engine says of a file that is no positions.csv or cannot be read
 */
export async function classMigration(positions: string, earlier: string | undefined, scratch: string): Promise<readonly ClassMove[]> {
  const inputs = earlier === undefined ? [positions] : [positions, earlier];
  const engine = await Engine.open({ memory: MEMORY, scratch, inputs });
  try {
    await engine.set('positions_file', withoutWildcards(earlier ?? positions));
    for (const table of ['run-position', 'loan-class', 'loan-class-before']) await engine.run(table);
    if (earlier === undefined) await engine.execute('DELETE FROM loan_class_before');
    await engine.set('positions_file', withoutWildcards(positions));
    for (const table of ['loan-class', 'class-migration']) await engine.run(table);
    const rows = await engine.query(
      `SELECT class_before, class_after, loans::VARCHAR AS loans, closing_before::VARCHAR AS closing_before, closing_after::VARCHAR AS closing_after
       FROM class_migration ORDER BY ALL`,
    );
    return rows.map(moveOf);
  } finally {
    engine.close();
  }
}

function moveOf(row: EngineRow): ClassMove {
  const classOf = (cell: EngineRow[string] | undefined) => (cell === null ? undefined : String(cell));
  return {
    before: classOf(row['class_before']),
    after: classOf(row['class_after']),
    loans: Number(row['loans']),
    closingBefore: String(row['closing_before']),
    closingAfter: String(row['closing_after']),
  };
}
