import { type Slice, slicesOf } from '../calendar/months.js';
import type { Period } from '../calendar/period.js';
import type { MeasureRules } from '../engine/measure-rules.js';
import type { Decimal } from '../money/decimal.js';
import { type Dated, valueInForce } from '../policy/dated-value.js';
import type { Policy } from '../policy/policy.js';
import type { FtpMethod } from '../policy/vocabulary.js';
import { datedRows } from './dated-rows.js';

/** An FTP rate over time and what it is for: a product, or all others of its record. */
interface FtpSource {
  readonly record: string;
  readonly product: string;
  readonly values: Dated<Decimal>;
}

/** The FTP rates of a period and the slices within which they stay the same (SPEC 7). */
export function ftpRules(
  policy: Policy,
  ftpMethod: FtpMethod,
  period: Period,
): Pick<MeasureRules, 'ftpMethod' | 'slices' | 'ftpRates' | 'ftpCurve'> {
  const sources = [...(ftpMethod === 'pool' ? [] : ofProducts(policy)), ...(ftpMethod === 'term' ? [] : ofPool(policy))];
  const slices = slicesOf(period, sources.flatMap(({ values }) => values.map(({ from }) => from)));
  return {
    ftpMethod,
    slices,
    ftpRates: sources.flatMap((source) => ratesOf(source, slices)),
    ftpCurve: policy.ftp_curve.flatMap(({ term, values }) =>
      datedRows(values).map(([from, until, rate]) => [term, from, until, rate] as const),
    ),
  };
}

function ofPool({ rates }: Policy): FtpSource[] {
  return [
    { record: 'loan', product: '', values: rates.ftp_loan.values },
    { record: 'deposit', product: '', values: rates.ftp_deposit.values },
  ];
}

function ofProducts({ products }: Policy): FtpSource[] {
  return [...products.values()].flatMap(({ id, record, ftp_rate: rate }) =>
    rate === undefined ? [] : [{ record, product: id, values: rate.values }],
  );
}

/** A rate that begins within the period leaves the slices before it to what the policy says of all others. */
function ratesOf({ record, product, values }: FtpSource, slices: readonly Slice[]): MeasureRules['ftpRates'] {
  return slices.flatMap(({ from }, index) => {
    const rate = valueInForce(values, from);
    return rate === undefined ? [] : [[record, product, index + 1, rate.toFixed()] as const];
  });
}
