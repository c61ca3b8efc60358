import type { PastRank } from '../appraisal/reference-facts.js';
import type { ReferenceCells } from './reference-cells.js';
import type { ReferenceRow } from './reference-file.js';
import type { ReferenceContract } from './reference-header.js';
import { type RowsReading, readRows } from './reference-rows.js';
import { parseRank, parseWrittenLabel } from './reference-values.js';

/** A row of an earlier leaderboard, with its physical line. */
interface PastRankRow extends PastRank {
  readonly fileLine: number;
}

export interface PastRanksReading extends Omit<RowsReading<PastRankRow>, 'rows'> {
  /** in the order of the file; a row with an error is left out */
  readonly ranks: readonly PastRankRow[];
}

/** The columns of leaderboard.csv (SPEC 16). Those that nothing is read from are known all the same, and may be missing. */
export const PAST_RANKS_CONTRACT = {
  columns: [
    { name: 'period', headers: ['期间', '考核期间'] },
    { name: 'by', headers: ['排名指标'] },
    { name: 'group', headers: ['组别'] },
    { name: 'rank', headers: ['名次'] },
    { name: 'id', headers: ['编号'] },
    { name: 'name', headers: ['姓名', '名称'] },
    { name: 'branch', headers: ['机构'] },
    { name: 'value', headers: ['数值'] },
    { name: 'share', headers: ['占比'] },
    { name: 'gap', headers: ['与上名差距'] },
    { name: 'rank_previous', headers: ['上期名次', 'previous rank'] },
    { name: 'change', headers: ['名次变动'] },
  ],
  required: [['by'], ['group'], ['rank'], ['id']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof PAST_RANKS_CONTRACT)['columns'][number]['name'];

/**
 * Reads the leaderboard.csv of an earlier run (SPEC 12, 16) under the headers of either language; a text that was
 * defused for spreadsheets is taken as it was.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readPastRanks(name: string, source: Buffer | string): PastRanksReading {
  const { rows: ranks, ...rest } = readRows<Column, PastRankRow>(name, source, {
    contract: PAST_RANKS_CONTRACT,
    record: 'leaderboard',
    read: readPastRank,
    once: {
      code: 'previous_duplicate',
      column: () => 'id',
      value: ({ id }) => id,
      key: ({ by, group, id }) => [by, group, id],
      details: ({ by }, { fileLine }) => ({ by, lines: String(fileLine) }),
    },
  });
  return { ...rest, ranks };
}

function readPastRank(row: ReferenceRow<Column>, cells: ReferenceCells<Column>): PastRankRow | undefined {
  const by = cells.required(row, 'by', parseWrittenLabel);
  const group = cells.optional(row, 'group', parseWrittenLabel) ?? '';
  const rank = cells.required(row, 'rank', parseRank);
  const id = cells.required(row, 'id', parseWrittenLabel);
  if (!by || !rank || !id) return undefined;
  return { by, group, id, rank, fileLine: row.line };
}
