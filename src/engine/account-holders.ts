import { rm } from 'node:fs/promises';
import { Engine } from './database.js';
import { withoutWildcards } from './literal.js';
import { makeScratch } from './scratch.js';

/** A manager who has a row of a loan account in the positions of a run. */
export interface AccountHolder {
  /** place of the file in the list, from 0 */
  readonly file: number;
  readonly account: string;
  /** also `(unassigned)` */
  readonly manager: string;
}

const MEMORY = '1GB';

/**
 * Which managers have a `loan` row of these accounts in the positions.csv of each run (SPEC 13, 16). Ids are compared and
 * given as the files have them: a text that was defused for spreadsheets (`'=L1`) stays so.
 * @param files paths of positions.csv, under headers of either language
 * @returns each file, account and manager once, in this order, texts by byte
 * @throws what the engine says of a file that is no positions.csv or cannot be read
 */
export async function accountHolders(files: readonly string[], accounts: readonly string[]): Promise<readonly AccountHolder[]> {
  if (files.length === 0 || accounts.length === 0) return [];
  const scratch = await makeScratch();
  try {
    const engine = await Engine.open({ memory: MEMORY, scratch, inputs: files });
    try {
      return await holdersIn(engine, files, accounts);
    } finally {
      engine.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function holdersIn(engine: Engine, files: readonly string[], accounts: readonly string[]): Promise<readonly AccountHolder[]> {
  await engine.set('positions_file', withoutWildcards(files[0] ?? ''));
  await engine.run('run-position');
  await engine.run('wanted-account');
  await engine.fill('wanted_account', accounts.map((account) => [account]));
  const holders: AccountHolder[] = [];
  for (const [file, path] of files.entries()) {
    await engine.set('positions_file', withoutWildcards(path));
    await engine.run('account-holder');
    const rows = await engine.query('SELECT account, manager FROM account_holder ORDER BY account, manager');
    for (const { account, manager } of rows) holders.push({ file, account: String(account), manager: String(manager) });
  }
  return holders;
}
