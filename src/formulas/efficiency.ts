import type { MarginTerms } from './margin-figures.js';
import type { TotalLine } from './declared-line.js';

/** The efficiency Y (SPEC 7); adds the rounded terms. */
export const efficiency: TotalLine<MarginTerms> = {
  name: 'efficiency',
  label: { en: 'efficiency', zh: '效益' },
  formula:
    'loan_margin + deposit_margin + credit_risk_fee + intermediary - direct_cost - allocated_cost + loss_offset',
  isTotal: true,
  add: (line) =>
    line('loan_margin')
      .plus(line('deposit_margin'))
      .plus(line('credit_risk_fee'))
      .plus(line('intermediary'))
      .minus(line('direct_cost'))
      .minus(line('allocated_cost'))
      .plus(line('loss_offset')),
};
