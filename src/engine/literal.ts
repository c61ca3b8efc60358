/** A path as the engine reads it: it would take `*`, `?` and `[` for patterns. */
export function withoutWildcards(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}

/** A value as SQL text: strings quoted, lists in brackets. Identifiers never come from data. */
export function literal(value: string | number | bigint | boolean | null | readonly string[]): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'object') return `[${value.map((item) => literal(item)).join(', ')}]::VARCHAR[]`;
  return String(value);
}
