import { undivided } from './declared-line.js';
import type { MeasuredStatementLine } from './statement-line.js';

/** Provision of the loans held on the day before the period: balance x the ratio of the class (SPEC 6). */
export const provisionOpening: MeasuredStatementLine = {
  name: 'provision_opening',
  label: { en: 'provision, opening', zh: '期初拨备' },
  formula: 'sum over loans held on the day before the period of balance x ratio of the class',
  isTotal: false,
  quotient: (figures) => undivided(figures.provisionOpening),
};

/** Provision of the loans held on the last day of the period (SPEC 6). */
export const provisionClosing: MeasuredStatementLine = {
  name: 'provision_closing',
  label: { en: 'provision, closing', zh: '期末拨备' },
  formula: 'sum over loans held on the last day of balance x ratio of the class',
  isTotal: false,
  quotient: (figures) => undivided(figures.provisionClosing),
};

/** Each change of an account's provision, to whoever holds it on the day of the change; a fall is income (SPEC 6). */
export const provisionChange: MeasuredStatementLine = {
  name: 'provision_change',
  label: { en: 'provision, change', zh: '拨备变动' },
  formula: 'sum of the changes within the period, each to the holder of its day',
  isTotal: false,
  quotient: (figures) => undivided(figures.provisionChange),
};

/** Provision that came or went with customers handed over; exact, it sums to zero over the bank (SPEC 6). */
export const provisionTransferred: MeasuredStatementLine = {
  name: 'provision_transferred',
  label: { en: 'provision, transferred', zh: '移交拨备' },
  formula: 'closing - opening - change, of the exact figures',
  isTotal: false,
  quotient: ({ provisionClosing: closing, provisionOpening: opening, provisionChange: change }) =>
    undivided(closing.minus(opening).minus(change)),
};
