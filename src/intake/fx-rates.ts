import type { IsoDate } from '../calendar/dates.js';
import { type Problem, sortProblems } from '../problems/problem.js';
import type { FileDigest } from './reference-bytes.js';
import { ReferenceCells } from './reference-cells.js';
import { readReferenceRows } from './reference-file.js';
import { type ReferenceContract, ledgerColumn } from './reference-header.js';
import { type Parsed, narrow, parseCurrency, parseDate } from './values.js';

/** What 1 of a currency is in the policy's currency, from one day to another. */
export interface FxRate {
  readonly currency: string;
  /** the first day */
  readonly from: IsoDate;
  /** the day of the next rate; undefined: for ever */
  readonly until: IsoDate | undefined;
  /** millionths, above 0 */
  readonly millionths: number;
}

export interface FxReading {
  /** by currency and date; good only where no problem is an error */
  readonly rates: readonly FxRate[];
  readonly problems: readonly Problem[];
  /** undefined where the file could not be read */
  readonly digest?: FileDigest;
}

const FX_CONTRACT = {
  columns: [
    ledgerColumn('date', '汇率日期'),
    ledgerColumn('currency'),
    { name: 'rate', headers: ['汇率', '折算率', '折人民币汇率', 'fx rate', 'exchange rate'] },
  ],
  required: [['date'], ['currency'], ['rate']],
} as const satisfies ReferenceContract<string>;

type Column = (typeof FX_CONTRACT)['columns'][number]['name'];

interface Quote {
  readonly currency: string;
  readonly date: IsoDate;
  readonly millionths: number;
}

/** A rate above 0 with at most 9 digits before the point and 6 after it, in millionths. */
export function parseFxRate(text: string): Parsed<number> {
  const [, whole = '', decimals = ''] = /^([0-9]{1,9})(?:[.]([0-9]{1,6}))?$/.exec(narrow(text)) ?? [];
  const millionths = Number(whole + decimals.padEnd(6, '0'));
  return whole !== '' && millionths > 0 ? { value: millionths } : { fault: { code: 'fx_rate_syntax' } };
}

/**
 * Reads what other currencies are worth (SPEC 2.5): units of the policy's currency for 1 of that one.
 * @param name the file as it was given, for problems
 * @param source its path, or its bytes where they are at hand
 */
export function readFxRates(name: string, source: Buffer | string): FxReading {
  const cells = new ReferenceCells<Column>(name, 'fx');
  const quotes = new Map<string, Quote & { readonly line: number }>();
  const file = readReferenceRows<Column>(name, source, FX_CONTRACT, (row) => {
    const date = cells.required(row, 'date', parseDate);
    const currency = cells.required(row, 'currency', parseCurrency);
    const millionths = cells.required(row, 'rate', parseFxRate);
    if (date === undefined || currency === undefined || millionths === undefined) return;
    const key = `${date} ${currency}`;
    const first = quotes.get(key);
    if (first === undefined) quotes.set(key, { date, currency, millionths, line: row.line });
    else cells.report('fx_duplicate', row, 'currency', currency, { date, lines: String(first.line) });
  });
  const problems = sortProblems([...file.problems, ...cells.problems]);
  return { rates: spansOf([...quotes.values()]), problems, ...(file.digest && { digest: file.digest }) };
}

/** Each rate holds until the next of its currency. */
function spansOf(quotes: readonly Quote[]): FxRate[] {
  const order = (a: Quote, b: Quote) => (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : a.date < b.date ? -1 : 1);
  const sorted = [...quotes].sort(order);
  return sorted.map(({ currency, date, millionths }, index) => {
    const next = sorted[index + 1];
    return { currency, from: date, until: next?.currency === currency ? next.date : undefined, millionths };
  });
}
