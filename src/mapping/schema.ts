import { z } from 'zod';
import { SNAPSHOTS } from '../policy/vocabulary.js';
import { KEY, closed, id, isPrintable, textOr } from '../yaml/schema-parts.js';
import type { Expectation } from './expectations.js';
import {
  DECIMAL_MARKS,
  QUOTES,
  delimiterWritten,
  encodingNamed,
  isAmountUnit,
  isDateFormat,
  isRateUnit,
} from './vocabulary.js';

const LONGEST_NAME = 200;
const LONGEST_CELL = 500;
const LONGEST_EXPRESSION = 4000;
const MOST_SKIPPED = 1000;

const columnName = written('column_name', (found) => isPrintable(found, LONGEST_NAME));

const cell = written('cell', isCell);

const expression = written('expression', isExpressionText);

const dateFormat = written('date_format', isDateFormat);

const decimal = z.enum(DECIMAL_MARKS);

const translate = z.map(z.string().refine(isCell, { error: KEY }), cell);

const column = closed({
  column: columnName.optional(),
  value: cell.optional(),
  expression: expression.optional(),
  translate: translate.optional(),
  otherwise: cell.optional(),
  date_format: dateFormat.optional(),
  decimal: decimal.optional(),
  unit: written('column_unit', (found) => isAmountUnit(found) || isRateUnit(found)).optional(),
});

/** A text alone is the name of a source column. */
const columnOrName = textOr(
  columnName.transform((name): z.infer<typeof column> => ({ column: name })),
  column,
);

const record = closed({
  record: id,
  where: expression.optional(),
  date_format: dateFormat.optional(),
  decimal: decimal.optional(),
  unit: written('unit', isAmountUnit).optional(),
  rate_unit: written('rate_unit', isRateUnit).optional(),
  columns: z.map(z.string(), columnOrName),
});

const header = textOr(
  written('header', (found) => found === 'true' || found === 'false').transform((found) => found === 'true'),
  z.array(columnName, { error: 'header' }).refine((names) => names.length > 0, { error: 'header' }),
);

const skipLines = written('skip_lines', (found) => /^\d{1,4}$/.test(found) && Number(found) <= MOST_SKIPPED);

const file = closed({
  match: written('match', (found) => isPrintable(found, LONGEST_NAME) && !/[/\\]/.test(found)),
  encoding: understood('encoding', encodingNamed).optional(),
  delimiter: understood('delimiter', delimiterWritten).optional(),
  quote: z.enum(QUOTES).optional(),
  skip_lines: skipLines.transform(Number).optional(),
  header: header.optional(),
  ignore: expression.optional(),
  records: z.array(record).refine((records) => records.length > 0, expect('records')),
});

/** The whole mapping file. What it refuses is explained by `EXPECTATIONS`. */
export const mappingSchema = closed({
  name: id,
  snapshots: z.enum(SNAPSHOTS).optional(),
  files: z.array(file).refine((files) => files.length > 0, expect('files')),
});

/** A mapping as the file has it, before lines, settings of its records and names are joined to its columns. */
export type RawMapping = z.infer<typeof mappingSchema>;
export type RawFile = z.infer<typeof file>;
export type RawRecord = z.infer<typeof record>;
export type RawColumn = z.infer<typeof column>;

/** A text that passes a test. */
function written(expectation: Expectation, isRight: (found: string) => boolean) {
  return z.string(expect(expectation)).refine(isRight, expect(expectation));
}

/** What a text means, where it means anything. */
function understood<Meaning>(expectation: Expectation, meaningOf: (found: string) => Meaning | undefined) {
  return z.string(expect(expectation)).transform((found, context): Meaning => {
    const meaning = meaningOf(found);
    if (meaning !== undefined) return meaning;
    context.addIssue(expectation);
    return z.NEVER;
  });
}

/** The error by which a refused value is explained. */
function expect(expectation: Expectation): { error: string } {
  return { error: expectation };
}

/** What a cell of a file may hold; it may be empty. */
function isCell(found: string): boolean {
  return found.trim() === '' ? /^ *$/.test(found) && found.length <= LONGEST_CELL : isPrintable(found, LONGEST_CELL);
}

/** An expression may run over several lines. */
function isExpressionText(found: string): boolean {
  return isPrintable(found.replace(/[\t\n\r]/g, ' '), LONGEST_EXPRESSION);
}
