import { QUARTER_DAYS } from './bench-dates.js';
import { DEPOSIT_PRODUCTS, INCOME_PRODUCTS, LOAN_PRODUCTS } from './bench-products.js';

/** The fixed words of the ledger, encoded once instead of once a row. */
export const encode = (text: string): Uint8Array => Buffer.from(text, 'utf8');

export const LOAN = encode('loan');
export const DEPOSIT = encode('deposit');
export const INCOME = encode('income');
export const CLASSES = ['normal', 'special_mention', 'substandard', 'doubtful', 'loss'].map(encode);
export const PRODUCTS = new Map([...LOAN_PRODUCTS, ...DEPOSIT_PRODUCTS].map((product) => [product, encode(product.name)]));
export const INCOMES = INCOME_PRODUCTS.map(encode);
export const DAY_BYTES = QUARTER_DAYS.map(encode);
const letter = (text: string): number => text.charCodeAt(0);
export const [C, M, B] = [letter('C'), letter('M'), letter('B')];
