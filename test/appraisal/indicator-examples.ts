/** What one of the built-in indicators gives for a figure. */
export interface IndicatorExamples {
  readonly id: string;
  /** the measure that the figures are of */
  readonly of: string;
  /** other measures that it needs */
  readonly beside?: Readonly<Record<string, string>>;
  readonly target?: string;
  /** figure, points, and the note of it where there is one; of each bound the figures just below, at and just above it */
  readonly points: readonly (readonly [figure: string, points: string, note?: 'capped' | 'at floor' | 'missing' | 'no target'])[];
}

type Rows = IndicatorExamples['points'];

/** Of what gives points from zero on. */
const FROM_ZERO: Rows = [
  ['0.00', '0.00'],
  ['-0.01', '0.00', 'at floor'],
];

/** The 31 indicators of the built-in policy, worked out by hand from the table of indicators. */
export const INDICATOR_EXAMPLES: readonly IndicatorExamples[] = [
  // 1 point for each 10,000,000, at most 12
  { id: '1', of: 'corporate_deposits', points: [['80000000.00', '8.00'], ['49999.99', '0.00'], ['50000.00', '0.01'], ['119949999.99', '11.99'], ['119950000.00', '12.00'], ['120000000.00', '12.00'], ['120000000.01', '12.00', 'capped'], ...FROM_ZERO] },
  // 1 point for each 3,000,000, from -4 to 10
  { id: '2', of: 'corporate_deposit_growth', points: [['0.00', '0.00'], ['29984999.99', '9.99'], ['29985000.00', '10.00'], ['30000000.00', '10.00'], ['30000000.01', '10.00', 'capped'], ['-11984999.99', '-3.99'], ['-11985000.00', '-4.00'], ['-12000000.00', '-4.00'], ['-12000000.01', '-4.00', 'at floor']] },
  // 3 points from 0.50, 2 from 0.40, 1 from 0.30
  { id: '3', of: 'corporate_demand_deposits', beside: { corporate_deposits: '1000000.00' }, points: [['0.00', '0.00'], ['299999.99', '0.00'], ['300000.00', '1.00'], ['300000.01', '1.00'], ['399999.99', '1.00'], ['400000.00', '2.00'], ['400000.01', '2.00'], ['499999.99', '2.00'], ['500000.00', '3.00'], ['500000.01', '3.00'], ['1000000.00', '3.00']] },
  { id: '3', of: 'corporate_demand_deposits', beside: { corporate_deposits: '0.00' }, points: [['0.00', '0.00', 'missing']] },
  // 1 point for each 20,000,000, at most 8
  { id: '4', of: 'corporate_loans', points: [['159899999.99', '7.99'], ['159900000.00', '8.00'], ['160000000.00', '8.00'], ['160000000.01', '8.00', 'capped'], ...FROM_ZERO] },
  // 1 point for each 1,000,000, at most 6
  { id: '5', of: 'corporate_loan_interest', points: [['5994999.99', '5.99'], ['5995000.00', '6.00'], ['6000000.00', '6.00'], ['6000000.01', '6.00', 'capped'], ...FROM_ZERO] },
  // half a point each, at most 5
  { id: '6', of: 'new_active_customers', points: [['1', '0.50'], ['9', '4.50'], ['10', '5.00'], ['11', '5.00', 'capped'], ...FROM_ZERO] },
  // half a point for each 10,000,000, at most 4
  { id: '7', of: 'bills_discounted', points: [['79899999.99', '3.99'], ['79900000.00', '4.00'], ['80000000.00', '4.00'], ['80000000.01', '4.00', 'capped'], ...FROM_ZERO] },
  // 2 points from 0.30, 1 from 0.20
  { id: '8', of: 'borrower_deposits', beside: { borrower_loans: '1000000.00' }, points: [['0.00', '0.00'], ['199999.99', '0.00'], ['200000.00', '1.00'], ['200000.01', '1.00'], ['299999.99', '1.00'], ['300000.00', '2.00'], ['300000.01', '2.00']] },
  { id: '8', of: 'borrower_deposits', beside: { borrower_loans: '0.00' }, points: [['500.00', '0.00', 'missing']] },
  // 1 point for each 2,000,000, at most 8
  { id: '9', of: 'international_settlement_usd', points: [['15989999.99', '7.99'], ['15990000.00', '8.00'], ['16000000.00', '8.00'], ['16000000.01', '8.00', 'capped'], ...FROM_ZERO] },
  // half a point for each 1,000,000, at most 4
  { id: '10', of: 'fx_dealing_usd', points: [['7989999.99', '3.99'], ['7990000.00', '4.00'], ['8000000.00', '4.00'], ['8000000.01', '4.00', 'capped'], ...FROM_ZERO] },
  // half a point for each 5,000,000, at most 3
  { id: '11', of: 'trade_finance_loans', points: [['29949999.99', '2.99'], ['29950000.00', '3.00'], ['30000000.00', '3.00'], ['30000000.01', '3.00', 'capped'], ...FROM_ZERO] },
  // half a point each, at most 3
  { id: '12', of: 'new_international_customers', points: [['5', '2.50'], ['6', '3.00'], ['7', '3.00', 'capped'], ...FROM_ZERO] },
  // 1 point for each 50,000, at most 10
  { id: '13', of: 'intermediary_income_category', points: [['499749.99', '9.99'], ['499750.00', '10.00'], ['500000.00', '10.00'], ['500000.01', '10.00', 'capped'], ...FROM_ZERO] },
  // 1 point for each 30,000, at most 5
  { id: '14', of: 'guarantee_fees', points: [['149849.99', '4.99'], ['149850.00', '5.00'], ['150000.00', '5.00'], ['150000.01', '5.00', 'capped'], ...FROM_ZERO] },
  // 1 point for each 20,000, at most 3
  { id: '15', of: 'agency_income', points: [['59899.99', '2.99'], ['59900.00', '3.00'], ['60000.00', '3.00'], ['60000.01', '3.00', 'capped'], ...FROM_ZERO] },
  // 2 points from 0.15, 1 from 0.10: with 60,000 of settlement income
  { id: '16', of: 'intermediary_income', beside: { settlement_income: '60000.00', business_income: '1000000.00' }, points: [['0.00', '0.00'], ['39999.99', '0.00'], ['40000.00', '1.00'], ['40000.01', '1.00'], ['89999.99', '1.00'], ['90000.00', '2.00'], ['90000.01', '2.00']] },
  { id: '16', of: 'intermediary_income', beside: { business_income: '-0.01' }, points: [['1.00', '0.00', 'missing']] },
  // 6 points, less 1 for each 0.0025 above 0.005, down to -6
  { id: '17', of: 'non_performing_loans', beside: { closing_loans: '10000000000.00' }, points: [['0.00', '6.00'], ['49999999.99', '6.00'], ['50000000.00', '6.00'], ['50125000.00', '6.00'], ['50125000.01', '5.99'], ['75000000.00', '5.00'], ['349874999.99', '-5.99'], ['349875000.00', '-6.00'], ['350000000.00', '-6.00'], ['350000000.01', '-6.00', 'at floor']] },
  { id: '17', of: 'non_performing_loans', beside: { closing_loans: '0.00' }, points: [['0.00', '6.00', 'missing']] },
  // 5 points, less 1 for each 500,000, down to -10
  { id: '18', of: 'non_performing_growth', points: [['-1000000.00', '5.00'], ['-0.01', '5.00'], ['0.00', '5.00'], ['2500.00', '5.00'], ['2500.01', '4.99'], ['500000.00', '4.00'], ['7497499.99', '-9.99'], ['7497500.00', '-10.00'], ['7500000.00', '-10.00'], ['7500000.01', '-10.00', 'at floor']] },
  // 4 points, less 2 for each 0.01 below 0.97, down to -4
  { id: '19', of: 'interest_collected', beside: { interest_due: '1000000.00' }, points: [['1100000.00', '4.00'], ['970000.01', '4.00'], ['970000.00', '4.00'], ['969975.00', '4.00'], ['969974.99', '3.99'], ['960000.00', '2.00'], ['930025.01', '-3.99'], ['930025.00', '-4.00'], ['930000.00', '-4.00'], ['929999.99', '-4.00', 'at floor']] },
  { id: '19', of: 'interest_collected', beside: { interest_due: '0.00' }, points: [['0.00', '4.00', 'missing']] },
  // 3 points, less 1 for each 0.01 below 0.98, down to -3
  { id: '20', of: 'maturing_repaid', beside: { maturing_due: '1000000.00' }, points: [['1000000.00', '3.00'], ['980000.01', '3.00'], ['980000.00', '3.00'], ['979950.00', '3.00'], ['979949.99', '2.99'], ['970000.00', '2.00'], ['920050.01', '-2.99'], ['920050.00', '-3.00'], ['920000.00', '-3.00'], ['919999.99', '-3.00', 'at floor']] },
  { id: '20', of: 'maturing_repaid', beside: { maturing_due: '0.00' }, points: [['0.00', '3.00', 'missing']] },
  // 2 points, less 1 for each, down to -10
  { id: '21', of: 'overdue_events', points: [['-0.01', '2.00'], ['0', '2.00'], ['0.01', '1.99'], ['1', '1.00'], ['2', '0.00'], ['11.99', '-9.99'], ['12', '-10.00'], ['12.01', '-10.00', 'at floor']] },
  // 3 points from 4, 2 from 3, 1 from 2
  { id: '22', of: 'products_held', beside: { customers: '100' }, points: [['0', '0.00'], ['199', '0.00'], ['200', '1.00'], ['201', '1.00'], ['299', '1.00'], ['300', '2.00'], ['301', '2.00'], ['399', '2.00'], ['400', '3.00'], ['401', '3.00']] },
  { id: '22', of: 'products_held', beside: { customers: '0' }, points: [['0', '0.00', 'missing']] },
  // half a point for each 50, at most 3
  { id: '23', of: 'payroll_staff', points: [['50', '0.50'], ['299', '2.99'], ['300', '3.00'], ['301', '3.00', 'capped'], ...FROM_ZERO] },
  // a tenth of a point each, at most 3
  { id: '24', of: 'e_banking_customers', points: [['29', '2.90'], ['30', '3.00'], ['31', '3.00', 'capped'], ...FROM_ZERO] },
  // half a point for each 10, at most 3
  { id: '25', of: 'active_cards', points: [['59', '2.95'], ['60', '3.00'], ['61', '3.00', 'capped'], ...FROM_ZERO] },
  // half a point for each 1,000,000, at most 2
  { id: '26', of: 'referred_assets', points: [['3989999.99', '1.99'], ['3990000.00', '2.00'], ['4000000.00', '2.00'], ['4000000.01', '2.00', 'capped'], ...FROM_ZERO] },
  // 1 point each, at most 3
  { id: '27', of: 'strategic_customers', points: [['2', '2.00'], ['3', '3.00'], ['4', '3.00', 'capped'], ...FROM_ZERO] },
  // half a point each, at most 3
  { id: '28', of: 'referrals', points: [['5', '2.50'], ['6', '3.00'], ['7', '3.00', 'capped'], ...FROM_ZERO] },
  // 1 point each, at most 2
  { id: '29', of: 'awards', points: [['1', '1.00'], ['2', '2.00'], ['3', '2.00', 'capped'], ...FROM_ZERO] },
  // 4 points at the target, at most 8
  { id: '30', of: 'virtual_profit', target: '1000000.00', points: [['1000000.00', '4.00'], ['1998749.99', '7.99'], ['1998750.00', '8.00'], ['2000000.00', '8.00'], ['2000000.01', '8.00', 'capped'], ...FROM_ZERO] },
  { id: '30', of: 'virtual_profit', target: '0.00', points: [['1.00', '4.00', 'missing']] },
  { id: '30', of: 'virtual_profit', points: [['1.00', '4.00', 'no target']] },
  // 2 points at the target, at most 4
  { id: '31', of: 'efficiency', target: '1000000.00', points: [['1000000.00', '2.00'], ['1997499.99', '3.99'], ['1997500.00', '4.00'], ['2000000.00', '4.00'], ['2000000.01', '4.00', 'capped'], ...FROM_ZERO] },
  { id: '31', of: 'efficiency', target: '-0.01', points: [['1.00', '2.00', 'missing']] },
  { id: '31', of: 'efficiency', points: [['1.00', '2.00', 'no target']] },
];
