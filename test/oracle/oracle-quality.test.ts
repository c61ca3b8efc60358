/** Quality scores worked out by hand, which pin the reference calculation of SPEC 10. */
import { describe, expect, it } from 'vitest';
import { assignmentRow, type LedgerRow } from './case.js';
import { contributionOf } from './contribution.js';
import { assessmentRow, type AssessmentRow } from './scoring-case.js';
import { rowWith } from './worked-example.js';
import { activity, scoringJuly } from './worked-scoring.js';

function assessed(item: string, score: string, more: Partial<AssessmentRow> = {}): AssessmentRow {
  return assessmentRow({ manager: 'M1', item, score, assessor: 'P1', date: '2025-07-10', ...more });
}

const present = activity('visits', { quantity: '1' });

function points(quality: readonly AssessmentRow[], item: string, ledger: readonly LedgerRow[] = []): string[] {
  const subject = scoringJuly([present, ...ledger], { quality });
  const row = rowWith(contributionOf(subject).quality, { manager: 'M1', item });
  return [row.found, row.points];
}

describe('a quality score', () => {
  const all = [assessed('knowledge', '80'), assessed('服务质量', '90'), assessed('discipline', '100'), assessed('teamwork', '70')];

  it('weighs the items: 24 + 27 + 20 + 14', () => {
    expect(points(all, 'total')).toEqual(['', '85.00']);
    expect(points(all, 'service')).toEqual(['90', '27']);
  });

  it('takes the mean of the assessors, of each his latest word in the period', () => {
    const words = [
      assessed('knowledge', '100', { date: '2025-07-11' }),
      assessed('knowledge', '0', { date: '2025-08-01' }),
      assessed('knowledge', '75', { assessor: 'P2' }),
      assessed('knowledge', '75', { assessor: 'P3', date: '2025-07-01' }),
      assessed('knowledge', '0', { assessor: 'P4', date: '2025-06-30' }),
    ];
    // (100 + 75 + 75) / 3 x 0.3 = 25: one more than before.
    expect(points([...all, ...words], 'knowledge')).toEqual(['83.33333333', '25']);
    expect(points([...all, ...words], 'total')).toEqual(['', '86.00']);
  });

  it('loses points by events of the period, and does not fall below zero', () => {
    const complaints = [activity('complaint', { quantity: '2' }), activity('complaint', { amount: '9' })];
    expect(points(all, 'complaint', complaints)).toEqual(['2', '-4']);
    expect(points(all, 'total', [...complaints, activity('missed_visit', { quantity: '0.5', date: '2025-08-01' })])).toEqual(['', '81.00']);
    expect(points(all, 'total', [activity('integrity', { quantity: '2' })])).toEqual(['', '0.00']);
    expect(points(all, 'missed_training')).toEqual(['0', '0']);
  });

  it('counts events of customers by shares', () => {
    const share = assignmentRow({ customer: 'C1', manager: 'M1', from: '2025-01-01', share: '0.5' });
    const subject = scoringJuly([activity('complaint', { manager: '', customer: 'C1', quantity: '1' })], { quality: all, assignments: [share] });
    expect(rowWith(contributionOf(subject).quality, { manager: 'M1', item: 'total' }).points).toBe('84.00');
  });

  it('is none where an item is missing', () => {
    expect(points(all.slice(1), 'total')).toEqual(['', '']);
    expect(points(all.slice(1), 'knowledge')).toEqual(['', '']);
    expect(points(all.slice(1), 'service')).toEqual(['90', '27']);
  });
});
