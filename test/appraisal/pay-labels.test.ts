import { expect, it } from 'vitest';
import { PAY_ITEM_LABELS } from '../../src/appraisal/pay-items.js';

it('every item of a payslip has a name of its own, in English and in Chinese', () => {
  const labels = Object.values(PAY_ITEM_LABELS);
  expect(labels.length).toBeGreaterThan(20);
  for (const { en, zh } of labels) {
    expect(en).toMatch(/^[a-z][a-z ]+$/);
    expect(zh).toMatch(/^\p{Script=Han}+$/u);
  }
  for (const names of [labels.map(({ en }) => en), labels.map(({ zh }) => zh)]) expect(new Set(names).size).toBe(names.length);
});
