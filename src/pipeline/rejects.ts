import type { Engine, EngineRow } from '../engine/database.js';
import { lateRejects } from '../engine/ledger-measures.js';
import type { Ledger } from '../intake/ledger.js';
import type { LedgerTable } from '../intake/ledger-table.js';
import type { Archive } from '../intake/archive.js';
import { placesOfRows } from '../intake/row-places.js';
import { type LateReject, rejectsOf } from '../intake/second-look.js';
import type { Problem } from '../problems/problem.js';
import type { Reject } from '../problems/reject.js';

/** How many rejects the screen shows. */
const SHOWN = 20;

/** What the screen says of the rejects: the first of them, and how many there are of each code. */
export interface RejectSummary {
  readonly rows: number;
  readonly first: readonly Reject[];
  readonly codes: ReadonlyMap<string, number>;
}

/** All rejects of a ledger, by file and line, one batch a row; counted as they pass. */
export class Rejects {
  private readonly first: Reject[] = [];
  private readonly codes = new Map<string, number>();
  private rows = 0;

  constructor(
    private readonly engine: Engine,
    private readonly ledger: Ledger,
    /** whether the look at the whole ledger has been taken */
    private readonly withLate: boolean,
  ) {}

  /** Walks the files again to name every reject. */
  async *batches(): AsyncGenerator<Reject[]> {
    const late = this.withLate ? await this.late() : [];
    if (this.ledger.archive !== undefined) {
      yield* this.archived(this.ledger.archive, late);
      return;
    }
    for (const file of new Set(this.ledger.tables.map((table) => table.file))) {
      const tables = this.ledger.tables.filter((table) => table.file === file);
      for await (const batch of tables.length === 1 ? this.ofTables(tables, late) : this.inOrder(tables, late)) {
        this.count(batch);
        yield batch;
      }
    }
  }

  private async *ofTables(tables: readonly LedgerTable[], late: readonly LateReject[]): AsyncGenerator<Reject[]> {
    for (const table of tables) {
      const end = table.firstRow + table.rows;
      const ofTable = late.filter(({ rowId }) => rowId >= table.firstRow && rowId < end);
      yield* rejectsOf(this.engine, table, ofTable);
    }
  }

  /** An archive has kept those that a look at their cells rejects, and knows the places of the others. */
  private async *archived({ rejects, ledgers }: Archive, late: readonly LateReject[]): AsyncGenerator<Reject[]> {
    const places = await placesOfRows(this.engine, this.ledger, new Set(late.map(({ rowId }) => rowId)));
    const found = late.flatMap(({ rowId, record, problem }) => {
      const place = places.get(rowId);
      if (place === undefined) return [];
      const of = ledgers.findIndex(({ name }) => name === place.file);
      return [{ of, line: place.line, rejects: [{ record, problem: { ...place, ...problem } }] }];
    });
    for (const { rejects: batch } of [...rejects, ...found].sort((a, b) => a.of - b.of || a.line - b.line)) {
      this.count(batch);
      yield [...batch];
    }
  }

  /** Several kinds of records may come from one line: together they are in the order of lines. */
  private async *inOrder(tables: readonly LedgerTable[], late: readonly LateReject[]): AsyncGenerator<Reject[]> {
    const all: Reject[][] = [];
    for await (const batch of this.ofTables(tables, late)) all.push(batch);
    yield* all.sort((a, b) => (a[0]?.problem.line ?? 0) - (b[0]?.problem.line ?? 0));
  }

  /** Walks the files for the counts alone. */
  async drain(): Promise<void> {
    const batches = this.batches();
    while (!(await batches.next()).done);
  }

  /** What has passed so far. */
  summary(): RejectSummary {
    return { rows: this.rows, first: this.first, codes: this.codes };
  }

  private count(batch: readonly Reject[]): void {
    this.rows += 1;
    for (const reject of batch) {
      if (this.first.length < SHOWN) this.first.push(reject);
      this.codes.set(reject.problem.code, (this.codes.get(reject.problem.code) ?? 0) + 1);
    }
  }

  private async late(): Promise<LateReject[]> {
    const rows = await lateRejects(this.engine);
    const others = rows.flatMap(({ other_row_id: other }) => (other === null ? [] : [Number(other)]));
    const lines = await placesOfRows(this.engine, this.ledger, new Set(others));
    return rows.map((row) => {
      const other = lines.get(Number(row['other_row_id']));
      return lateReject(row, other === undefined ? '' : `${other.file}:${other.line}`);
    });
  }
}

function lateReject(row: EngineRow, lines: string): LateReject {
  const cell = (name: string) => String(row[name] ?? '');
  const details = { account: cell('account'), date: cell('date'), product: cell('product'), lines };
  return { rowId: Number(row['row_id']), record: cell('record'), problem: { ...lateProblem(cell), details } };
}

function lateProblem(cell: (name: string) => string): Problem {
  switch (cell('code')) {
    case 'missing_rate':
      return { code: 'missing_rate', column: 'rate' };
    case 'fx_rate_missing':
      return { code: 'fx_rate_missing', column: 'currency', value: cell('currency') };
    case 'loan_unclassified':
      return { code: 'loan_unclassified', column: 'class' };
    case 'class_conflict':
      return { code: 'class_conflict', column: 'class' };
    default:
      return { code: 'snapshot_conflict', column: 'account', value: cell('account') };
  }
}
