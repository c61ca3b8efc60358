import type { ReconciliationRow } from '../appraisal/appraisal.js';
import type { Manifest } from '../runs/manifest.js';

/** What became of the rows of all kinds, for the manifest. */
export function rowCounts(rows: readonly ReconciliationRow[]): Manifest['rows'] {
  const total = (count: 'rowsRead' | 'accepted' | 'superseded' | 'rejected') => rows.reduce((sum, row) => sum + row[count], 0);
  return { read: total('rowsRead'), accepted: total('accepted'), superseded: total('superseded'), rejected: total('rejected') };
}
