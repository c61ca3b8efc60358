import { describe, expect, it } from 'vitest';
import type { DepositEntry, WonPrize } from '../../src/appraisal/pay.js';
import { readCarried, readWrittenDeposits, readWrittenPayslips, readWrittenPrizes } from '../../src/intake/pay-files.js';
import { Decimal } from '../../src/money/decimal.js';
import { type CsvOptions, csvPieces } from '../../src/report/csv.js';
import { PAY_COLUMNS, PRIZE_COLUMNS, depositColumns, depositsHeader, depositsRows, ofPeriod, payslipColumns, payslipRows } from '../../src/report/pay-columns.js';
import { entryOf, paid, slipOf, step } from '../report/sample-pays.js';
import { briefly, fileOf } from './briefly.js';

const DEPOSITS = depositColumns('en');
const PAYSLIPS = payslipColumns('en');
const IDS = ['=1+1', '-1', '+A', '@x', 'a,b', 'say "no"', '001', '__proto__', '（长）'];
const WRITTEN: readonly CsvOptions[] = [{ language: undefined, excel: false }, { language: 'en', excel: true }, { language: 'zh', excel: false }, { language: 'zh', excel: true }];
const whole = (pieces: Iterable<string>) => Buffer.from([...pieces].join(''));
/** A row without its line, its amounts as text. */
const plain = (row: object): Record<string, unknown> => {
  const filled = Object.entries(row).filter(([name]) => name !== 'fileLine');
  return Object.fromEntries(filled.map(([name, value]) => [name, Decimal.isDecimal(value) ? value.toFixed() : value]));
};

describe('the risk deposit account of a pay', () => {
  const deposits = (...lines: string[]) => readWrittenDeposits('deposits.csv', fileOf('period,manager,lot,entry,account,of_period,amount,at_risk,reason', ...lines), DEPOSITS);

  it.each(WRITTEN)('is read back as it was written: $language, $excel', (options) => {
    const kinds = ['held', 'cut', 'forfeited', 'restored', 'vested', 'returned'] as const;
    const entries = IDS.map((manager, index): DepositEntry => {
      const account = index % 2 === 1 ? (IDS[IDS.length - 1 - index] ?? '') : '';
      const ofPeriod = index % 2 === 1 ? '' : '2024Q4';
      return entryOf({ manager, account, ofPeriod, entry: kinds[index % 6] ?? 'held', lot: index > 5 ? '2024' : '2024Q4', amount: new Decimal(index).plus('0.01') });
    });
    const { rows, problems } = readWrittenDeposits('deposits.csv', whole([depositsHeader(options), ...depositsRows(entries, options)]), DEPOSITS);
    expect(problems).toEqual([]);
    expect(rows.map(plain)).toEqual(entries.map(({ atRisk: _, reason: __, ...entry }) => plain(entry)));
  });

  it('is read back as one though its languages change', () => {
    const [english, chinese] = [{ language: 'en', excel: true }, { language: 'zh', excel: true }] as const;
    const text = [depositsHeader(english), ...depositsRows([entryOf()], english), ...depositsRows([entryOf({ manager: 'M02' })], chinese)];
    const { rows, problems } = readWrittenDeposits('deposits.csv', whole(text), DEPOSITS);
    expect(problems).toEqual([]);
    expect(rows.map(({ manager }) => manager)).toEqual(['M01', 'M02']);
    expect(text.join('')).toMatch(/^\ufeffperiod,.*\n2025Q3,M01,.*,held back\n2025Q3,M02,.*,计提\n$/);
  });

  it('is wrong with a cell that is', () => {
    expect(briefly(deposits(',,,,x,,,,', '2025Q3,(bank),Q3,kept,a\tb,Q2,1e9,,', '2025Q3,M1,2025Q3,Held,,,0.001,x,', '2025Q3,M1,2025Q3,cut,L1,,0,,', '2025Q3,M1,2025Q3,cut,L1,,-1,,').problems)).toEqual([
      'missing_value|2|amount||record=deposits', 'missing_value|2|entry||record=deposits', 'missing_value|2|lot||record=deposits',
      'missing_value|2|manager||record=deposits', 'missing_value|2|period||record=deposits',
      'id_control_character|3|account|a\tb', 'amount_syntax|3|amount|1e9',
      'choice_unknown|3|entry|kept|known=held, cut, forfeited, restored, vested, returned', 'reference_period|3|lot|Q3', 'id_reserved|3|manager|(bank)', 'reference_period|3|of_period|Q2',
      'amount_decimals|4|amount|0.001|limit=2', 'choice_unknown|4|entry|Held|known=held, cut, forfeited, restored, vested, returned',
      'not_above_zero|5|amount|0', 'not_above_zero|6|amount|-1',
    ]);
    expect(briefly(readWrittenDeposits('deposits.csv', fileOf('period,manager'), DEPOSITS).problems)).toHaveLength(5);
  });
});

describe('the payslips of a pay', () => {
  const payslips = (...lines: string[]) => readWrittenPayslips('payslips.csv', fileOf('period,manager,step,item,of,of_period,calculation,amount,clause', ...lines), PAYSLIPS);

  it.each(WRITTEN)('are read back as they were written, but the facts: $language, $excel', (options) => {
    const long = 'x'.repeat(200);
    const slips = [...IDS.map((manager) => slipOf(manager, '', [
      step('score', undefined), step('performance', '-0.01', { of: `branch:${long}` }), step('recovery', '-5.5', { of: 'performance', ofPeriod: '2025Q1' }),
      step('prize', '7', { of: '=SUM(A1), "x"', calculation: { en: '=1', zh: '=1' } }), step('paid', '0'),
    ])), paid(1, '陈')];
    const csv = whole(csvPieces(payslipColumns(options.language ?? 'en'), payslipRows('2025Q3', slips), options));
    const { rows, problems, period } = readWrittenPayslips('payslips.csv', csv, PAYSLIPS);
    expect(problems).toEqual([]);
    expect(period?.name).toBe('2025Q3');
    const expected = slips.flatMap(({ person, steps }) =>
      steps.filter(({ amount }) => amount !== undefined).map(({ item, of, ofPeriod: other, amount }) => plain({ period: '2025Q3', manager: person.manager, item, of, ofPeriod: other, amount })),
    );
    expect(rows.map(plain)).toEqual(expected);
    const some = readWrittenPayslips('payslips.csv', csv, PAYSLIPS, (item) => item === 'recovery');
    expect(some.rows.map(plain)).toEqual(expected.filter((row) => row['item'] === 'recovery'));
  });

  it('are wrong with a cell that is, and a second period', () => {
    expect(briefly(payslips('2025Q3,M1,1,score,,,82.50,,x', '2025Q3,,2,wage,,Q1,,5,', '2025Q3,M1,3,paid,a\tb,,,x,', '2025Q4,M1,4,paid,,,,5,').problems)).toEqual([
      'choice_unknown|3|item|wage|known=score, quality, grade, days, post_wage, performance, advance_set_off, piece, minimum_top_up, maximum_cut, earned, prize, fine, top_up, recovery, deposit_held, deposit_returned, carried_over, net, paid, carried_forward',
      'missing_value|3|manager||record=payslips', 'reference_period|3|of_period|Q1',
      'amount_syntax|4|amount|x', 'id_control_character|4|of|a\tb',
      'run_period_mixed|5|period|2025Q4|period=2025Q3',
    ]);
  });
});

describe('the prizes of a pay', () => {
  it.each(WRITTEN)('are read back as they were written: $language, $excel', (options) => {
    const prizes = IDS.map((id, index): WonPrize => ({
      campaign: id, manager: IDS[8 - index] ?? '', customer: index % 3 === 0 ? id : '', metric: index % 3 === 0 ? 'contribution' : '12',
      value: new Decimal('1234567.125').times(index).plus('0.00000001'), price: new Decimal('0.5'), per: index % 2 === 0 ? undefined : new Decimal('1000.5'), amount: new Decimal('800'),
    }));
    const { rows, problems } = readWrittenPrizes('prizes.csv', whole(csvPieces(PRIZE_COLUMNS, ofPeriod('2025Q3', prizes), options)), PRIZE_COLUMNS);
    expect(problems).toEqual([]);
    expect(rows.map(plain)).toEqual(prizes.map(plain));
  });

  it('may be none', () => {
    const csv = whole(csvPieces(PRIZE_COLUMNS, ofPeriod<WonPrize>('2025Q3', []), { language: 'en', excel: false }));
    expect(readWrittenPrizes('prizes.csv', csv, PRIZE_COLUMNS)).toMatchObject({ rows: [], problems: [] });
  });

  it('are wrong with a cell that is', () => {
    const header = 'period,campaign,manager,customer,metric,value,price,per,amount';
    expect(briefly(readWrittenPrizes('prizes.csv', fileOf(header, '2025Q3,,,x,,,,,', '2025Q3,c,M1,a\tb,1,0.123456789,x,,1.001'), PRIZE_COLUMNS).problems)).toEqual([
      'missing_value|2|amount||record=prizes', 'missing_value|2|campaign||record=prizes', 'missing_value|2|manager||record=prizes',
      'missing_value|2|metric||record=prizes', 'missing_value|2|price||record=prizes', 'missing_value|2|value||record=prizes',
      'amount_decimals|3|amount|1.001|limit=2', 'id_control_character|3|customer|a\tb', 'amount_syntax|3|price|x', 'figure_decimals|3|value|0.123456789|limit=8',
    ]);
  });
});

describe('what a pay carries forward', () => {
  it.each(WRITTEN)('is read back as it was written: $language, $excel', (options) => {
    const slips = IDS.map((manager, index) => slipOf(manager, IDS[8 - index] ?? '', [step('carried_forward', String(-index))], { branch: '=B', scheme: undefined }));
    const { rows, problems } = readCarried('pay.csv', whole(csvPieces(PAY_COLUMNS, ofPeriod('2025Q3', slips), options)), PAY_COLUMNS);
    expect(problems).toEqual([]);
    expect(rows.map(plain)).toEqual(IDS.map((manager, index) => ({ manager, name: IDS[8 - index], carriedForward: String(index === 0 ? 0 : -index) })));
  });

  it('is wrong with a cell that is, and a second row', () => {
    expect(briefly(readCarried('pay.csv', fileOf('manager,name,carried_forward', ',,', 'M1,x,', 'M2,a\tb,x', ',,0', 'M3,,0.00', 'M3,,0.00'), PAY_COLUMNS).problems)).toEqual([
      'missing_value|3|carried_forward||record=pay', 'amount_syntax|4|carried_forward|x', 'id_control_character|4|name|a\tb',
      'missing_value|5|manager||record=pay', 'written_row_twice|7|manager|M3',
    ]);
  });
});
