import { describe, expect, it } from 'vitest';
import { policyDifferences } from '../../src/policy/policy-diff.js';
import { bankWith } from './bank-policy.js';
import { policyOf } from './built-in-policy.js';
import { bankText, set } from './settings.js';

const DAY = '2025-09-30';
const bank = policyOf(bankText);

/** kind, place, old and new value, and whom it concerns */
function differences(text: string, date = DAY): string[] {
  return policyDifferences(bank, policyOf(text), date).map(({ kind, section, name, from, to, touches }) => {
    return [kind, `${section}.${name}`, from ?? '—', to ?? '—', touches.en].join('|');
  });
}

describe('the differences of two policies', () => {
  it('are none of a policy and itself', () => {
    expect(policyDifferences(bank, bank, DAY)).toEqual([]);
  });

  it.each([
    ['lend-out rate', 'value: "0.0175"', 'value: "0.0190"', 'changed|rates.lend_out|0.0175|0.019|all managers'],
    ['a name', 'name: small-bank', 'name: other', 'changed|policy.name|small-bank|other|no figure'],
    ['a setting of grades', 'unit: choice, reference: board paper 9, values: [{from: 2024-01-01, value: ceil}]', 'unit: choice, reference: board paper 9, values: [{from: 2024-01-01, value: strict}]', 'changed|settings.top_p|ceil|strict|all managers who are graded'],
    ['a class', 'special_mention: [{from: 2024-01-01, value: "0.02"}]\n    substandard: [{from: 2024-01-01, value: "0"}]', 'special_mention: [{from: 2024-01-01, value: "0.03"}]\n    substandard: [{from: 2024-01-01, value: "0"}]', 'changed|expected_loss.special_mention|0.02|0.03|managers with loans'],
    ['a product', 'risk_weight: [{from: 2024-01-01, value: "1"}]', 'risk_weight: [{from: 2024-01-01, value: "0.75"}]', 'changed|products.working_capital.risk_weight|1|0.75|loans of working capital loan'],
    ['a measure', 'input: position, record: deposit, take: average}\n  loans', 'input: position, record: deposit, take: closing}\n  loans', 'changed|measures.deposits|amount: average of deposit over period|amount: closing of deposit over period|managers of the scheme everybody'],
    ['an indicator', 'unit: "1200000"', 'unit: "1500000"', 'changed|scorecards.everybody.1|rate deposits: 1 for each 1200000, standard 50, cap 80, floor 0, missing zero|rate deposits: 1 for each 1500000, standard 50, cap 80, floor 0, missing zero|managers of the scheme everybody'],
    ['gates', '{score_min: "20"}', '{}', 'changed|ladders.grades.junior.gates|score >= 20||managers of the scheme everybody'],
    ['pay', 'pay_coefficient: [{from: 2024-01-01, value: "1.2"}]', 'pay_coefficient: [{from: 2024-01-01, value: "1.3"}]', 'changed|ladders.grades.senior.pay_coefficient|1.2|1.3|managers of the scheme everybody'],
    ['a scheme', 'scorecard: everybody, ladder: grades}', 'scorecard: everybody, ladder: grades, figures: branch}', 'changed|schemes.everybody|any role; any line; scorecard everybody; ladder grades; figures manager|any role; any line; scorecard everybody; ladder grades; figures branch|managers of the scheme everybody'],
    ['an event', 'value: "-3"', 'value: "-4"', 'changed|quality_events.complaint.points|-3|-4|all managers who are graded'],
    ['a tier', 'value: "50000.00"', 'value: "60000.00"', 'changed|customer_tiers.core.threshold|50000|60000|all customers'],
  ])('are those of %s', (_, found, replacement, difference) => {
    expect(differences(bankWith(found, replacement))).toEqual([difference]);
  });

  it('are as of a day', () => {
    const text = bankWith('{from: 2025-07-01, value: "0.0175"}', '{from: 2025-07-01, value: "0.0190"}');
    expect([differences(text, '2025-06-30').length, differences(text, '2025-07-01').length]).toEqual([0, 1]);
  });

  it('are what is added and what is removed, in words', () => {
    const more = bankWith('\nscorecards:\n', '  idle: {label: {zh: 闲置, en: idle}, unit: count, reference: r, input: customers, take: count}\n\nscorecards:\n');
    const [added] = policyDifferences(bank, policyOf(more), DAY);
    expect(added).toEqual({
      section: 'measures',
      name: 'idle',
      label: { zh: '闲置', en: 'idle' },
      kind: 'added',
      from: null,
      to: 'count: count of customers',
      words: { en: 'idle is added: count: count of customers', zh: '新增 闲置：count: count of customers' },
      touches: { en: 'nobody: no scheme uses it', zh: '无：没有考核方案使用' },
    });
    const [removed] = policyDifferences(policyOf(more), bank, DAY);
    expect(removed).toMatchObject({ kind: 'removed', from: 'count: count of customers', to: null, words: { en: 'idle is removed: count: count of customers' } });
    const [changed] = policyDifferences(bank, policyOf(bankWith('{score_min: "20"}', '{}')), DAY);
    expect(changed?.words).toEqual({ en: 'grades: junior: gates changes from score >= 20 to —', zh: '等级：初级：达标条件 由 score >= 20 改为 —' });
  });

  it('name every scheme that is concerned, of either policy', () => {
    const heads = '  heads: {label: {zh: 行长, en: heads}, reference: r, roles: [head], scorecard: everybody}\n';
    const text = bankWith('unit: "1200000"', 'unit: "1500000"', bankWith('\nschemes:\n', `\nschemes:\n${heads}`));
    const found = policyDifferences(bank, policyOf(text), DAY);
    expect(found.map(({ section, name, kind }) => `${section}.${name} ${kind}`)).toEqual(['policy.schemes changed', 'scorecards.everybody.1 changed', 'schemes.heads added']);
    expect(found[1]?.touches).toEqual({ en: 'managers of the scheme everybody, heads', zh: '考核方案“全体、行长”的客户经理' });
    expect(found[2]?.touches.en).toBe('managers of the scheme heads');
  });

  it('name the schemes that use a measure by way of another', () => {
    const text = bankWith('record: loan, take: average}', 'record: loan, take: closing}');
    expect(differences(text)[0]).toMatch(/^changed\|measures\.loans\|.*\|managers of the scheme everybody$/);
  });

  it('see a simulation as the setting it makes', () => {
    const { policy } = set(bankText, 'setting.averaging=ten_day');
    const found = policy === undefined ? [] : policyDifferences(bank, policy, DAY);
    expect(found.map(({ name, from, to }) => [name, from, to])).toEqual([['averaging', 'daily', 'ten_day']]);
  });
});
