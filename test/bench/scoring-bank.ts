import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from './draw.js';

/** Files of a bank in which every manager has something of every indicator. */
export interface ScoringBank {
  readonly ledger: string;
  readonly roster: string;
  readonly targets: string;
  readonly quality: string;
  readonly history: string;
  readonly fx: string;
}

const ACCOUNTS = [
  ['deposit', 'corporate_demand', '0.001'],
  ['deposit', 'corporate_term_1y', '0.0095'],
  ['loan', 'working_capital', '0.045'],
  ['loan', 'trade_finance', '0.04'],
] as const;
const DATES = ['2024-09-30', '2024-12-31', '2025-03-31', '2025-06-30', '2025-07-31', '2025-08-31', '2025-09-30'];
const INCOMES = ['guarantee', 'agency_insurance', 'international_settlement'];
const AMOUNT_METRICS = ['bills', 'fx_dealing', 'international_settlement', 'interest_collected', 'interest_due', 'maturing_repaid', 'maturing_due', 'referred_aum'];
const QUANTITY_METRICS = ['overdue', 'payroll_staff', 'e_banking', 'active_cards', 'strategic_customer', 'referral', 'award', 'international_customer', 'complaint'];
const ITEMS = ['knowledge', 'service', 'discipline', 'teamwork'];
const GRADES = ['assistant', 'manager', 'senior', 'chief'];
const MANAGERS_A_BRANCH = 40;
const ROWS_AT_ONCE = 20_000;

/** Writes the files of a bank with so many managers into a folder. */
export function writeScoringBank(folder: string, managers: number): ScoringBank {
  const everybody = Array.from({ length: managers }, (_, index) => index);
  const bank = {
    ledger: join(folder, 'ledger.csv'),
    roster: join(folder, 'roster.csv'),
    targets: join(folder, 'targets.csv'),
    quality: join(folder, 'quality.csv'),
    history: join(folder, 'grades.csv'),
    fx: join(folder, 'fx.csv'),
  };
  writeRows(bank.ledger, 'record,date,account,customer,manager,branch,product,balance,rate,class,amount,metric,quantity', everybody, ledgerRows);
  writeRows(bank.roster, 'manager,name,branch,line,grade,status,bank_since', everybody, (index) => [
    `${id(index)},name ${index},${branch(index)},corporate,${GRADES[draw(2, index, 1) % 4]!},active,2015-01-01`,
  ]);
  writeRows(bank.targets, 'manager,indicator,period,target', everybody, (index) =>
    ['30', '31'].map((indicator) => `${id(index)},${indicator},2025,${100_000 + (draw(2, index, 2) % 900_000)}`),
  );
  writeRows(bank.quality, 'manager,item,score,assessor,date', everybody, (index) =>
    ITEMS.map((item, number) => `${id(index)},${item},${70 + (draw(2, index, 10 + number) % 30)},A${branch(index)},2025-09-20`),
  );
  writeRows(bank.history, 'period,ladder,manager,virtual_profit,failed,grade_after', everybody, (index) => [
    `2025Q2,corporate4,${id(index)},${draw(2, index, 3) % 100_000},${draw(2, index, 4) % 2},${GRADES[draw(2, index, 1) % 4]!}`,
  ]);
  writeRows(bank.fx, 'date,currency,rate', [0], () => ['2024-01-01,USD,7.1']);
  return bank;
}

function ledgerRows(index: number): string[] {
  const who = `${id(index)},${branch(index)}`;
  const balances = ACCOUNTS.flatMap(([record, product, rate], number) =>
    DATES.map((date, day) => {
      const balance = 1_000_000 * (1 + (draw(1, index, number * 10 + day) % 40));
      return `${record},${date},A${index}-${number},C${index}-${number % 3},${who},${product},${balance}.00,${rate},,,,`;
    }),
  );
  const incomes = INCOMES.map((product, number) => `income,2025-08-1${number},,C${index}-0,${who},${product},,,,${1000 + (draw(1, index, 100 + number) % 50_000)}.50,,`);
  const amounts = AMOUNT_METRICS.map((metric, number) => `activity,2025-08-15,,,${who},,,,,${1_000_000 + (draw(1, index, 200 + number) % 9_000_000)}.00,${metric},`);
  const quantities = QUANTITY_METRICS.map((metric, number) => `activity,2025-08-16,,,${who},,,,,,${metric},${draw(1, index, 300 + number) % 20}`);
  return [...balances, ...incomes, ...amounts, ...quantities];
}

function writeRows(file: string, header: string, everybody: readonly number[], rowsOf: (index: number) => readonly string[]): void {
  const fd = openSync(file, 'w');
  try {
    let rows = [header];
    for (const index of everybody) {
      rows.push(...rowsOf(index));
      if (rows.length < ROWS_AT_ONCE) continue;
      writeSync(fd, `${rows.join('\n')}\n`);
      rows = [];
    }
    if (rows.length > 0) writeSync(fd, `${rows.join('\n')}\n`);
  } finally {
    closeSync(fd);
  }
}

const id = (index: number): string => `M${String(index).padStart(6, '0')}`;
const branch = (index: number): string => `B${String(Math.floor(index / MANAGERS_A_BRANCH)).padStart(5, '0')}`;
