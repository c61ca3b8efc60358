import { DuckDBInstance } from '@duckdb/node-api';

/** The ledger read with an explicit type for each column, nothing sniffed. Typed reading does not check what SPEC 2.2 asks for. */
const TYPED_LEDGER = `
  read_csv($file, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {
    'record': 'VARCHAR', 'date': 'DATE', 'account': 'VARCHAR', 'customer': 'VARCHAR', 'manager': 'VARCHAR',
    'branch': 'VARCHAR', 'product': 'VARCHAR', 'balance': 'DECIMAL(18,2)', 'rate': 'DECIMAL(9,8)', 'class': 'VARCHAR',
    'amount': 'DECIMAL(18,2)' })`;

/**
 * Runs one query over the ledger named on the command line, where `LEDGER` stands for the typed scan, and prints its one row.
 * DuckDB keeps its default settings. The query must use all that it computes, or the optimiser leaves it out.
 */
export async function runPeer(query: string): Promise<void> {
  const file = process.argv[2];
  if (file === undefined) throw new Error(`usage: ${process.argv[1]} LEDGER`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const typedLedger = TYPED_LEDGER.replace('$file', `'${file.replaceAll("'", "''")}'`);
  const answer = await connection.runAndReadAll(query.replace('LEDGER', typedLedger));
  const [row] = answer.getRowObjectsJson();
  process.stdout.write(`${JSON.stringify(row)}\n`);
  connection.closeSync();
  instance.closeSync();
}
