import { basename } from 'node:path';
import { ROW_CONTRACTS, columnsOfKind } from '../intake/columns.js';
import { type PlannedColumn, planHeader } from '../intake/header.js';
import { RECORD_KINDS, type RecordKind, kindOfFileName } from '../intake/kinds.js';
import { headerCells, readHeader } from '../intake/ledger-file.js';
import { openSource } from '../intake/ledger-source.js';
import { walkRecords } from '../intake/record-walk.js';
import { parseDate } from '../intake/values.js';
import type { Problem } from '../problems/problem.js';
import { withScratch } from './ledger-session.js';

/** Rows of the file that are looked at for examples. */
const EXAMPLES = 20;
const LONGEST_EXAMPLE = 30;
/** Units as a mapping names them, by their powers of ten. */
const UNITS: ReadonlyMap<number, string> = new Map([[-2, 'percent'], [4, 'ten_thousand'], [8, 'hundred_million']]);

/** What a file looks like, as far as a draft goes. */
interface Look {
  readonly name: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headers: readonly string[];
  /** the first text of each column that is not blank */
  readonly examples: readonly string[];
}

/**
 * Looks at a file and drafts a mapping for it: what is recognised is filled in, the rest stands in comments. It guesses no
 * value; whoever knows the export has to finish it.
 */
export async function draftMapping(path: string, memory: string, signal: AbortSignal): Promise<string | readonly Problem[]> {
  return withScratch(async (scratch) => {
    const source = await openSource({ path, kind: undefined }, 1, { scratch, memory, signal });
    if ('code' in source) return [source];
    const header = await readHeader(source.path, path);
    if ('code' in header) return [header];
    const { delimiter, headers } = header;
    const examples = await examplesOf(source.path, delimiter, headers.length);
    return draftText({ name: basename(path), encoding: source.encoding, delimiter, headers, examples });
  });
}

async function examplesOf(path: string, delimiter: string, width: number): Promise<string[]> {
  const examples = Array<string>(width).fill('');
  for await (const batch of walkRecords(path, { delimiter, width })) {
    for (const record of batch) {
      if (record.number > EXAMPLES) return examples;
      if (record.number === 0 || record.fault !== undefined) continue;
      headerCells(record.bytes.toString('utf8'), delimiter).forEach((cell, place) => {
        if (examples[place] === '') examples[place] = cell.trim();
      });
    }
  }
  return examples;
}

function draftText(look: Look): string {
  const { name, encoding, delimiter, headers, examples } = look;
  const kind = kindOfLook(look);
  const known = new Map(planHeader(name, headers).columns.map((planned) => [planned.column.name, planned]));
  const taken = columnsOfKind(kind).flatMap(({ name: column }) => known.get(column)?.position ?? []);
  const others = headers.map((_, place) => place).filter((place) => !taken.includes(place));
  return [
    `# A draft for ${shown(name)}, made of its header and its first rows. Correct it, then look at what it makes of the file:`,
    '#   cm-appraise check FILE --mapping THIS_FILE',
    'name: draft',
    'files:',
    `  - match: ${quoted(name)}  # * stands for any characters: loans_*.csv`,
    `    delimiter: ${quoted(delimiter === '\t' ? 'tab' : delimiter)}`,
    ...(encoding === 'utf-8' || encoding === 'parquet' ? [] : [`    encoding: ${encoding}`]),
    '    # skip_lines: 0  # lines before the header',
    `    # ignore: "trim(${headers[0] ?? 'c1'}) = '合计'"  # rows that are no records, such as totals`,
    '    records:',
    `      - record: ${kind}  # ${RECORD_KINDS.join(', ')}`,
    ...dateHint(known.get('date')?.position, examples),
    '        columns:',
    ...columnsOfKind(kind).map(({ name: column }) => columnLine(column, kind, known.get(column), examples)),
    ...(others.length === 0 ? [] : ['# Columns of the file that nothing takes yet:']),
    ...others.map((place) => `#   ${shown(headers[place] ?? '')}${exampleOf(examples[place])}`),
    '',
  ].join('\n');
}

/** The kind that the name tells, else the one whose required columns are found most often. */
function kindOfLook({ name, headers }: Look): RecordKind {
  const found = new Set(planHeader(name, headers).columns.map(({ column }) => column.name));
  const share = (kind: RecordKind) => {
    const { required } = ROW_CONTRACTS[kind];
    return required.filter((column) => found.has(column)).length / required.length;
  };
  return kindOfFileName(name) ?? [...RECORD_KINDS].sort((a, b) => share(b) - share(a))[0] ?? 'loan';
}

function dateHint(place: number | undefined, examples: readonly string[]): string[] {
  const example = place === undefined ? '' : (examples[place] ?? '');
  if (example === '' || 'value' in parseDate(example)) return [];
  return [`        date_format: "%Y%m%d"  # to be checked: ${shown(example)} is none of the usual forms; %y is a year of two digits`];
}

function columnLine(
  column: string,
  kind: RecordKind,
  planned: PlannedColumn | undefined,
  examples: readonly string[],
): string {
  const { required, oneOf = [] } = ROW_CONTRACTS[kind];
  if (planned !== undefined) return `          ${column}: ${sourceText(planned)}${exampleOf(examples[planned.position])}`;
  if (required.includes(column)) return `          # ${column}: a column, {value: text} or {expression: "…"}  (required, to be filled in)`;
  return `          # ${column}:${oneOf.includes(column) ? `  (one of ${oneOf.join(', ')} is required)` : ''}`;
}

/** A column with the unit that its header ends in. */
function sourceText({ header, places }: PlannedColumn): string {
  const unit = UNITS.get(places);
  return unit === undefined ? quoted(header) : `{column: ${quoted(header)}, unit: ${unit}}`;
}

function exampleOf(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `  # such as ${shown(text)}`;
}

/** Text for a comment: in one line, and not too long. */
function shown(text: string): string {
  const line = text.replace(/\p{C}/gu, ' ');
  return line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE)}…` : line;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
