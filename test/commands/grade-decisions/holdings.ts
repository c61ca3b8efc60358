/**
 * What a corporate manager may hold in 2025Q3, and what the built-in policy makes of it.
 *
 * Balances stand still from the first day of the window before on, where nothing else is said: averages are balances, nothing is new and
 * nothing grows. Each manager has one customer, with at most a deposit and a loan. The score of the ordinary manager:
 *
 * | indicators | points |
 * |---|---:|
 * | 17 to 21, asset quality without a fault; nobody counts 19 to 21, which gives the cap | 6 + 5 + 4 + 3 + 2 = 20.00 |
 * | 30 and 31, the standard points where there is no target | 4 + 2 = 6.00 |
 * | 1, deposits of 60 million, 1 for each 10 | 6.00 |
 * | 4, a loan of 100 million, 1 for each 20 | 5.00 |
 * | 5, interest of 100,000,000 x 0.0360 x 92 / 360 = 920,000, 1 for each million | 0.92 |
 * | 8, deposits of at least 0.30 of the loans | 2.00 |
 * | 22, two products of one customer | 1.00 |
 * | score | 40.92 |
 *
 * His virtual profit is 920,000, less 60,000,000 x 0.0036 x 92 / 360 = 55,200 for deposits and 40,000,000 x 0.0250 x 92 / 360 = 255,555.56
 * for what he borrows: 609,244.44. What deposits leave over is lent out at 0.0180. Activities move the ranks: payroll staff give 0.01
 * each, cards 0.05, e-banking 0.10, referrals and international customers 0.50, strategic customers and awards 1; at most 3 of each, of awards 2.
 */
import { FIRST_DAY } from './bank-files.js';

export const steady = (deposits: string, loan: string) => ({
  deposits: { [FIRST_DAY]: deposits },
  loan,
  found: { deposits, loan, fresh: '0.00' },
});
export const depositsAlone = (deposits: string) => ({
  deposits: { [FIRST_DAY]: deposits },
  found: { deposits, loan: '0.00', fresh: '0.00' },
});

/** Just enough for the grade of a manager. */
export const ORDINARY = steady('60000000.00', '100000000.00');

/**
 * 20 million for 73 of the window's 365 days, 70 million for 292: (1,460 + 20,440) / 365 = 60 million a day, 40 million more than in the
 * window before. Score 46.59: 26; 7 for deposits of the quarter; 10, the cap, for their growth on 2024; 0.50 and 0.09 for the loan; 2; 1.
 */
export const GROWN = {
  deposits: { [FIRST_DAY]: '20000000.00', '2024-12-13': '70000000.00' },
  loan: '10000000.00',
  found: { deposits: '60000000.00', loan: '10000000.00', fresh: '40000000.00' },
};

/** 3.65 less on the last of 365 days is 0.01 less a day. */
export const A_CENT_SHORT = {
  ...GROWN,
  deposits: { ...GROWN.deposits, '2025-09-30': '69999996.35' },
  found: { deposits: '59999999.99', loan: '10000000.00', fresh: '39999999.99' },
};

/**
 * Virtual profit: interest 250,000,000 x 0.0216 x 92 / 360 = 1,380,000, fees 296,888.89, deposits 138,000, borrowed 638,888.89: 900,000.00.
 * Score 70.32: 20 for asset quality; 8 for 30, 4 x 900,000 / 450,000; 2 for 31; 12 and 8, the caps, for balances; 1.38 for interest; 2 for
 * indicator 8; 5.94, 5 and 3, the caps of the last two, for 13 to 15; 2 for fees of 0.177 of the income; 1 for two products.
 */
export const JUST_SENIOR = {
  ...steady('150000000.00', '250000000.00'),
  loanRate: '0.0216',
  fees: { guarantee: '236888.89', agency_collection: '60000.00' },
  targets: { '30': '450000.00' },
  mark: '85.00',
};

/** Virtual profit: interest 552,000, deposits 552,000, borrowed 255,555.56: -255,555.56. Score 40.55, of which 0.55 for interest. */
export const AT_A_LOSS = { ...ORDINARY, depositRate: '0.0360', loanRate: '0.0216' };

/** 17 points. */
export const MUCH = { e_banking: '30', active_cards: '60', referral: '6', international_customer: '6', strategic_customer: '3', award: '2' };
