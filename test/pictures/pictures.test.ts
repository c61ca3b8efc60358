/** The pictures of README.md, made by the program's own figures; `npm run pictures` makes them again. */
import { describe, expect, it } from 'vitest';
import { isPresent, runBankQuarter } from '../berka/bank-quarter.js';
import { customerCurve } from './customer-curve.js';

describe.skipIf(!isPresent)('a picture of README.md', () => {
  it('shows the customers of the Berka bank', async () => {
    const { profit } = runBankQuarter();
    const picture = customerCurve(profit['customers.csv'] ?? [], 'Customers of the Berka bank, 1998Q3 客户贡献集中度');
    await expect(picture).toMatchFileSnapshot('../../fixtures/pictures/berka-customers.svg');
  }, 600_000);
});
