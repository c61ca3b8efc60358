import { join } from 'node:path';
import type { Pay, WonPrize } from '../appraisal/pay.js';
import type { CsvOptions } from '../report/csv.js';
import { csvPieces } from '../report/csv.js';
import {
  CUT_COLUMNS,
  PAY_COLUMNS,
  POOL_COLUMNS,
  PRIZE_COLUMNS,
  depositsHeader,
  depositsRows,
  ofPeriod,
  payslipColumns,
  payslipRows,
} from '../report/pay-columns.js';
import type { PayFolder } from '../runs/pay-folders.js';
import { piecesOf } from '../runs/run-folder.js';
import type { PayTexts } from '../runs/write-pay.js';

/** The files of a pay (SPEC 13), in the order in which they are written. */
export function payTexts(period: string, pay: Pay, prizes: readonly WonPrize[], before: PayFolder | undefined, csv: CsvOptions): PayTexts {
  return new Map<string, AsyncIterable<string | Buffer> | Iterable<string>>([
    ['pay.csv', csvPieces(PAY_COLUMNS, ofPeriod(period, pay.slips), csv)],
    ['payslips.csv', csvPieces(payslipColumns(csv.language ?? 'en'), payslipRows(period, pay.slips), csv)],
    ['pools.csv', csvPieces(POOL_COLUMNS, ofPeriod(period, pay.shares), csv)],
    ['prizes.csv', csvPieces(PRIZE_COLUMNS, ofPeriod(period, prizes), csv)],
    ['cuts.csv', csvPieces(CUT_COLUMNS, ofPeriod(period, pay.cuts), csv)],
    ['deposits.csv', depositTexts(pay, before, csv)],
  ]);
}

/** The account is only ever appended to: what the pay before wrote, byte by byte, then the entries of this one. */
async function* depositTexts({ entries }: Pay, before: PayFolder | undefined, csv: CsvOptions): AsyncGenerator<string | Buffer> {
  if (before === undefined) yield depositsHeader(csv);
  else yield* piecesOf(join(before.path, 'deposits.csv'));
  yield* depositsRows(entries, csv);
}
