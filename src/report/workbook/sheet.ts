import type { Text } from '../../problems/entry.js';
import type { ValueKind } from '../column.js';

/** A column of a sheet. */
export interface SheetColumn {
  readonly label: Text;
  readonly kind: ValueKind;
}

/** A sheet of the workbook: a header and rows of exact texts, as the files have them. */
export interface WorkbookSheet {
  readonly name: Text;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly string[]>;
}
