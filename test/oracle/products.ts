/** The products of products.csv, written out: where they belong and what capital they bind (SPEC 6 to 8). */
import { exact, type Exact } from './exact.js';

export interface Product {
  readonly line: string;
  readonly department: string;
  /** Of loans alone. */
  readonly weight: Exact | undefined;
}

const rows = `
working_capital          corporate     corporate_banking       1.00
fixed_asset              corporate     corporate_banking       1.00
small_business           corporate     small_business_banking  0.75
bills                    corporate     financial_markets       0.20
trade_finance            international international_banking   1.00
interbank_loan           interbank     financial_markets       0.20
consumer                 personal      personal_banking        0.75
mortgage                 personal      personal_banking        0.50
corporate_demand         corporate     corporate_banking
corporate_notice         corporate     corporate_banking
corporate_term_3m        corporate     corporate_banking
corporate_term_6m        corporate     corporate_banking
corporate_term_1y        corporate     corporate_banking
margin                   corporate     corporate_banking
personal_demand          personal      personal_banking
personal_term_1y         personal      personal_banking
personal_term_2y         personal      personal_banking
personal_term_3y         personal      personal_banking
interbank_deposit        interbank     financial_markets
agency_insurance         personal      personal_banking
agency_collection        corporate     transaction_banking
domestic_settlement      corporate     transaction_banking
guarantee                corporate     corporate_banking
letter_of_credit         international international_banking
acceptance               corporate     corporate_banking
advisory                 corporate     investment_banking
wealth_management        personal      personal_banking
bank_card                personal      personal_banking
account_fee              personal      personal_banking
fx_dealing               international international_banking
international_settlement international international_banking
credit_risk_fee          corporate     risk_management
interest_recovered       corporate     corporate_banking
`;

function productsIn(text: string): Map<string, Product> {
  const products = new Map<string, Product>();
  for (const row of text.trim().split('\n')) {
    const [name = '', line = '', department = '', weight] = row.split(/ +/);
    products.set(name, { line, department, weight: weight === undefined ? undefined : exact(weight) });
  }
  return products;
}

const products: ReadonlyMap<string, Product> = productsIn(rows);

export const departments: readonly string[] = [...new Set([...products.values()].map((product) => product.department))];

/** Nothing for a product that the policy lacks. */
export function productOf(name: string): Product | undefined {
  return products.get(name);
}
