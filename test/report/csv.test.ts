import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/money/decimal.js';
import { type CsvOptions, csvHeader, csvLines } from '../../src/report/csv.js';
import { leaderboardCsv, reconciliationCsv, statementsCsv } from './csv-text.js';
import { CENTRE_COLUMNS } from '../../src/report/centre-columns.js';
import { CUSTOMER_COLUMNS, POSITION_COLUMNS } from '../../src/report/columns.js';
import { CUSTOMER_GROUP_COLUMNS } from '../../src/report/customer-columns.js';
import { gateColumns, gradeColumns } from '../../src/report/grade-columns.js';
import { RECONCILIATION_COLUMNS } from '../../src/report/ledger-columns.js';
import { BALANCE_COLUMNS, EFFICIENCY_COLUMNS, RISK_COLUMNS } from '../../src/report/profit-columns.js';
import { STATEMENT_COLUMNS, leaderboardColumns } from '../../src/report/statement-columns.js';
import { QUALITY_COLUMNS, scorecardColumnsFor } from '../../src/report/scorecard-columns.js';
import { THREE, appraisalOf, idle, leaderboardOf, linesOf, statementOf } from './sample-appraisals.js';
import { STATEMENT_LINES } from '../../src/appraisal/statement.js';

const PLAIN: CsvOptions = { language: undefined, excel: false };
const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });
const columnOf = (csv: string, name: string) => {
  const [head = [], ...rows] = rowsOf(csv);
  return rows.map((row) => row[head.indexOf(name)]);
};

describe('statements.csv', () => {
  it('is exact', () => {
    expect(statementsCsv(appraisalOf(THREE), PLAIN)).toMatchInlineSnapshot(`
      "period,branch,manager,name,loan_average,deposit_average,loan_interest,intermediary_income,settlement_income,lent_out_income,business_income,deposit_cost,shortfall_cost,funding_cost,provision_opening,provision_closing,provision_change,provision_transferred,realised_loss,loan_loss,virtual_profit
      2025Q3,B01,M01,李明,15533333.32,67848889.49,161694.17,15000.00,1940.77,240651.56,419286.50,20356.14,0.00,20356.14,0.00,269999.99,-90000.02,360000.00,0.00,-90000.02,488930.38
      2025Q3,B01,M02,王芳,45155555.78,13751111.52,484037.64,26888.88,1293.85,0.00,512220.37,11990.10,200639.51,212629.61,0.00,0.00,0.00,0.00,0.00,0.00,299590.76
      2025Q3,B01,M03,张伟,3135528.03,1111111.11,13850.21,1357.90,0.00,0.00,15208.11,2697.53,12933.77,15631.30,500000.00,0.00,-140000.00,-360000.00,574999.25,434999.25,-435422.44
      2025Q3,,(unassigned),,0.00,499950.00,0.00,88.80,0.00,2299.77,2388.57,127.77,0.00,127.77,0.00,0.00,0.00,0.00,0.00,0.00,2260.80
      "
    `);
  });

  it('has canonical headers, or Chinese ones', () => {
    const [english, chinese] = (['en', 'zh'] as const).map((language) => {
      return statementsCsv(appraisalOf([]), { language, excel: false });
    });
    expect(english).toBe(statementsCsv(appraisalOf([]), PLAIN));
    expect(chinese).toBe(
      '期间,机构,客户经理,姓名,贷款平均余额,存款平均余额,贷款利息收入,中间业务收入,国际结算收入,拆出资金收入,业务收入,存款利息支出,拆入资金成本,资金成本,期初拨备,期末拨备,拨备变动,移交拨备,已实现损失,贷款损失,虚拟利润\n',
    );
  });

  it('begins with one byte order mark for Excel', () => {
    const csv = statementsCsv(appraisalOf(THREE), { language: undefined, excel: true });
    expect(csv).toBe(`\ufeff${statementsCsv(appraisalOf(THREE), PLAIN)}`);
  });

  it('has no negative zero', () => {
    const zeros = linesOf(STATEMENT_LINES.map(() => '-0.001').join(' '));
    const [, row] = rowsOf(statementsCsv(appraisalOf([statementOf('M01', '', '', zeros)]), PLAIN));
    expect(new Set(row?.slice(4))).toEqual(new Set(['0.00']));
  });
});

describe('text cells', () => {
  const names = ['=1+1', '+1', '-1', '@A1', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', "'=1", 'a=1', ' =1', '1-1'];

  it('that a spreadsheet would run are defused, in every text column', () => {
    const csv = statementsCsv(appraisalOf(names.map((name) => idle(name, name, name))), PLAIN);
    const defused = names.map((name, index) => (index < 10 ? `'${name}` : name));
    for (const column of ['manager', 'name', 'branch']) expect(columnOf(csv, column)).toEqual(defused);
  });

  it('are quoted where RFC 4180 asks for it', () => {
    const people = ['a,b', 'say "no"', 'two\nlines', 'a\rb', 'back\\slash', ' spaces '].map((name) => idle('M01', name));
    const csv = statementsCsv(appraisalOf(people), PLAIN);
    expect(csv).toContain(',M01,"a,b",');
    expect(csv).toContain(',M01,"say ""no""",');
    expect(csv).toContain(',M01,"two\nlines",');
    expect(csv).toContain(',M01,"a\rb",');
    expect(columnOf(csv, 'name')).toEqual(people.map(({ name }) => name));
  });

  it('show control characters instead of sending them to a terminal', () => {
    const csv = statementsCsv(appraisalOf([idle('M01', 'a\u001b[2J\u0000\u009bb')]), PLAIN);
    expect(columnOf(csv, 'name')).toEqual(['a\\u{1b}[2J\\u{0}\\u{9b}b']);
  });

  it('keep ids as they are', () => {
    const ids = ['007', '__proto__', '../../etc/passwd', '1e5', 'NULL', '\u200bx'];
    expect(columnOf(statementsCsv(appraisalOf(ids.map((id) => idle(id))), PLAIN), 'manager')).toEqual(ids);
  });
});

describe('leaderboard.csv', () => {
  it('is exact', () => {
    expect(leaderboardCsv(appraisalOf(THREE), PLAIN)).toMatchInlineSnapshot(`
      "period,by,group,rank,id,name,branch,value,share,gap,rank_previous,change
      2025Q3,virtual_profit,,1,M01,李明,B01,488930.38,1.38468474,,,
      2025Q3,virtual_profit,,2,M02,王芳,B01,299590.76,0.8484618,189339.62,,
      2025Q3,virtual_profit,,3,M03,张伟,B01,-435422.44,-1.23314654,735013.20,,
      "
    `);
  });

  it('leaves negative values numbers, and a share without total blank', () => {
    const one = { id: 'A', name: '', branch: '', group: '', rank: 1, value: new Decimal(-5), gap: undefined };
    const shares = ['-0', '0.5', '0.12345678', '-1.5e-7'].map((text) => new Decimal(text));
    const rows = [undefined, ...shares].map((share) => ({ ...one, share }));
    const csv = leaderboardCsv(appraisalOf(THREE, { leaderboard: leaderboardOf(rows) }), PLAIN);
    expect(new Set(columnOf(csv, 'value'))).toEqual(new Set(['-5.00']));
    expect(columnOf(csv, 'share')).toEqual(['', '0', '0.5', '0.12345678', '-0.00000015']);
  });
});

describe('reconciliation.csv', () => {
  it('adds up as it is shown', () => {
    const csv = reconciliationCsv(appraisalOf(THREE), PLAIN);
    expect(csv).toMatchInlineSnapshot(`
      "record,rows_read,accepted,superseded,rejected,outside,amount,attributed,unassigned,difference
      loan,65,63,1,1,7,5871234567.89,5871234567.89,0.00,0.00
      deposit,50,50,0,0,5,7633111222.10,7587115822.10,45995400.00,0.00
      income,9,8,0,1,0,46570.20,46481.40,88.80,0.00
      class,4,4,0,0,1,,,,
      (unknown),1,0,0,1,0,,,,
      "
    `);
    for (const [, , , , , , amount, attributed, unassigned] of rowsOf(csv).slice(1)) {
      const rest = new Decimal(amount || 0).minus(attributed || 0);
      expect(unassigned || '0.00').toBe(rest.toFixed(2));
    }
  });
});

describe('the columns', () => {
  const files = {
    STATEMENT_COLUMNS,
    EFFICIENCY_COLUMNS,
    RISK_COLUMNS,
    BALANCE_COLUMNS,
    CENTRE_COLUMNS,
    CUSTOMER_GROUP_COLUMNS,
    LEADERBOARD_COLUMNS: leaderboardColumns('amount'),
    SCORECARD_COLUMNS: scorecardColumnsFor('en')(),
    QUALITY_COLUMNS,
    GRADE_COLUMNS: gradeColumns('en'),
    GATE_COLUMNS: gateColumns('en'),
    RECONCILIATION_COLUMNS,
    POSITION_COLUMNS,
    CUSTOMER_COLUMNS,
  };

  it.each(Object.entries(files))('of %s have names and labels of their own', (_, columns) => {
    for (const of of [(c: (typeof columns)[number]) => c.name, (c: (typeof columns)[number]) => c.label.zh]) {
      expect(new Set([...columns].map(of)).size).toBe(columns.length);
    }
  });

  it('are those of SPEC 16', () => {
    expect(csvHeader(POSITION_COLUMNS, PLAIN)).toBe(
      'period,record,account,customer,branch,product,currency,manager,share,snapshot_date,row_manager,balance_closing,rate_closing,class_closing,average_ten_day,average_daily,closing,interest,interest_suspended,provision_closing\n',
    );
    expect(csvHeader(CUSTOMER_COLUMNS, PLAIN)).toBe(
      'period,manager,customer,loan_daily,deposit_daily,loan_margin,deposit_margin,credit_risk_fee,intermediary,loss_offset,contribution,rank,share,cumulative_share,tier,standing,movement,products\n',
    );
  });
});

describe('lines', () => {
  it('are those of the library, whether it is asked or not', () => {
    const anyCell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', '\t', ' ', "'", '中', 'a', '1', '-') }));
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(csvLines(rows)).toBe(stringify(rows, { record_delimiter: '\n', quote_record_delimiter: true }));
      }),
    );
  });
});
