import { describe, expect, it } from 'vitest';
import { appraisalJson } from '../../src/report/json.js';
import { appraisalOf, crowd } from './sample-appraisals.js';

describe('the appraisal as JSON', () => {
  it('has scores, quality and grades as their files have them, each grade with its gates', () => {
    const report = JSON.parse(appraisalJson(appraisalOf(crowd(5)), ['scorecard', 'grades']));
    expect(report.scorecard).toHaveLength(5 * 32);
    expect(report.scorecard.slice(29, 32)).toMatchInlineSnapshot(`
      [
        {
          "category": "contribution",
          "indicator": "30",
          "manager": "M01",
          "measure_value": "37037034.00",
          "note": "target for 46 of 92 days",
          "points": "4.27",
          "target": "5000000.00",
        },
        {
          "category": "contribution",
          "indicator": "31",
          "manager": "M01",
          "measure_value": "0.01075269",
          "note": "target for 46 of 92 days",
          "points": "4.80",
          "target": "5000000.00",
        },
        {
          "category": "total",
          "indicator": null,
          "manager": "M01",
          "measure_value": null,
          "note": null,
          "points": "72.84",
          "target": null,
        },
      ]
    `);
    expect(report.quality.slice(8, 12)).toMatchInlineSnapshot(`
      [
        {
          "found": "86.66666667",
          "item": "knowledge",
          "kind": "assessed",
          "manager": "M03",
          "points": "43.33333333",
          "weight": "0.5",
        },
        {
          "found": null,
          "item": "service",
          "kind": "assessed",
          "manager": "M03",
          "points": null,
          "weight": "0.5",
        },
        {
          "found": "0",
          "item": "complaint",
          "kind": "counted",
          "manager": "M03",
          "points": "0",
          "weight": null,
        },
        {
          "found": null,
          "item": "total",
          "kind": null,
          "manager": "M03",
          "points": null,
          "weight": null,
        },
      ]
    `);
    expect(report.grades).toHaveLength(4);
    expect(report.grades[2]).toMatchInlineSnapshot(`
      {
        "decision": "watch",
        "failed": true,
        "gates": [
          {
            "clause": "ladders.general8.grades.manager_4.gates.all.1",
            "found": "19000000.00",
            "gate": "all",
            "grade": "manager_4",
            "needed": "average deposits >= 20000000.00",
            "result": "fails",
          },
          {
            "clause": "ladders.general8.grades.manager_4.gates.quality_min",
            "found": "88.50",
            "gate": "quality",
            "grade": "manager_4",
            "needed": "quality >= 80.00",
            "result": "holds",
          },
        ],
        "grade_after": "manager_4",
        "grade_before": "manager_4",
        "group_size": 5,
        "ladder": "general8",
        "manager": "M03",
        "quality": null,
        "rank": 2,
        "reasons": [
          "the first rule that applies",
        ],
        "scheme": "customer_manager",
        "score": "75.16",
        "virtual_profit": "40076.09",
      }
    `);
  });
});
