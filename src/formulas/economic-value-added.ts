import { type Decimal, ONE } from '../money/decimal.js';
import { capitalCharge, economicCapitalDays } from './economic-capital.js';
import type { RiskLine, RiskMeasures, RiskTerms } from './risk-figures.js';

/**
 * What is left after tax and the charge for capital, of exact figures (SPEC 7).
 * Y - D of 10,000.00, an expected loss of 1,250.00, tax 0.25 and a charge of 1,968.75 give
 * 8,750.00 x 0.75 - 1,968.75 = 4,593.75.
 */
export const eva: RiskLine = {
  name: 'eva',
  label: { en: 'economic value added', zh: '经济增加值' },
  formula: '(Y - D - expected loss) x (1 - tax rate) - economic capital x cost of capital x days / basis',
  isTotal: false,
  quotient: (measures, terms) => ({
    numerator: resultTimesBasis(measures, terms).minus(capitalCharge.quotient(measures, terms).numerator),
    divisor: terms.basis,
  }),
};

/** Decimals of the printed ratio (SPEC 16). */
const RATIO_DECIMALS = 8;

/** The yearly return on economic capital (SPEC 7). */
export const raroc = {
  name: 'raroc',
  label: { en: 'RAROC', zh: '风险调整后资本收益率' },
  formula: '(Y - D - expected loss) x (1 - tax rate) x basis / days / economic capital',
  isTotal: false,
  /**
   * The result x basis / days, over the capital added by the day / days: the days cancel out.
   * A result of 6,562.50 in 90 days of a 360-day year on 78,750.00 gives 0.33333333.
   * @returns a fraction rounded to 8 decimals, half away from zero; undefined where the economic capital is exactly zero
   */
  ratio: (measures: RiskMeasures, terms: RiskTerms): Decimal | undefined => {
    const capital = economicCapitalDays(measures, terms);
    if (capital.isZero()) return undefined;
    const exact = resultTimesBasis(measures, terms).div(capital).toDecimalPlaces(RATIO_DECIMALS);
    return exact.isZero() ? exact.abs() : exact;
  },
} as const;

/** (Y - D - expected loss) x (1 - tax rate) x basis: exact, as nothing is divided. */
function resultTimesBasis(
  { efficiencyBeforeLosses, expectedLossSum }: RiskMeasures,
  { basis, taxRate }: RiskTerms,
): Decimal {
  return efficiencyBeforeLosses.times(basis).minus(expectedLossSum).times(ONE.minus(taxRate));
}
