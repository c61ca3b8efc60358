import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problems/problem.js';
import { appraisalJson, appraisalJsonPieces } from '../../src/report/json.js';
import { REPORT_SECTIONS, type ReportSection } from '../../src/report/section-names.js';
import { THREE, appraisalOf, crowd, idle } from './sample-appraisals.js';

const WARNINGS: readonly Problem[] = [
  { code: 'manager_not_in_roster', file: 'roster.csv', value: 'M09' },
  { code: 'snapshot_identical', file: 'ledger.csv', line: 7, column: 'date', value: '2' },
];

const BESIDE_PROFIT: readonly ReportSection[] = ['summary', 'statements', 'leaderboard', 'reconciliation'];

describe('the appraisal as JSON', () => {
  it('has its head and what is to be shown, in one order', () => {
    const keys = (show: Parameters<typeof appraisalJson>[1]) =>
      Object.keys(JSON.parse(appraisalJson(appraisalOf(THREE), show)));
    const head = ['period', 'policy', 'currency', 'rejected_rows', 'warnings'];
    expect(keys([])).toEqual(head);
    expect(keys([...REPORT_SECTIONS].reverse())).toEqual([
      ...head, 'summary', 'statements', 'bank', 'efficiency', 'efficiency_bank', 'risk', 'balances', 'centres', 'customers',
      'scorecard', 'quality', 'grades', 'leaderboard', 'reconciliation',
    ]);
    expect(keys(['leaderboard'])).toEqual([...head, 'leaderboard']);
  });

  it('is exact', () => {
    const text = appraisalJson(appraisalOf(THREE.slice(0, 1), { warnings: WARNINGS, rejectedRows: 3 }), BESIDE_PROFIT);
    expect(text).toMatchInlineSnapshot(`
      "{
        "period": {
          "name": "2025Q3",
          "kind": "quarter",
          "first": "2025-07-01",
          "last": "2025-09-30",
          "days": 92
        },
        "policy": "built-in",
        "currency": "CNY",
        "rejected_rows": 3,
        "warnings": [
          {
            "code": "manager_not_in_roster",
            "file": "roster.csv",
            "line": null,
            "column": null,
            "value": "M09",
            "message": "the roster lacks manager 'M09'"
          },
          {
            "code": "snapshot_identical",
            "file": "ledger.csv",
            "line": 7,
            "column": "date",
            "value": "2",
            "message": "2 identical rows of the same account and date count once"
          }
        ],
        "summary": {
          "managers": 1,
          "rows_read": 129,
          "rows_counted": 125,
          "virtual_profit": "488930.38",
          "decisions": {
            "promote": 1
          }
        },
        "statements": [
          {
            "branch": "B01",
            "manager": "M01",
            "name": "李明",
            "loan_average": "15533333.32",
            "deposit_average": "67848889.49",
            "loan_interest": "161694.17",
            "intermediary_income": "15000.00",
            "settlement_income": "1940.77",
            "lent_out_income": "240651.56",
            "business_income": "419286.50",
            "deposit_cost": "20356.14",
            "shortfall_cost": "0.00",
            "funding_cost": "20356.14",
            "provision_opening": "0.00",
            "provision_closing": "269999.99",
            "provision_change": "-90000.02",
            "provision_transferred": "360000.00",
            "realised_loss": "0.00",
            "loan_loss": "-90000.02",
            "virtual_profit": "488930.38"
          }
        ],
        "bank": {
          "loan_average": "15533333.32",
          "deposit_average": "67848889.49",
          "loan_interest": "161694.17",
          "intermediary_income": "15000.00",
          "settlement_income": "1940.77",
          "lent_out_income": "240651.56",
          "business_income": "419286.50",
          "deposit_cost": "20356.14",
          "shortfall_cost": "0.00",
          "funding_cost": "20356.14",
          "provision_opening": "0.00",
          "provision_closing": "269999.99",
          "provision_change": "-90000.02",
          "provision_transferred": "360000.00",
          "realised_loss": "0.00",
          "loan_loss": "-90000.02",
          "virtual_profit": "488930.38"
        },
        "leaderboard": {
          "of": "managers",
          "by": "virtual_profit",
          "unit": "amount",
          "rows": [
            {
              "group": "",
              "rank": 1,
              "id": "M01",
              "name": "李明",
              "branch": "B01",
              "value": "488930.38",
              "share": "1",
              "gap": null,
              "rank_previous": null,
              "change": null
            }
          ]
        },
        "reconciliation": [
          {
            "record": "loan",
            "rows_read": 65,
            "accepted": 63,
            "superseded": 1,
            "rejected": 1,
            "outside": 7,
            "amount": "5871234567.89",
            "attributed": "5871234567.89",
            "unassigned": "0.00",
            "difference": "0.00"
          },
          {
            "record": "deposit",
            "rows_read": 50,
            "accepted": 50,
            "superseded": 0,
            "rejected": 0,
            "outside": 5,
            "amount": "7633111222.10",
            "attributed": "7587115822.10",
            "unassigned": "45995400.00",
            "difference": "0.00"
          },
          {
            "record": "income",
            "rows_read": 9,
            "accepted": 8,
            "superseded": 0,
            "rejected": 1,
            "outside": 0,
            "amount": "46570.20",
            "attributed": "46481.40",
            "unassigned": "88.80",
            "difference": "0.00"
          },
          {
            "record": "class",
            "rows_read": 4,
            "accepted": 4,
            "superseded": 0,
            "rejected": 0,
            "outside": 1,
            "amount": null,
            "attributed": null,
            "unassigned": null,
            "difference": null
          },
          {
            "record": "(unknown)",
            "rows_read": 1,
            "accepted": 0,
            "superseded": 0,
            "rejected": 1,
            "outside": 0,
            "amount": null,
            "attributed": null,
            "unassigned": null,
            "difference": null
          }
        ]
      }
      "
    `);
  });

  it('keeps ids as they are, and sends nothing to a terminal that it would obey', () => {
    const ids = ['=1+1', '007', '__proto__', 'a\u001b[2J\u009b\u202e\u{e0001}b', '"', '客户'];
    const text = appraisalJson(appraisalOf(ids.map((id) => idle(id))), ['statements']);
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(JSON.parse(text).statements.map(({ manager }: { manager: string }) => manager)).toEqual(ids);
  });

  it('has the profit picture as its files have it', () => {
    const report = JSON.parse(appraisalJson(appraisalOf(THREE), ['efficiency', 'risk', 'balances', 'centres', 'customers']));
    expect(report.efficiency).toHaveLength(4 * 4);
    expect(report.efficiency[2]).toMatchInlineSnapshot(`
      {
        "allocated_cost": "1236.56",
        "branch": "B01",
        "credit_risk_fee": "302.10",
        "deposit_margin": "23458.78",
        "direct_cost": "802.00",
        "efficiency": "37226.88",
        "intermediary": "4502.55",
        "loan_margin": "11002.01",
        "loss_offset": "0.00",
        "manager": "M01",
        "month": "2025-09",
      }
    `);
    expect(report.efficiency_bank.map(({ month }: { month: string }) => month)).toEqual(['2025-07', '2025-08', '2025-09', 'total']);
    expect(report.risk[3]).toMatchInlineSnapshot(`
      {
        "capital_charge": "0.00",
        "economic_capital": "0.00",
        "eva": "0.00",
        "expected_loss": "0.00",
        "manager": "(unassigned)",
        "raroc": null,
      }
    `);
    expect(report.balances[1]).toMatchInlineSnapshot(`
      {
        "branch": "B01",
        "deposit_closing": "162000001.10",
        "deposit_daily": "132000000.02",
        "deposit_flag": "closing_above_average",
        "deposit_ten_day": "135697778.98",
        "loan_closing": "37800000.00",
        "loan_daily": "30200000.20",
        "loan_flag": null,
        "loan_ten_day": "31066666.64",
        "manager": "M02",
        "name": "王芳",
      }
    `);
    expect(report.centres.at(-1)).toMatchInlineSnapshot(`
      {
        "book": "consolidated",
        "business_income": "949103.55",
        "centre": "bank",
        "credit_risk_fee": "9015.00",
        "deposit_average": "83211062.12",
        "deposit_cost": "35171.54",
        "deposit_margin": "703715.40",
        "dimension": "bank",
        "funding_cost": "248744.82",
        "intermediary": "135028.50",
        "intermediary_income": "43335.58",
        "lent_out_income": "242951.33",
        "loan_average": "63824417.13",
        "loan_interest": "659582.02",
        "loan_loss": "344999.23",
        "loan_margin": "330012.30",
        "loss_offset": "-574999.25",
        "provision_change": "-230000.02",
        "provision_closing": "269999.99",
        "provision_opening": "500000.00",
        "provision_transferred": "0.00",
        "realised_loss": "574999.25",
        "settlement_income": "3234.62",
        "shortfall_cost": "213573.28",
        "virtual_profit": "355359.50",
      }
    `);
    expect(report.customers[10]).toMatchInlineSnapshot(`
      {
        "contribution": "29629.44",
        "customers": 24,
        "group": "first",
        "manager": "",
        "products_per_customer": "1.33333333",
        "share": "0.80123456",
      }
    `);
  });

  it('is the text that JSON.stringify writes, in pieces', () => {
    for (const people of [[], THREE, crowd(60)]) {
      const appraisal = appraisalOf(people, { rejectedRows: 3, warnings: WARNINGS });
      const pieces = [...appraisalJsonPieces(appraisal, REPORT_SECTIONS)];
      const text = pieces.join('');
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
      expect(text).toBe(appraisalJson(appraisal, REPORT_SECTIONS));
      expect(pieces.length > 1).toBe(people.length > 0);
    }
  });
});
