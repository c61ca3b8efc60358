import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type LossCut, PAY_ITEMS, type WonPrize } from '../../src/appraisal/pay.js';
import { Decimal } from '../../src/money/decimal.js';
import { type CsvOptions, csvPieces } from '../../src/report/csv.js';
import { CUT_COLUMNS, PAY_COLUMNS, POOL_COLUMNS, PRIZE_COLUMNS, depositColumns, depositsHeader, depositsRows, ofPeriod, payslipColumns, payslipRows } from '../../src/report/pay-columns.js';
import { payCsv, payJson, payslipCsv, payslipJson } from '../../src/report/pay-report.js';
import { entryOf, paid, payReport, people, shareOf, slipOf, step } from './sample-pays.js';

const PLAIN: CsvOptions = { language: undefined, excel: false };
const CHINESE: CsvOptions = { language: 'zh', excel: false };
const EVIL = ['=1+1', '-1', '+A', '@x', 'a,b', 'say "no"', 'two\nlines', 'a\u001b[2J'];
const text = (pieces: Iterable<string>) => [...pieces].join('');
const FILES = {
  pay: PAY_COLUMNS, payslips: payslipColumns('en'), pools: POOL_COLUMNS, prizes: PRIZE_COLUMNS, cuts: CUT_COLUMNS, deposits: depositColumns('en'),
};

describe('pay.csv', () => {
  it('is exact', () => {
    const leaver = slipOf('M09', '', [step('carried_over', '-10'), step('net', '-10'), step('carried_forward', '-10')], {
      scheme: undefined, ladder: '', grade: '', score: undefined, quality: undefined, days: 0,
    });
    expect(text(payCsv(payReport([paid(1, '陈'), leaver]), PLAIN))).toMatchInlineSnapshot(`
      "period,branch,manager,name,scheme,grade,score,quality,days,post_wage,performance,advance_set_off,piece,minimum_top_up,maximum_cut,earned,prize,fine,top_up,recovery,deposit_held,deposit_returned,carried_over,net,paid,carried_forward,deposit_at_risk
      2025Q3,B01,M01,陈,customer_manager,manager_4,82.50,91.00,92,13500.00,13131.29,0.00,365.00,0.00,0.00,26996.29,800.00,-200.00,31.50,-1250.07,-2699.26,2000.00,0.00,25678.46,25678.46,0.00,8097.78
      2025Q3,B01,M09,,,,,,0,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,-10.00,-10.00,0.00,-10.00,0.00
      "
    `);
    expect(text(payCsv(payReport([]), CHINESE))).toMatchInlineSnapshot(`
      "期间,机构,客户经理,姓名,考核方案,等级,综合贡献得分,综合素质得分,在岗天数,岗位工资,绩效工资,抵扣预发绩效,计件工资,保底补差,封顶扣减,应发合计,竞赛奖励,罚款,重述补发,重述追回,计提风险金,返还风险金,上期结转,净额,实发,结转下期,在险风险金
      "
    `);
  });
});

describe('payslips.csv', () => {
  it('is exact, in the language of the file', () => {
    const report = payReport([paid(1, '陈')]);
    const [slip] = report.pay.slips;
    expect(text(payslipCsv(report, slip!, PLAIN))).toMatchInlineSnapshot(`
      "period,manager,step,item,of,of_period,calculation,amount,clause
      2025Q3,M01,1,score,,,82.50,,
      2025Q3,M01,2,quality,,,91.00,,
      2025Q3,M01,3,grade,,,manager 4,,pay.pay_grade
      2025Q3,M01,4,days,,,92 of 92 days,,
      2025Q3,M01,5,post_wage,,,4500.00 x 3 x 1.00 x 92 / 92,13500.00,"pay.plans.customer_manager.post_wage.grades.general8.manager_4, pay.plans.customer_manager.quality_factors"
      2025Q3,M01,6,performance,branch:B01,,500000.00 x 7590.00 / 256410.25,13131.29,pay.plans.customer_manager.pools
      2025Q3,M01,7,piece,12,,73 / 1 x 5.00,365.00,pay.plans.customer_manager.piece_rates.12
      2025Q3,M01,8,earned,,,,26996.29,
      2025Q3,M01,9,prize,存款竞赛,,8 x 100.00,800.00,prizes.csv
      2025Q3,M01,10,fine,2025-08-01,,late report,-200.00,sanctions.csv
      2025Q3,M01,11,top_up,post_wage,2025Q1,13531.50 - 13500.00,31.50,2025Q1.r2.pay
      2025Q3,M01,12,recovery,performance,2025Q2,10000.00 - 11250.07,-1250.07,2025Q2.r2.pay
      2025Q3,M01,13,deposit_held,2025Q3,,10000.00 x 0.10 + 5000.00 x 0.20,-2699.26,pay.deposit.bands
      2025Q3,M01,14,deposit_returned,2024Q3,,6000.00 / 3,2000.00,pay.deposit.vesting_years
      2025Q3,M01,15,net,,,earned and all that follows,25678.46,
      2025Q3,M01,16,paid,,,,25678.46,
      "
    `);
    expect(text(payslipCsv(report, slip!, CHINESE)).split('\n').slice(0, 7)).toMatchInlineSnapshot(`
      [
        "期间,客户经理,步骤,项目,对象,所属期间,计算过程,金额,政策条款",
        "2025Q3,M01,1,score,,,82.50,,",
        "2025Q3,M01,2,quality,,,91.00,,",
        "2025Q3,M01,3,grade,,,客户经理四级,,pay.pay_grade",
        "2025Q3,M01,4,days,,,92 / 92 天,,",
        "2025Q3,M01,5,post_wage,,,4500.00 x 3 x 1.00 x 92 / 92,13500.00,"pay.plans.customer_manager.post_wage.grades.general8.manager_4, pay.plans.customer_manager.quality_factors"",
        "2025Q3,M01,6,performance,branch:B01,,500000.00 × 7590.00 / 256410.25,13131.29,pay.plans.customer_manager.pools",
      ]
    `);
  });

  it('numbers the steps of each', () => {
    const rows = [...payslipRows('2025Q3', people(3))];
    expect(rows.map(({ manager, number }) => `${manager} ${number}`)).toEqual(people(3).flatMap(({ person, steps }) => steps.map((_, index) => `${person.manager} ${index + 1}`)));
  });
});

describe('pools.csv, prizes.csv and cuts.csv', () => {
  it('are exact', () => {
    const [one, two] = people(2);
    const shares = [shareOf(one!, { kind: 'bank', of: '' }), shareOf(two!), shareOf(two!, { kind: 'line', of: 'a:b' })];
    expect(text(csvPieces(POOL_COLUMNS, ofPeriod('2025Q3', shares), PLAIN))).toMatchInlineSnapshot(`
      "period,pool,amount,shared,manager,score,coefficient,days,weight,share
      2025Q3,bank,500000.00,400000.00,M01,82.50,1.2,92,9108,13131.29
      2025Q3,branch:B01,500000.00,400000.00,M02,82.50,1.2,92,9108,14262.57
      2025Q3,line:a:b,500000.00,400000.00,M02,82.50,1.2,92,9108,14262.57
      "
    `);
    const prize: WonPrize = { campaign: '存款竞赛', manager: 'M01', customer: '', metric: '12', value: new Decimal('0.125'), price: new Decimal('800'), per: new Decimal('1'), amount: new Decimal('100') };
    const prizes = [prize, { ...prize, customer: 'C1', metric: 'contribution', value: new Decimal('5000000.00') }];
    expect(text(csvPieces(PRIZE_COLUMNS, ofPeriod('2025Q3', prizes), PLAIN))).toMatchInlineSnapshot(`
      "period,campaign,manager,customer,metric,value,price,per,amount
      2025Q3,存款竞赛,M01,,12,0.125,800.00,1,100.00
      2025Q3,存款竞赛,M01,C1,contribution,5000000,800.00,1,100.00
      "
    `);
    const cut: LossCut = { account: 'L001', loss: new Decimal('9000'), manager: 'M01', role: 'granted', due: new Decimal('900.5'), cut: new Decimal('500'), uncovered: new Decimal('400.5') };
    expect(text(csvPieces(CUT_COLUMNS, ofPeriod('2025Q3', [cut, { ...cut, role: 'held' }]), PLAIN))).toMatchInlineSnapshot(`
      "period,account,loss,manager,role,due,cut,uncovered
      2025Q3,L001,9000.00,M01,granted,900.50,500.00,400.50
      2025Q3,L001,9000.00,M01,held,900.50,500.00,400.50
      "
    `);
  });
});

describe('deposits.csv', () => {
  const entries = [entryOf(), entryOf({ lot: '2024Q3', entry: 'cut', account: 'L001', amount: new Decimal('500'), atRisk: new Decimal('0') })];

  it('is exact', () => {
    expect(depositsHeader(PLAIN) + text(depositsRows(entries, PLAIN))).toMatchInlineSnapshot(`
      "period,manager,lot,entry,account,of_period,amount,at_risk,reason
      2025Q3,M01,2025Q3,held,,,2473.00,2473.00,held back
      2025Q3,M01,2024Q3,cut,L001,,500.00,0.00,held back
      "
    `);
    expect(depositsHeader(CHINESE) + text(depositsRows(entries, CHINESE))).toMatchInlineSnapshot(`
      "期间,客户经理,批次,分录,账号,所属期间,金额,批次在险余额,原因
      2025Q3,M01,2025Q3,held,,,2473.00,2473.00,计提
      2025Q3,M01,2024Q3,cut,L001,,500.00,0.00,计提
      "
    `);
  });

  it('has a byte order mark at its beginning alone', () => {
    expect(depositsHeader({ language: 'zh', excel: true })).toMatch(/^\ufeff期间,/);
    expect(text(depositsRows(entries, { language: 'zh' }))).not.toContain('\ufeff');
    expect(text(depositsRows([], PLAIN))).toBe('');
  });
});

describe('every file of a pay', () => {
  it.each(Object.entries(FILES))('%s has headers of its own in both languages', (_, columns) => {
    for (const heads of [columns.map(({ name }) => name), columns.map(({ label }) => label.zh)]) expect(new Set(heads).size).toBe(heads.length);
    for (const { name, label } of columns) {
      expect(name).toMatch(/^[a-z_]+$/);
      expect(label.zh).toMatch(/^[\u4e00-\u9fff]+$/);
    }
  });

  it('has every item of a payslip with an amount, and what is at risk', () => {
    const names = PAY_COLUMNS.map(({ name }) => name);
    for (const item of PAY_ITEMS) expect(names).toContain(item);
    expect(names.at(-1)).toBe('deposit_at_risk');
  });

  it('defuses and quotes texts, and leaves amounts below zero numbers', () => {
    const slips = EVIL.map((id) => slipOf(id, id, [step('recovery', '-5', { of: id, calculation: { en: id, zh: id }, clause: id })], { branch: id }));
    const entries = EVIL.map((id) => entryOf({ manager: id, account: id, reason: { en: id, zh: id } }));
    const expected = ["'=1+1", "'-1", "'+A", "'@x", 'a,b', 'say "no"', 'two\nlines', 'a\\u{1b}[2J'];
    const files = [
      text(csvPieces(PAY_COLUMNS, ofPeriod('2025Q3', slips), PLAIN)),
      text(csvPieces(payslipColumns('en'), payslipRows('2025Q3', slips), PLAIN)),
      depositsHeader(PLAIN) + text(depositsRows(entries, PLAIN)),
    ];
    for (const csv of files) {
      const [head = [], ...rows]: string[][] = parse(csv);
      expect(rows.map((row) => row[head.indexOf('manager')])).toEqual(expected);
      expect(csv).not.toMatch(/'-\d+\.\d/);
    }
    expect(files[0]).toContain(',-5.00,');
  });
});

describe('pay as JSON', () => {
  it('has members, pools and deposits', () => {
    const document = JSON.parse(text(payJson(payReport([paid(1, '陈'), paid(2, '王')]))));
    expect(document.rows[1]).toMatchObject({ manager: 'M02', days: 92, performance: '14262.57', prize: '0.00', deposit_at_risk: '8776.53' });
    expect({ ...document, rows: document.rows.length }).toMatchInlineSnapshot(`
      {
        "currency": "CNY",
        "deposits": {
          "at_risk": "16874.31",
          "cut": "500.00",
          "forfeited": "0.00",
          "held": "2473.00",
          "restored": "0.00",
          "returned": "2000.00",
          "uncovered": "400.00",
          "vested": "2000.00",
        },
        "period": "2025Q3",
        "pools": [
          {
            "amount": "500000.00",
            "people": 2,
            "pool": "bank",
            "shared": "400000.00",
          },
          {
            "amount": "500000.00",
            "people": 2,
            "pool": "branch:B01",
            "shared": "400000.00",
          },
        ],
        "restatement": null,
        "rows": 2,
      }
    `);
  });

  it('has the steps of one, what is booked on his deposits, and why it was restated', () => {
    const report = payReport([paid(1, '陈')], { restatement: { name: '2025Q3.r2.pay', reason: '更正' } });
    const document = JSON.parse(text(payslipJson(report, report.pay.slips[0]!, { language: 'zh' })));
    expect(document).toMatchObject({ period: '2025Q3', currency: 'CNY', restatement: { name: '2025Q3.r2.pay', reason: '更正' }, pay: { manager: 'M01', paid: '25678.46' } });
    expect(document.steps[5]).toEqual({
      manager: 'M01', step: 6, item: 'performance', of: 'branch:B01', of_period: '', calculation: '500000.00 × 7590.00 / 256410.25', amount: '13131.29', clause: 'pay.plans.customer_manager.pools',
    });
    expect(document.steps[0]).toMatchObject({ item: 'score', amount: null });
    expect(document.deposits.map(({ entry, reason }: Record<string, string>) => `${entry} ${reason}`)).toEqual(['cut L001 损失', 'vested 计提', 'returned 计提', 'held 计提']);
  });
});
