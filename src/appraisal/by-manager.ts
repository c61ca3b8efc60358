/** The rows of each manager, in their order. */
export function byManager<Row extends { readonly manager: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const managers = new Map<string, Row[]>();
  for (const row of rows) {
    const own = managers.get(row.manager);
    if (own === undefined) managers.set(row.manager, [row]);
    else own.push(row);
  }
  return managers;
}
