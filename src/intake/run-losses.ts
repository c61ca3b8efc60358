import type { Decimal } from '../money/decimal.js';
import type { WrittenHeading } from './reference-header.js';
import { parseMoney, parseWrittenId } from './reference-values.js';
import { type RunReading, readRunRows, writtenContract } from './run-rows.js';

/** What the bank lost on a loan account in the period of a run, or got back. */
interface RunLoss {
  readonly account: string;
  /** the same id as output files have it, defused where a spreadsheet would run it */
  readonly written: string;
  /** provision change and realised loss together, in the policy's currency; below zero where the bank got more back */
  readonly loss: Decimal;
  /** physical line of the file */
  readonly fileLine: number;
}

export interface RunLossesReading extends RunReading {
  /** in the order of the file; a row with an error is left out */
  readonly rows: readonly RunLoss[];
}

type Column = 'period' | 'account' | 'loan_loss';

/**
 * Reads the losses.csv of a run (SPEC 13) under the headers of either language; a text that was defused for spreadsheets is
 * taken as it was.
 * @param headings of the file as this program writes it
 */
export function readRunLosses(name: string, source: Buffer | string, headings: readonly WrittenHeading[]): RunLossesReading {
  const rows: RunLoss[] = [];
  const accounts = new Set<string>();
  const reading = readRunRows<Column>(name, source, {
    contract: writtenContract<Column>(headings, ['period', 'account', 'loan_loss']),
    record: 'losses',
    take: (row, cells) => {
      const account = cells.required(row, 'account', parseWrittenId);
      const loss = cells.required(row, 'loan_loss', (text) => parseMoney(text, 0));
      if (account === undefined || loss === undefined) return;
      if (accounts.has(account)) cells.report('written_row_twice', row, 'account', account);
      else rows.push({ account, written: row.cells.account, loss, fileLine: row.line });
      accounts.add(account);
    },
  });
  return { ...reading, rows };
}
