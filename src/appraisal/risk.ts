import { capitalCharge, economicCapital } from '../formulas/economic-capital.js';
import { eva, raroc } from '../formulas/economic-value-added.js';
import { expectedLoss } from '../formulas/expected-loss.js';
import type { RiskLine, RiskMeasures, RiskTerms } from '../formulas/risk-figures.js';
import type { Decimal } from '../money/decimal.js';
import { roundQuotientToCents } from '../money/rounding.js';
import { centsOf, fromCents } from '../money/whole-units.js';
import type { Text } from '../problems/entry.js';
import type { RiskFigures } from './centre-figures.js';
import { type Lines, amountOf } from './lines.js';
import type { Risk } from './profit-picture.js';

/** A line of the risk-adjusted view, and where its figure stands. */
export interface RiskColumn {
  readonly name: string;
  readonly label: Text;
  readonly formula: string;
  /** an amount of the policy's currency, or a fraction a year */
  readonly kind: 'amount' | 'rate';
  readonly of: (risk: Risk) => Decimal | undefined;
}

/** The lines of the risk-adjusted view, in the order of risk.csv (SPEC 16). */
export const RISK_LINES: readonly RiskColumn[] = [
  { ...expectedLoss, kind: 'amount', of: (risk) => risk.expectedLoss },
  { ...economicCapital, kind: 'amount', of: (risk) => risk.economicCapital },
  { ...capitalCharge, kind: 'amount', of: (risk) => risk.capitalCharge },
  { ...eva, kind: 'amount', of: (risk) => risk.eva },
  { ...raroc, kind: 'rate', of: (risk) => risk.raroc },
];

/**
 * The risk-adjusted view of one manager (SPEC 7): exact until each figure is rounded, once.
 * @param efficiency the terms of the period, added over its months
 */
export function riskOf(figures: RiskFigures, efficiency: Lines, terms: RiskTerms): Risk {
  const efficiencyBeforeLosses = amountOf(efficiency, 'efficiency').minus(amountOf(efficiency, 'loss_offset'));
  const measures: RiskMeasures = { ...figures, efficiencyBeforeLosses };
  const rounded = (line: RiskLine): bigint => {
    const { numerator, divisor } = line.quotient(measures, terms);
    return centsOf(roundQuotientToCents(numerator, divisor));
  };
  return new KeptRisk(rounded(expectedLoss), rounded(economicCapital), rounded(capitalCharge), rounded(eva), raroc.ratio(measures, terms));
}

/** Keeps amounts as whole cents, as `keeperOf` does. */
class KeptRisk implements Risk {
  constructor(
    private readonly loss: bigint,
    private readonly capital: bigint,
    private readonly charge: bigint,
    private readonly added: bigint,
    readonly raroc: Decimal | undefined,
  ) {}

  get expectedLoss(): Decimal {
    return fromCents(this.loss);
  }

  get economicCapital(): Decimal {
    return fromCents(this.capital);
  }

  get capitalCharge(): Decimal {
    return fromCents(this.charge);
  }

  get eva(): Decimal {
    return fromCents(this.added);
  }
}
