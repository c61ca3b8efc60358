/** The cells of one row, in the order of the header with `remark`. */
interface Cells {
  record: string;
  date: string;
  account: string;
  customer: string;
  manager: string;
  branch: string;
  product: string;
  balance: string;
  rate: string;
  class: string;
  amount: string;
  remark: string;
}

const GOOD_INCOME: Partial<Cells> = { record: 'income', product: 'bank_card', balance: '', rate: '', class: '', amount: '88.00' };

/** What each kind of bad row changes in a good loan row. */
const SPOILED_CELLS: Readonly<Record<string, Partial<Cells>>> = {
  amount_decimals: { balance: '12.345' },
  amount_exponent: { balance: '1e9' },
  amount_huge_exponent: { balance: '1e999999999' },
  amount_hexadecimal: { balance: '0x1f' },
  amount_separators: { balance: '"1,00"' },
  amount_underscore: { balance: '1_000' },
  amount_not_a_number: { balance: 'NaN' },
  amount_two_signs: { balance: '--5' },
  amount_seventeen_digits: { balance: '12345678901234567.00' },
  amount_two_lines: { balance: '12.345', remark: '"bad amount,\nwith a second line"' },
  balance_missing: { balance: '' },
  date_impossible: { date: '2025-02-30' },
  date_text: { date: 'yesterday' },
  date_missing: { date: '' },
  record_unknown: { record: 'lone' },
  record_missing: { record: '' },
  class_unknown: { class: 'so-so' },
  account_missing: { account: '' },
  account_control_character: { account: '77\u000199' },
  customer_missing: { customer: '' },
  customer_escape_character: { customer: 'C\u001b[31m1' },
  rate_missing: { rate: '' },
  rate_above_one: { rate: '1.5' },
  rate_decimals: { rate: '0.043512345' },
  quote_after_closing_quote: { customer: '"C1"2' },
  quote_inside_bare_cell: { customer: 'C1"2' },
  income_amount_decimals: { ...GOOD_INCOME, amount: '12.345' },
  income_amount_missing: { ...GOOD_INCOME, amount: '' },
  income_holder_missing: { ...GOOD_INCOME, account: '', customer: '', manager: '' },
};

/** Rows whose number of fields is wrong. */
const SPOILED_ROWS: Readonly<Record<string, (row: string) => string>> = {
  fields_too_few: (row) => row.split(',').slice(0, 7).join(','),
  fields_too_many: (row) => `${row},surplus,surplus`,
};

/** All kinds of bad row, in the order in which they follow each other in the file. */
export const BAD_KINDS: readonly string[] = [...Object.keys(SPOILED_CELLS), ...Object.keys(SPOILED_ROWS)];

/** The text of a bad row of a kind, without its line end. Its account occurs nowhere else in the ledger. */
export function badRow(kind: string, serial: number, date: string): string {
  const cells: Cells = {
    record: 'loan', date, account: `X${String(serial).padStart(7, '0')}`, customer: `CX${serial}`, manager: 'M1', branch: 'B1',
    product: 'consumer', balance: '1000.00', rate: '0.0435', class: 'normal', amount: '', remark: '',
  };
  const row = Object.values({ ...cells, ...SPOILED_CELLS[kind] }).join(',');
  return SPOILED_ROWS[kind]?.(row) ?? row;
}
