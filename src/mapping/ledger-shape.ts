/** What a canonical column holds, as far as a mapping asks; every other word stands for text. */
export interface ShapeColumn {
  readonly name: string;
  /** `date`, `amount`, `rate` or another word */
  readonly type: string;
}

/** What records of one kind hold (SPEC 2.1). */
export interface RecordShape {
  readonly columns: readonly ShapeColumn[];
  /** columns that a file must have; of a list of several, one is enough */
  readonly required: readonly (readonly string[])[];
}

/** The kinds of records, by name. */
export type LedgerShape<Kind extends string = string> = ReadonlyMap<Kind, RecordShape>;

/** An amount that counts things: a unit of money would change what it says. */
const COUNT = 'quantity';

/** What settings of a mapping a column can have. */
export type ColumnUse = 'date' | 'money' | 'count' | 'rate' | 'text';

export function useOf({ name, type }: ShapeColumn): ColumnUse {
  if (type === 'amount') return name === COUNT ? 'count' : 'money';
  return type === 'date' || type === 'rate' ? type : 'text';
}
