import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK } from '../../src/appraisal/centre-lines.js';
import { Decimal } from '../../src/money/decimal.js';
import type { CsvOptions } from '../../src/report/csv.js';
import { balancesCsv, centresCsv, customerGroupsCsv, efficiencyCsv, riskCsv } from './csv-text.js';
import { THREE, appraisalOf, idle } from './sample-appraisals.js';
import { books, profitPicture } from './sample-profits.js';

const PLAIN: CsvOptions = { language: undefined, excel: false };
const FILES = { efficiencyCsv, riskCsv, balancesCsv, centresCsv, customerGroupsCsv };
const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });

describe('efficiency.csv', () => {
  it('is exact', () => {
    expect(efficiencyCsv(appraisalOf(THREE.slice(2)), PLAIN)).toMatchInlineSnapshot(`
      "period,month,branch,manager,loan_margin,deposit_margin,credit_risk_fee,intermediary,direct_cost,allocated_cost,loss_offset,efficiency
      2025Q3,2025-07,B01,M03,11000.01,23456.78,300.10,4500.55,800.00,1234.56,0.00,37222.88
      2025Q3,2025-08,B01,M03,11001.01,23457.78,301.10,4501.55,801.00,1235.56,0.00,37224.88
      2025Q3,2025-09,B01,M03,11002.01,23458.78,302.10,4502.55,802.00,1236.56,0.00,37226.88
      2025Q3,total,B01,M03,33003.03,70373.34,903.30,13504.65,2403.00,3706.68,0.00,111674.64
      2025Q3,2025-07,,(unassigned),22000.02,46913.56,600.20,9001.10,1600.00,2469.12,0.00,74445.76
      2025Q3,2025-08,,(unassigned),22001.02,46914.56,601.20,9002.10,1601.00,2470.12,0.00,74447.76
      2025Q3,2025-09,,(unassigned),22002.02,46915.56,602.20,9003.10,1602.00,2471.12,0.00,74449.76
      2025Q3,total,,(unassigned),66003.06,140743.68,1803.60,27006.30,4803.00,7410.36,0.00,223343.28
      "
    `);
  });

  it('has a row a month and the total for each manager, in their order', () => {
    const rows = rowsOf(efficiencyCsv(appraisalOf(THREE), PLAIN)).slice(1);
    expect(rows.map(([, month, , manager]) => `${manager ?? ''} ${month ?? ''}`)).toEqual(
      THREE.flatMap(({ manager }) => ['2025-07', '2025-08', '2025-09', 'total'].map((month) => `${manager} ${month}`)),
    );
  });
});

describe('risk.csv', () => {
  it('is exact, and blank where there is no RAROC', () => {
    expect(riskCsv(appraisalOf(THREE), PLAIN)).toMatchInlineSnapshot(`
      "period,manager,expected_loss,economic_capital,capital_charge,eva,raroc
      2025Q3,M01,12345.67,1585500.02,40518.33,-8765.43,0.07836521
      2025Q3,M02,24691.34,3171000.04,81036.66,-17530.86,0.05836521
      2025Q3,M03,37037.01,4756500.06,121554.99,-26296.29,0.03836521
      2025Q3,(unassigned),0.00,0.00,0.00,0.00,
      "
    `);
  });
});

describe('balances.csv', () => {
  it('is exact, and marks closing balances above the average', () => {
    expect(balancesCsv(appraisalOf(THREE), PLAIN)).toMatchInlineSnapshot(`
      "period,branch,manager,name,loan_ten_day,loan_daily,loan_closing,loan_flag,deposit_ten_day,deposit_daily,deposit_closing,deposit_flag
      2025Q3,B01,M01,李明,15533333.32,15100000.10,18900000.00,closing_above_average,67848889.49,66000000.01,81000000.55,closing_above_average
      2025Q3,B01,M02,王芳,31066666.64,30200000.20,37800000.00,,135697778.98,132000000.02,162000001.10,closing_above_average
      2025Q3,B01,M03,张伟,46599999.96,45300000.30,56700000.00,,203546668.47,198000000.03,243000001.65,
      2025Q3,,(unassigned),,0.00,0.00,0.00,,271395557.96,264000000.04,324000002.20,
      "
    `);
  });
});

describe('centres.csv', () => {
  it('is exact', () => {
    expect(centresCsv(appraisalOf(THREE.slice(0, 1)), PLAIN)).toMatchInlineSnapshot(`
      "period,dimension,centre,book,loan_average,deposit_average,loan_interest,intermediary_income,settlement_income,lent_out_income,business_income,deposit_cost,shortfall_cost,funding_cost,provision_opening,provision_closing,provision_change,provision_transferred,realised_loss,loan_loss,virtual_profit,loan_margin,deposit_margin,credit_risk_fee,intermediary,loss_offset
      2025Q3,manager,M01,primary,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,manager,M01,shadow,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,manager,M01,eliminations,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,manager,M01,consolidated,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,branch,B01,primary,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,branch,B01,shadow,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,branch,B01,eliminations,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,branch,B01,consolidated,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,branch,(funding),primary,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,branch,(funding),shadow,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,branch,(funding),eliminations,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,branch,(funding),consolidated,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,department,corporate_banking,primary,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,department,corporate_banking,shadow,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,department,corporate_banking,eliminations,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,department,corporate_banking,consolidated,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,department,international_banking,primary,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,department,international_banking,shadow,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,department,international_banking,eliminations,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,-33003.03,-70373.34,-903.30,-13504.65,0.00
      2025Q3,department,international_banking,consolidated,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,department,(none),primary,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,department,(none),shadow,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,department,(none),eliminations,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,department,(none),consolidated,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,line,corporate,primary,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,line,corporate,shadow,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,line,corporate,eliminations,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,line,corporate,consolidated,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,product,working_capital_loan,primary,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,product,working_capital_loan,shadow,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,product,working_capital_loan,eliminations,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00
      2025Q3,product,working_capital_loan,consolidated,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,bank,bank,primary,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,bank,bank,shadow,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,33003.03,70373.34,903.30,13504.65,0.00
      2025Q3,bank,bank,eliminations,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,-33003.03,-70373.34,-903.30,-13504.65,0.00
      2025Q3,bank,bank,consolidated,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38,33003.03,70373.34,903.30,13504.65,0.00
      "
    `);
  });

  it('takes the lines of each book, shared or not', () => {
    const line = (amount: string) => new Map(EMPTY_BOOK).set('loan_interest', new Decimal(amount));
    const centres = ['1', '2', '1'].flatMap((amount) => books('product', `P${amount}`, line(amount)));
    const csv = centresCsv(appraisalOf([], { profit: { ...profitPicture([]), centres } }), PLAIN);
    const [head = [], ...rows] = rowsOf(csv);
    const interest = rows.map((row) => row[head.indexOf('loan_interest')]);
    const [one, two] = ['1.00', '2.00'].map((amount) => [amount, '0.00', '0.00', amount]) as [string[], string[]];
    expect(interest).toEqual([...one, ...two, ...one]);
  });
});

describe('customer-groups.csv', () => {
  it('is exact', () => {
    expect(customerGroupsCsv(appraisalOf(THREE.slice(0, 1)), PLAIN)).toMatchInlineSnapshot(`
      "period,manager,group,customers,contribution,share,products_per_customer
      2025Q3,,all,120,148147.20,1,1.33333333
      2025Q3,,existing,72,88888.32,0.7,1.33333333
      2025Q3,,new,48,59258.88,0.3,1.33333333
      2025Q3,,kept,60,74073.60,0.65,1.33333333
      2025Q3,,won,36,44444.16,0.25,1.33333333
      2025Q3,,lost,12,14814.72,0.05,1.33333333
      2025Q3,,passing,12,14814.72,0.05,1.33333333
      2025Q3,,tier:core,24,29629.44,0.80123456,1.33333333
      2025Q3,,tier:major,36,44444.16,0.15,1.33333333
      2025Q3,,tier:general,60,74073.60,0.04876544,1.33333333
      2025Q3,,first,24,29629.44,0.80123456,1.33333333
      2025Q3,M01,all,0,0.00,,
      2025Q3,M01,existing,0,0.00,,
      2025Q3,M01,new,0,0.00,,
      2025Q3,M01,kept,0,0.00,,
      2025Q3,M01,won,0,0.00,,
      2025Q3,M01,lost,0,0.00,,
      2025Q3,M01,passing,0,0.00,,
      2025Q3,M01,tier:core,0,0.00,,
      2025Q3,M01,tier:major,0,0.00,,
      2025Q3,M01,tier:general,0,0.00,,
      2025Q3,M01,first,0,0.00,,
      "
    `);
  });
});

describe('every file of the profit picture', () => {
  it.each(Object.entries(FILES))('%s has Chinese headers, and a byte order mark for Excel', (_, csvOf) => {
    const nobody = appraisalOf([], { profit: { ...profitPicture([]), centres: [] } });
    const [english, chinese] = [csvOf(nobody, PLAIN), csvOf(nobody, { language: 'zh', excel: true })];
    expect(english).toMatch(/^[a-z_]+(,[a-z_]+)+\n$/);
    expect(chinese).toMatch(/^\ufeff[^a-z\n]+\n$/);
    expect(chinese.split(',')).toHaveLength(english.split(',').length);
  });

  it.each(Object.entries(FILES))('%s defuses and quotes ids, and leaves negative amounts numbers', (_, csvOf) => {
    const ids = ['=1+1', '-1', 'a,b', 'say "no"', 'two\nlines', 'a\u001b[2J'];
    const csv = csvOf(appraisalOf(ids.map((id) => idle(id, id, id))), PLAIN);
    const cells = new Set(rowsOf(csv).flat());
    for (const id of ["'=1+1", "'-1", 'a,b', 'say "no"', 'two\nlines', 'a\\u{1b}[2J']) expect(cells).toContain(id);
    expect(csv).not.toMatch(/'-\d+\.\d/);
    expect(csv).not.toContain('-0.00,');
  });
});
