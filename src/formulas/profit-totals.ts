import type { StatementTotal } from './statement-line.js';

/** Interest, fees and internal income together (SPEC 6); adds the rounded lines. */
export const businessIncome: StatementTotal = {
  name: 'business_income',
  label: { en: 'business income', zh: '业务收入' },
  formula: 'loan_interest + intermediary_income + settlement_income + lent_out_income',
  isTotal: true,
  add: (line) =>
    line('loan_interest')
      .plus(line('intermediary_income'))
      .plus(line('settlement_income'))
      .plus(line('lent_out_income')),
};

/** What the funds cost (SPEC 6); adds the rounded lines. */
export const fundingCost: StatementTotal = {
  name: 'funding_cost',
  label: { en: 'funding cost', zh: '资金成本' },
  formula: 'deposit_cost + shortfall_cost',
  isTotal: true,
  add: (line) => line('deposit_cost').plus(line('shortfall_cost')),
};

/** Change of the provision and realised losses; or the closing provision alone where the policy says so (SPEC 6). */
export const loanLoss: StatementTotal = {
  name: 'loan_loss',
  label: { en: 'loan loss', zh: '贷款损失' },
  formula: 'provision_change + realised_loss; provision_closing where the policy says closing',
  isTotal: true,
  add: (line, terms) =>
    terms.loanLoss === 'closing'
      ? line('provision_closing')
      : line('provision_change').plus(line('realised_loss')),
};

/** The virtual profit (SPEC 6). */
export const virtualProfit: StatementTotal = {
  name: 'virtual_profit',
  label: { en: 'virtual profit', zh: '虚拟利润' },
  formula: 'business_income - funding_cost - loan_loss',
  isTotal: true,
  add: (line) =>
    line('business_income').minus(line('funding_cost')).minus(line('loan_loss')),
};
