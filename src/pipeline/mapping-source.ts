import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ROW_CONTRACTS, columnsOfKind } from '../intake/columns.js';
import { RECORD_KINDS, type RecordKind } from '../intake/kinds.js';
import { openingProblem } from '../intake/opening-problem.js';
import type { LedgerShape } from '../mapping/ledger-shape.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Problem } from '../problems/problem.js';

export interface LoadedMapping {
  /** undefined where it has errors */
  readonly mapping?: Mapping<RecordKind>;
  readonly problems: readonly Problem[];
  /** undefined where the file could not be read */
  readonly digest?: { readonly sha256: string; readonly size: number };
}

/** What records of each kind hold, for mappings: a column that may be blank may also be left out. */
const LEDGER_SHAPE: LedgerShape<RecordKind> = new Map(
  RECORD_KINDS.map((kind) => {
    const { required, oneOf } = ROW_CONTRACTS[kind];
    const columns = columnsOfKind(kind).map(({ name, type }) => ({ name, type }));
    return [kind, { columns, required: [...required.map((name) => [name]), ...(oneOf === undefined ? [] : [oneOf])] }];
  }),
);

/** Reads a mapping file (SPEC 2.4). */
export async function loadMapping(path: string): Promise<LoadedMapping> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { problems: [openingProblem(path, error)] };
  }
  const digest = { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
  const { parseMapping } = await import('../mapping/parse-mapping.js');
  return { ...parseMapping(bytes.toString('utf8'), path, LEDGER_SHAPE), digest };
}
