import { describe, it } from 'vitest';
import { randomProfitCase } from '../oracle/random-profit-case.js';
import { compare } from './compare.js';

const GROUPS = 20;
const CASES_IN_GROUP = 4;

/** In groups, so that a failure names a narrow range. */
describe('the program agrees to the cent with a calculation day by day', () => {
  it.each(Array.from({ length: GROUPS }, (_, group) => group))(
    'on random ledgers with costs, losses, fees and prices of every kind, group %i',
    async (group) => {
      for (let index = 0; index < CASES_IN_GROUP; index += 1) {
        const seed = group * CASES_IN_GROUP + index;
        await compare(randomProfitCase(seed), `profit seed ${seed}`);
      }
    },
  );
});
