import type { Decimal } from '../money/decimal.js';
import { roundQuotientToCents, roundToCents } from '../money/rounding.js';
import { centsOf, fromCents } from '../money/whole-units.js';
import type { BalanceFigures } from './centre-figures.js';
import type { PictureTerms } from './picture-terms.js';
import type { BalanceComparison } from './profit-picture.js';

type BalanceTerms = Pick<PictureTerms, 'days' | 'tenDays' | 'paddingMultiple'>;

/** Loans on average and at the end, side by side (SPEC 4). */
export function loanBalances(figures: BalanceFigures, terms: BalanceTerms): BalanceComparison {
  return compareBalances(figures.loanTenDaySum, figures.loanDailySum, figures.loanClosing, terms);
}

/** Deposits likewise. */
export function depositBalances(figures: BalanceFigures, terms: BalanceTerms): BalanceComparison {
  return compareBalances(figures.depositTenDaySum, figures.depositDailySum, figures.depositClosing, terms);
}

/**
 * Averages and closing balance, each rounded to 0.01. It is padded where the exact closing balance is above the multiple
 * of the exact daily average: 1,200.01 on an average of 1,000.00 with a multiple of 1.20, and not 1,200.00.
 */
function compareBalances(
  tenDaySum: Decimal,
  dailySum: Decimal,
  closing: Decimal,
  { days, tenDays, paddingMultiple }: BalanceTerms,
): BalanceComparison {
  const [tenDay, daily] = [roundQuotientToCents(tenDaySum, tenDays), roundQuotientToCents(dailySum, days)];
  const isPadded = closing.times(days).greaterThan(dailySum.times(paddingMultiple));
  return new KeptBalances(centsOf(tenDay), centsOf(daily), centsOf(roundToCents(closing)), isPadded);
}

/** Keeps amounts as whole cents, as `keeperOf` does. */
class KeptBalances implements BalanceComparison {
  constructor(
    private readonly tenDayCents: bigint,
    private readonly dailyCents: bigint,
    private readonly closingCents: bigint,
    readonly isPadded: boolean,
  ) {}

  get tenDay(): Decimal {
    return fromCents(this.tenDayCents);
  }

  get daily(): Decimal {
    return fromCents(this.dailyCents);
  }

  get closing(): Decimal {
    return fromCents(this.closingCents);
  }
}
