import { describe, expect, it } from 'vitest';
import { readControlTotals } from '../../src/intake/control-totals.js';
import { briefly } from './briefly.js';

describe('control totals on the command line', () => {
  it('are of all rows, of the rows of a kind, or of one of its amounts', () => {
    const { totals, problems } = readControlTotals('rows=12, loan.rows=3,loan.balance=-100.50,disposal.proceeds=0');
    expect(problems).toEqual([]);
    expect(totals).toEqual([
      { name: 'rows', kind: undefined, column: 'rows', total: '12' },
      { name: 'loan.rows', kind: 'loan', column: 'rows', total: '3' },
      { name: 'loan.balance', kind: 'loan', column: 'balance', total: '-100.50' },
      { name: 'disposal.proceeds', kind: 'disposal', column: 'proceeds', total: '0' },
    ]);
  });

  it('are known by name, and sums by their syntax', () => {
    const { problems } = readControlTotals('loan.rate=1,class.balance=1,__proto__=1,rows=1e3,rows=');
    expect(problems.map(({ code, value }) => `${code} ${value ?? ''}`)).toEqual([
      'total_unknown loan.rate', 'total_unknown class.balance', 'total_unknown __proto__', 'amount_syntax 1e3', 'amount_syntax ',
    ]);
  });

  it('may be a file, which may not be there', () => {
    expect(briefly(readControlTotals('nowhere.csv').problems)).toEqual(['file_missing|||']);
  });
});
