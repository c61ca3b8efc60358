/** The pictures of README.md, made by the program's own figures; `npm run pictures` makes them again. */
import { describe, expect, it } from 'vitest';
import { isPresent, runBankQuarter } from '../berka/bank-quarter.js';
import { keptRecord } from '../berka/grade-record.js';
import { customerCurve } from './customer-curve.js';
import { gradeColumns } from './grade-columns.js';

const LADDER = new Map([
  ['assistant', 'assistant 助理'],
  ['manager', 'manager 经理'],
  ['senior', 'senior 高级'],
  ['chief', 'chief 首席'],
]);

describe.skipIf(!isPresent)('a picture of README.md', () => {
  it('shows the customers of the Berka bank', async () => {
    const { profit } = runBankQuarter();
    const picture = customerCurve(profit['customers.csv'] ?? [], 'Customers of the Berka bank, 1998Q3 客户贡献集中度');
    await expect(picture).toMatchFileSnapshot('../../fixtures/pictures/berka-customers.svg');
  }, 600_000);
});

describe('the record of two years that is kept', () => {
  it('is drawn as the grades of the Berka bank', async () => {
    const picture = gradeColumns(keptRecord('paths'), LADDER, 'Grades of the Berka bank, 77 managers 客户经理等级');
    await expect(picture).toMatchFileSnapshot('../../fixtures/pictures/berka-grades.svg');
  });
});
