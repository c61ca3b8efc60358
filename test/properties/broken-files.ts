/** Ledger files whose records go wrong in every way that leaves the file readable. */
import type { Random } from '../oracle/random.js';

/** What one line of a file may be; each file has some of them. */
const SIGHTS = {
  quoted: ({ row, delimiter }) => row.map((cell) => `"${cell}"`).join(delimiter),
  some_quoted: ({ row, delimiter }) => row.map((cell, index) => (index % 2 === 0 ? `"${cell}"` : cell)).join(delimiter),
  padded: ({ row, delimiter }) => row.map((cell, index) => (index === 1 ? ` ${cell}\u3000` : cell)).join(delimiter),
  doubled: ({ row, delimiter }) => `${row.slice(0, 2).join(delimiter)}${delimiter}"C ""1"" "${delimiter}${row.slice(3).join(delimiter)}`,
  line_feed: ({ row, delimiter }) => `${row[0] ?? ''}${delimiter}"A\n1"${delimiter}${row.slice(2).join(delimiter)}`,
  crlf_within: ({ row, delimiter }) => `${row[0] ?? ''}${delimiter}"A\r\n\r\n1"${delimiter}${row.slice(2).join(delimiter)}`,
  return_within: ({ row, delimiter }) => `${row[0] ?? ''}${delimiter}"A\r1"${delimiter}${row.slice(2).join(delimiter)}`,
  delimiter_within: ({ row, delimiter }) => `${row[0] ?? ''}${delimiter}"A${delimiter}1"${delimiter}${row.slice(2).join(delimiter)}`,
  blank: () => '',
  blanks: () => ' ',
  short: ({ row, delimiter }) => row.slice(0, -1).join(delimiter),
  one_cell: ({ row }) => row[0] ?? '',
  long: ({ row, delimiter }) => [...row, 'x'].join(delimiter),
  empty_cell_more: ({ row, delimiter }) => row.join(delimiter) + delimiter,
  empty_cells_more: ({ row, delimiter }) => row.join(delimiter) + delimiter.repeat(3),
  quoted_empty_cell_more: ({ row, delimiter }) => `${row.join(delimiter)}${delimiter}""`,
  only_delimiters: ({ row, delimiter }) => delimiter.repeat(row.length - 1),
  more_delimiters: ({ row, delimiter }) => delimiter.repeat(row.length + 2),
  stray_quote: ({ row, delimiter }) => row.map((cell, index) => (index === 1 ? `A"1` : cell)).join(delimiter),
  stray_behind_quote: ({ row, delimiter }) => row.map((cell, index) => (index === 1 ? `"A"1` : cell)).join(delimiter),
  lone_return: ({ row, delimiter }) => row.map((cell, index) => (index === 1 ? `A\r1` : cell)).join(delimiter),
  two_returns: ({ row, delimiter }) => `${row.join(delimiter)}\r\r`,
  nul: ({ row, delimiter }) => row.map((cell, index) => (index === 1 ? `A\0` : cell)).join(delimiter),
  bad_amount: ({ row, delimiter }) => row.map((cell, index) => (index === 3 ? '12.345' : cell)).join(delimiter),
  comment: ({ row, delimiter }) => `#${row.join(delimiter)}`,
} satisfies Record<string, (from: { row: readonly string[]; delimiter: string }) => string>;

export type Sight = keyof typeof SIGHTS;
export const ALL_SIGHTS = Object.keys(SIGHTS) as Sight[];

export interface BrokenFile {
  readonly text: string;
  readonly delimiter: string;
  readonly sights: readonly Sight[];
}

const HEADER = ['date', 'account', 'customer', 'balance', 'rate', 'manager', 'remark'];

/** A file of loans of about so many lines in which some are as the sights say; a remark of so many bytes makes them longer. */
export function brokenFile(random: Random, sights: readonly Sight[], lines: number, remark = 0): BrokenFile {
  const delimiter = random.pick([',', ';', '\t', '|']);
  const ends = random.pick([['\n'], ['\r\n'], ['\n', '\r\n'], ['\n', '\n', '\n\n'], ['\r\n', '\r\n\r\n']]);
  const oddShare = lines > 1000 ? 3 : random.pick([3, 30, 60]);
  const pieces = [HEADER.join(delimiter), random.pick(ends)];
  for (let line = 0; line < lines; line += 1) {
    const row = [random.pick(['2025-09-30', '2025/8/31']), `A${line % 97}`, 'C1', `${line}.50`, '0.0435', `M${line % 7}`, '注'.repeat(remark / 3)];
    const sight = random.percent(oddShare) && sights.length > 0 ? random.pick(sights) : undefined;
    pieces.push(sight === undefined ? row.join(delimiter) : SIGHTS[sight]({ row, delimiter }), random.pick(ends));
  }
  const text = pieces.join('');
  return { text: random.percent(30) ? text.replace(/(\r?\n)+$/, '') : text, delimiter, sights };
}
