export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]!;
  const upper = sorted[Math.floor(sorted.length / 2)]!;
  return (lower + upper) / 2;
}

/** Lines of aligned columns; the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}

export function seconds(value: number | undefined): string {
  return value === undefined ? 'n/a' : value.toFixed(2);
}

/** Megabytes of 1,000,000 bytes. */
export function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'n/a' : (bytes / 1e6).toFixed(0);
}

/** A row of a table of limits: what it is, the figure found, the limit, and whether it was met. */
export function judged(name: string, found: number | undefined, limit: number, places = 2): string[] {
  if (found === undefined) return [name, 'n/a', String(limit), 'not measured'];
  return [name, found.toFixed(places), String(limit), found <= limit ? 'met' : 'NOT met'];
}
