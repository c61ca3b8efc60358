import type { Decimal } from '../money/decimal.js';
import { isWithin } from './given-references.js';
import type { PayCase, PayPerson } from './pay.js';
import { compareBytes } from './people.js';

/**
 * Everybody who has a payslip (SPEC 13), by id: who was employed in the period, has a score, a prize, a fine, a deposit at
 * risk, something carried over, an advance to set off or a difference of a restatement. Whom `people` lacks although a pay
 * before names him is a person of whom nothing else is known; a fine alone makes nobody one.
 * @param atRisk managers with a deposit at risk before this pay
 */
export function payMembers(given: PayCase, atRisk: readonly string[]): PayPerson[] {
  const { people } = given;
  const isFined = finedIn(given);
  const named = namedBefore(given, atRisk);
  const known = new Set(people.map(({ manager }) => manager));
  const ofPeople = people.filter(({ manager, days, score }) => days > 0 || score !== undefined || named.has(manager) || isFined.has(manager));
  const others = [...named].filter((manager) => !known.has(manager)).map(unknownPerson);
  return [...ofPeople, ...others].sort((a, b) => compareBytes(a.manager, b.manager));
}

/** Fines are taken off quarters. */
function finedIn({ period, sanctions }: PayCase): Set<string> {
  const fines = sanctions.filter(({ type, date }) => period.kind !== 'year' && type === 'fine' && isWithin(date, period));
  return new Set(fines.map(({ manager }) => manager));
}

/** Those with something from the pays before. */
function namedBefore({ period, carried, advances, prizesDue, restated, restatedLots }: PayCase, atRisk: readonly string[]): Set<string> {
  const isYear = period.kind === 'year';
  const rows = [...(isYear ? [] : prizesDue), ...restated, ...restatedLots];
  const isOpen = (amount: Decimal) => !amount.isZero();
  const owing = [...carried].flatMap(([manager, amount]) => (isOpen(amount) ? [manager] : []));
  const advanced = isYear ? [...advances].flatMap(([manager, quarters]) => ([...quarters.values()].some(isOpen) ? [manager] : [])) : [];
  return new Set([...atRisk, ...rows.map(({ manager }) => manager), ...owing, ...advanced]);
}

function unknownPerson(manager: string): PayPerson {
  const blank = { name: '', branch: '', line: '', scheme: undefined, ladder: '', grade: '' };
  return { manager, ...blank, score: undefined, quality: undefined, days: 0, measured: new Map() };
}
