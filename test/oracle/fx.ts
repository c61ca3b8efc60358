/** What other currencies are worth in the policy's currency (SPEC 2.5 and 4). */
import { policyCurrency } from './built-in.js';
import type { Case, FxRow, LedgerRow } from './case.js';
import type { Day } from './days.js';
import { exact, isZero, multiply, one, zero, type Exact } from './exact.js';

/** A row that names no currency is in the policy's currency, a flow also where its account is in another one. */
export function currencyOf(row: Pick<LedgerRow, 'currency'> | undefined): string {
  return row === undefined || row.currency === '' ? policyCurrency : row.currency;
}

export class FxRates {
  private readonly rows: readonly FxRow[];

  constructor(subject: Case) {
    this.rows = subject.fx ?? [];
  }

  /** The amount at the latest rate not after the day. Nothing is worth nothing, with or without a rate. */
  converted(amount: Exact, currency: string, day: Day): Exact {
    return isZero(amount) ? zero : multiply(amount, this.rateOn(currency, day));
  }

  private rateOn(currency: string, day: Day): Exact {
    if (currency === policyCurrency) return one;
    let latest: FxRow | undefined;
    for (const row of this.rows) {
      if (row.currency !== currency || row.date > day) continue;
      if (row.date === latest?.date) throw new Error(`two rates of ${currency} on ${row.date}`);
      if (latest === undefined || row.date > latest.date) latest = row;
    }
    if (latest === undefined) throw new Error(`no rate of ${currency} on or before ${day}`);
    return exact(latest.rate);
  }
}
