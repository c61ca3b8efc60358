import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problems/problem.js';
import { appraisalJson } from '../../src/report/json.js';
import { REPORT_SECTIONS } from '../../src/report/sections.js';
import { THREE, appraisalOf, idle } from './sample-appraisals.js';

const WARNINGS: readonly Problem[] = [
  { code: 'manager_not_in_roster', file: 'roster.csv', value: 'M09' },
  { code: 'snapshot_identical', file: 'ledger.csv', line: 7, column: 'date', value: '2' },
];

describe('the appraisal as JSON', () => {
  it('has its head and what is to be shown, in one order', () => {
    const keys = (show: Parameters<typeof appraisalJson>[1]) =>
      Object.keys(JSON.parse(appraisalJson(appraisalOf(THREE), show)));
    const head = ['period', 'policy', 'currency', 'rejected_rows', 'warnings'];
    expect(keys([])).toEqual(head);
    expect(keys([...REPORT_SECTIONS].reverse())).toEqual([
      ...head, 'summary', 'statements', 'bank', 'leaderboard', 'reconciliation',
    ]);
    expect(keys(['leaderboard'])).toEqual([...head, 'leaderboard']);
  });

  it('is exact', () => {
    const text = appraisalJson(appraisalOf(THREE.slice(0, 1), { warnings: WARNINGS, rejectedRows: 3 }), REPORT_SECTIONS);
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
          "virtual_profit": "488930.38"
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
          "by": "virtual_profit",
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
});
