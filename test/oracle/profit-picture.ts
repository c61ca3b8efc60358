/**
 * The reference calculation of SPEC 7, 8 and 14, as its files would have it. It is made apart from that of the
 * statement, so that whoever asks for the statement alone need not wait for it.
 */
import { balanceRows, type BalanceRow } from './balances.js';
import type { Case } from './case.js';
import { centreRows, type CentreRow } from './centres.js';
import { customerGroupRows, customerRows, type CustomerGroupRow, type CustomerRow } from './customers.js';
import { efficienciesOf, efficiencyRows, type EfficiencyRow } from './efficiency.js';
import { profitBookOf } from './profit-book.js';
import { riskRows, type RiskRow } from './risk.js';

/** Rows by file, in the order of the file; the columns too are in the order of the file. */
export interface ProfitPicture {
  readonly 'efficiency.csv': readonly EfficiencyRow[];
  readonly 'risk.csv': readonly RiskRow[];
  readonly 'balances.csv': readonly BalanceRow[];
  readonly 'centres.csv': readonly CentreRow[];
  readonly 'customers.csv': readonly CustomerRow[];
  readonly 'customer-groups.csv': readonly CustomerGroupRow[];
}

export function profitPictureOf(subject: Case): ProfitPicture {
  const book = profitBookOf(subject);
  const efficiencies = efficienciesOf(book);
  return {
    'efficiency.csv': efficiencyRows(book, efficiencies),
    'risk.csv': riskRows(book, efficiencies),
    'balances.csv': balanceRows(book),
    'centres.csv': centreRows(book, efficiencies),
    'customers.csv': customerRows(book),
    'customer-groups.csv': customerGroupRows(book),
  };
}
