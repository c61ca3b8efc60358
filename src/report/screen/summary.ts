import type { Appraisal } from '../../appraisal/appraisal.js';
import { STATEMENT_LINES } from '../../appraisal/statement.js';
import type { Language } from '../../problems/entry.js';
import { DECISION_WORDS } from '../contribution-words.js';
import { type Summary, summaryOf } from '../sections.js';
import { amountCell, countCell } from './cells.js';
import { type Fact, drawFacts } from './facts.js';
import { MEMBER_WORDS } from './member-words.js';
import { wrappedWords } from './text-width.js';
import type { View } from './view.js';
import { WORDS, daysOf, inCurrency, partOf, rejectedNotice } from './words.js';

/** The run at a glance: period, policy, managers, rows, what became of the grades, and the bank's virtual profit. */
export function summarySection(appraisal: Appraisal, view: View): string[] {
  const facts = factsOf(appraisal, view);
  const looks = facts.map((_, index) => ({ strong: index === facts.length - 1 }));
  const title = `${WORDS.title[view.language]} ${appraisal.period.name}`;
  return [view.paint.strong(title), ...drawFacts(facts, looks, view)];
}

/** What every report says where rows were rejected (SPEC 2.6); no line where none were. */
export function rejectedSection({ rejectedRows }: Appraisal, { language, width, paint }: View): string[] {
  if (rejectedRows === 0) return [];
  const notice = rejectedNotice(countCell(rejectedRows).text, rejectedRows === 1, language);
  return wrappedWords(notice, width).split('\n').map(paint.warning);
}

function factsOf(appraisal: Appraisal, { language }: View): Fact[] {
  const { managers, rowsRead, rowsCounted, virtualProfit, decisions } = summaryOf(appraisal);
  const rows = partOf(countCell(rowsCounted).text, countCell(rowsRead).text, language);
  const profit = STATEMENT_LINES.find(({ name }) => name === 'virtual_profit');
  const amount = amountCell(virtualProfit);
  return [
    { label: WORDS.period[language], value: { text: daysOf(appraisal.period, language) } },
    { label: WORDS.policy[language], value: { text: inCurrency(appraisal.policyName, appraisal.currency, language) } },
    { label: WORDS.managers[language], value: countCell(managers) },
    { label: WORDS.rows[language], value: { text: rows } },
    ...(decisions.size === 0 ? [] : [{ label: MEMBER_WORDS.decisions[language], value: { text: countsOf(decisions, language) } }]),
    { label: profit?.label[language] ?? '', value: amount },
  ];
}

/** `promote 3, retain 12`. */
export function countsOf(decisions: Summary['decisions'], language: Language): string {
  const counts = Array.from(decisions, ([decision, count]) => `${DECISION_WORDS[decision][language]} ${countCell(count).text}`);
  return counts.join(language === 'zh' ? '，' : ', ');
}
