import { closeSync, openSync, writeFileSync } from 'node:fs';
import { BAD_KINDS, badRow } from './bad-rows.js';
import { type Bank, bankOf, balanceOf, branchOf, classOf, customerOf, isLoan, isOpen, managerOf, productOf, rateOf } from './bench-bank.js';
import { type ExportRhythm, QUARTER_DAYS, SNAPSHOT_DATES } from './bench-dates.js';
import { draw } from './draw.js';
import { LedgerBytes } from './ledger-bytes.js';
import { B, C, CLASSES, DAY_BYTES, DEPOSIT, INCOME, INCOMES, LOAN, M, PRODUCTS, encode } from './ledger-words.js';

export interface LedgerWish {
  /** Good rows, the header not counted. */
  readonly rows: number;
  readonly file: string;
  readonly seed: number;
  readonly rhythm: ExportRhythm;
  /** Bad rows of each kind, in addition to the good ones. */
  readonly bad: number;
}

const HEADER = 'record,date,account,customer,manager,branch,product,balance,rate,class,amount';
const TWO_LINE_REMARK = '"handed over,\nsee the ""file note"""';
/** Apart from the account questions of the bank. */
const ASK_INCOME = { account: 201, product: 202, fen: 203, size: 204 } as const;

/** Writes the ledger, and with bad rows `FILE.bad.csv` beside it; gives the size of the ledger in bytes. */
export function generateLedger(wish: LedgerWish): number {
  const fd = openSync(wish.file, 'w');
  try {
    const writer = new LedgerWriter(new LedgerBytes(fd), wish);
    const size = writer.write();
    if (wish.bad > 0) writeFileSync(`${wish.file}.bad.csv`, `line,kind\n${writer.badLines.join('')}`);
    return size;
  } finally {
    closeSync(fd);
  }
}

class LedgerWriter {
  readonly badLines: string[] = [];
  private readonly bank: Bank;
  private readonly dates: readonly string[];
  private readonly dateBytes: readonly Uint8Array[];
  private readonly widths: { account: number; customer: number; manager: number; branch: number };
  private readonly badRows: number;
  private readonly remarkEvery: number;
  private goodRows = 0;
  private line = 1;
  private incomes = 0;

  constructor(private readonly out: LedgerBytes, private readonly wish: LedgerWish) {
    this.bank = bankOf(wish.rows, wish.seed, SNAPSHOT_DATES[wish.rhythm]);
    this.dates = this.bank.calendar.dates;
    this.dateBytes = this.dates.map(encode);
    const digits = (count: number): number => String(count - 1).length;
    const { accounts, customers, managers, branches } = this.bank;
    this.widths = { account: digits(accounts), customer: digits(customers), manager: digits(managers), branch: digits(branches) };
    this.badRows = wish.bad * BAD_KINDS.length;
    this.remarkEvery = Math.max(7, Math.floor(wish.rows / 50));
  }

  write(): number {
    this.out.text(this.wish.bad > 0 ? `${HEADER},remark` : HEADER);
    this.out.endRow();
    this.dates.forEach((date, snapshot) => {
      this.incomesUntil(date);
      for (let account = 0; account < this.bank.accounts; account += 1) {
        if (isOpen(this.bank, account, snapshot)) this.snapshotRow(account, snapshot);
      }
    });
    this.out.flush();
    return this.out.length;
  }

  private snapshotRow(account: number, snapshot: number): void {
    const { bank, out } = this;
    const loan = isLoan(bank, account);
    const product = productOf(bank, account, loan);
    out.cell(loan ? LOAN : DEPOSIT);
    out.cell(this.dateBytes[snapshot]!);
    out.id(0, account, this.widths.account);
    this.holder(account, snapshot);
    out.cell(PRODUCTS.get(product)!);
    out.amount(balanceOf(bank, account, snapshot, product));
    out.blank();
    out.rate(rateOf(bank, account, product));
    if (loan) out.cell(CLASSES[classOf(bank, account, snapshot)]!);
    else out.blank();
    this.endGoodRow(this.dates[snapshot]!);
  }

  /** The income rows that no snapshot has passed yet, up to a date; all of them are spread evenly over the quarter's days. */
  private incomesUntil(date: string): void {
    const all = this.wish.rows - this.bank.snapshotRows;
    for (; this.incomes < all; this.incomes += 1) {
      const day = Math.floor((this.incomes * QUARTER_DAYS.length) / all);
      if (QUARTER_DAYS[day]! > date) return;
      this.incomeRow(this.incomes, day);
    }
  }

  private incomeRow(serial: number, day: number): void {
    const { bank: { seed, accounts }, out } = this;
    const account = draw(seed, serial, ASK_INCOME.account) % accounts;
    const least = 10 ** (3 + (draw(seed, serial, ASK_INCOME.size) % 4));
    out.cell(INCOME);
    out.cell(DAY_BYTES[day]!);
    out.blank();
    this.holder(account, 0);
    out.cell(INCOMES[draw(seed, serial, ASK_INCOME.product) % INCOMES.length]!);
    out.blank();
    out.blank();
    out.blank();
    out.amount(least + (draw(seed, serial, ASK_INCOME.fen) % (9 * least)));
    this.endGoodRow(QUARTER_DAYS[day]!);
  }

  private holder(account: number, snapshot: number): void {
    const { bank, out, widths } = this;
    const branch = branchOf(bank, account, snapshot);
    out.id(C, customerOf(account), widths.customer);
    out.id(M, managerOf(bank, account, snapshot, branch), widths.manager);
    out.id(B, branch, widths.branch);
  }

  private endGoodRow(date: string): void {
    this.goodRows += 1;
    this.line += 1;
    if (this.wish.bad > 0) this.remark();
    this.out.endRow();
    const badDue = Math.min(this.badRows, Math.floor((this.goodRows * (this.badRows + 1)) / this.wish.rows));
    while (this.badLines.length < badDue) this.bad(date);
  }

  private remark(): void {
    this.out.text(',');
    if (this.goodRows % this.remarkEvery !== 1) return;
    this.out.text(TWO_LINE_REMARK);
    this.line += 1;
  }

  private bad(date: string): void {
    const serial = this.badLines.length;
    const kind = BAD_KINDS[serial % BAD_KINDS.length]!;
    const row = badRow(kind, serial, date);
    this.out.text(row);
    this.out.endRow();
    this.line += 1;
    this.badLines.push(`${this.line},${kind}\n`);
    this.line += row.split('\n').length - 1;
  }
}
