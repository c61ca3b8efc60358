import { describe, it } from 'vitest';
import { randomCase } from '../oracle/random-case.js';
import { randomCurrencyCase } from '../oracle/random-currency-case.js';
import { randomOpeningCase } from '../oracle/random-opening-case.js';
import { compare } from './compare.js';

const CASES_IN_GROUP = 4;

/** Random ledgers that are compared, in groups so that a failure names a narrow range. */
const groups = (count: number): number[] => Array.from({ length: count }, (_, group) => group);

describe('the program agrees to the cent with a calculation day by day', () => {
  it.each(groups(6))('on random ledgers, group %i', async (group) => {
    for (let index = 0; index < CASES_IN_GROUP; index += 1) {
      const seed = group * CASES_IN_GROUP + index;
      await compare(randomCase(seed), `seed ${seed}`);
    }
  });

  it.each(groups(4))('on random ledgers in several currencies, group %i', async (group) => {
    for (let index = 0; index < CASES_IN_GROUP; index += 1) {
      const seed = group * CASES_IN_GROUP + index;
      await compare(randomCurrencyCase(seed), `currency seed ${seed}`);
    }
  });

  it.each(groups(4))('on random ledgers after an earlier run, group %i', async (group) => {
    for (let index = 0; index < CASES_IN_GROUP; index += 1) {
      const seed = group * CASES_IN_GROUP + index;
      await compare(randomOpeningCase(seed), `opening seed ${seed}`);
    }
  });
});
