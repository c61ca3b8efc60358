import { DuckDBInstance } from '@duckdb/node-api';

/** The ledger read with an explicit type for each column, nothing sniffed. Typed reading does not check what SPEC 2.2 asks for. */
export const typedLedger = (file: string): string => `
  read_csv('${file.replaceAll("'", "''")}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {
    'record': 'VARCHAR', 'date': 'DATE', 'account': 'VARCHAR', 'customer': 'VARCHAR', 'manager': 'VARCHAR',
    'branch': 'VARCHAR', 'product': 'VARCHAR', 'balance': 'DECIMAL(18,2)', 'rate': 'DECIMAL(9,8)', 'class': 'VARCHAR',
    'amount': 'DECIMAL(18,2)' })`;

/**
 * Runs queries over the ledger named on the command line, where `LEDGER` stands for the typed scan, and prints the one row
 * that the last one gives.
 * DuckDB keeps its default settings. The query must use all that it computes, or the optimiser leaves it out.
 */
export async function runPeer(...queries: readonly string[]): Promise<void> {
  const file = process.argv[2];
  if (file === undefined) throw new Error(`usage: ${process.argv[1]} LEDGER`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const [index, query] of queries.entries()) {
    const answer = await connection.runAndReadAll(query.replace('LEDGER', () => typedLedger(file)));
    if (index === queries.length - 1) process.stdout.write(`${JSON.stringify(answer.getRowObjectsJson()[0])}\n`);
  }
  connection.closeSync();
  instance.closeSync();
}
