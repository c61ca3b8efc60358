import type { ProblemCode } from '../../../src/problems/catalogue/index.js';
import type { Desk } from '../command.js';

/** A command that shows problems: what is on the desk, what is asked for, and what comes of it. */
export interface Scene {
  readonly name: string;
  /** every problem code that the screen names, and no other */
  readonly codes: readonly ProblemCode[];
  readonly status: number;
  /** puts the files on the desk and gives the arguments of the command */
  readonly stage: (desk: Desk) => readonly string[];
}

export const LEDGER_HEADER = 'record,date,account,customer,manager,branch,product,balance,rate,class,amount';

/** A ledger that nothing is wrong with, of the quarter and the day before it. */
export const SOUND_ROWS = [
  'loan,2025-06-30,L001,C001,M01,B01,working_capital,12000000.00,0.0435,normal,',
  'deposit,2025-06-30,D001,C001,M01,B01,corporate_demand,40000000.00,0.0010,,',
  'loan,2025-09-30,L001,C001,M01,B01,working_capital,11000000.00,0.0435,normal,',
  'deposit,2025-09-30,D001,C001,M01,B01,corporate_demand,42000000.00,0.0010,,',
  'income,2025-08-15,,C001,M01,B01,agency_collection,,,,15600.00',
] as const;

/** A file of lines that end in LF. */
export function lines(...each: readonly string[]): string {
  return each.map((line) => `${line}\n`).join('');
}

export function soundLedger(desk: Desk, ...more: readonly string[]): string {
  return desk.put('ledger.csv', lines(LEDGER_HEADER, ...SOUND_ROWS, ...more));
}
