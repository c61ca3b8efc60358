import { describe, expect, it } from 'vitest';
import { bankWith, refusals } from './bank-policy.js';
import { bankText } from './settings.js';

const LIMITS = 'standard: "20", cap: "20", floor: "-20", missing: full';
const DEDUCT = `{measure: loan_to_deposit, rule: deduct, unit: "0.1", points: "-1", above: "0.75", ${LIMITS}}`;
const SCORING = 'scorecards.everybody.categories.business.indicators.2.scoring[0].value';
const GATES = '{score_min: "20"}';
const GATE = 'ladders.grades.grades.junior.gates[0].value';

const rate = (keys: string) => `{measure: deposits, rule: rate, ${keys}}`;
const band = (bands: string) => `{measure: deposits, rule: band, bands: ${bands}, ${LIMITS}}`;
const deduct = (keys: string) => `{measure: deposits, rule: deduct, ${keys}, ${LIMITS}}`;

const REFUSED: readonly [string, string][] = [
  [rate(`unit: "1", points: "1", ${LIMITS}`).replace('deposits', 'deposit'), 'policy_reference|.measure|deposit|deposit, rul'],
  [rate(`unit: "0", points: "1", ${LIMITS}`), 'policy_value|.unit|0|"0", points:'],
  [rate(`unit: "-1", points: "1", ${LIMITS}`), 'policy_value|.unit|-1|"-1", points'],
  [rate(`unit: "1e3", points: "1", ${LIMITS}`), 'policy_value|.unit|1e3|"1e3", point'],
  [rate(`unit: "1", points: "1", ${LIMITS}, target: "1"`), 'policy_unknown_key|.target|target|target: "1"}'],
  [rate('unit: "1", points: "1", standard: "1", cap: "1", floor: "2", missing: zero'), 'policy_value|.cap|1|"1", floor: '],
  [rate('unit: "1", points: "1", standard: "1", cap: "1", floor: "0", missing: none'), 'policy_value|.missing|none|none}}'],
  [rate('unit: "1", points: "1", standard: "1", cap: "1", floor: "0"'), 'policy_missing|.missing|missing|value: {meas'],
  [band('[{at_least: "1", points: "1"}, {at_least: "1", points: "2"}]'), 'policy_value|.bands[1].at_least|1|"1", points:'],
  [band('[{at_least: "1", points: "1"}, {at_least: "2", points: "2"}]'), 'policy_value|.bands[1].at_least|2|"2", points:'],
  [band('[]'), 'policy_value|.bands|[]|[], standard'],
  [deduct('unit: "1", points: "-1"'), 'policy_missing|.above|above|value: {meas'],
  [deduct('unit: "1", points: "-1", above: "1", below: "0"'), 'policy_value|.below|0|"0", standar'],
  [deduct('unit: "1", points: "1", above: "1"'), 'policy_value|.points|1|"1", above: '],
  [`{measure: deposits, rule: linear, ${LIMITS}}`, 'policy_value|.rule|linear|linear, stan'],
];

describe('a rule of points that cannot be', () => {
  it.each(REFUSED)('%s', (rule, refusal) => {
    const [code = '', place = '', ...rest] = refusal.split('|');
    expect(refusals(bankWith(DEDUCT, rule))).toEqual([[code, `${SCORING}${place}`, ...rest].join('|')]);
  });

  it.each([
    deduct('unit: "1", points: "0", below: "0.97"'),
    band('[{at_least: "2", points: "1"}, {at_least: "-1", points: "-2.5"}]'),
    `{measure: deposits, rule: target, standard: "4", cap: "0", floor: "0", missing: standard}`,
  ])('may be %s', (rule) => {
    expect(refusals(bankWith(DEDUCT, rule))).toEqual([]);
  });
});

describe('gates that cannot be', () => {
  it.each([
    ['{all: [{measure: nothing, at_least: "1"}]}', 'policy_reference|.all[0].measure|nothing|nothing, at_'],
    ['{any: [[{measure: deposits, above: "0"}, {measure: x, above: "0"}]]}', 'policy_reference|.any[0][1].measure|x|x, above: "0'],
    ['{all: [{measure: deposits}]}', 'policy_missing|.all[0].at_least|at_least|{measure: de'],
    ['{all: [{measure: deposits, at_least: "1", at_most: "2"}]}', 'policy_value|.all[0].at_most|2|"2"}]}}], pa'],
    ['{any: [[]]}', 'policy_value|.any[0]|[]|[]]}}], pay_'],
    ['{any: [{measure: deposits, above: "0"}]}', 'policy_value|.any[0]|{measure: deposits, above: "0"}|{measure: de'],
    ['{rank_within: "60"}', 'policy_value|.rank_within|60|"60"}}], pay'],
    ['{years_min: "1.5"}', 'policy_value|.years_min|1.5|"1.5"}}], pa'],
    ['{exam: yes}', 'policy_value|.exam|yes|yes}}], pay_'],
  ])('%s', (gates, refusal) => {
    const [code = '', place = '', ...rest] = refusal.split('|');
    expect(refusals(bankWith(GATES, gates))).toEqual([[code, `${GATE}${place}`, ...rest].join('|')]);
  });

  it('are no coefficient of pay', () => {
    const text = bankWith('pay_coefficient: [{from: 2024-01-01, value: "0.8"}]', 'pay_coefficient: [{from: 2024-01-01, value: "80%"}]');
    expect(refusals(text)).toEqual(['policy_value|ladders.grades.grades.junior.pay_coefficient[0].value|80%|"80%"}]}']);
  });
});

describe('an indicator', () => {
  it('stands once in a scorecard', () => {
    const again = 'label: {zh: 又, en: again}\n        indicators:\n          "2":\n            label: {zh: 又, en: again}\n            reference: r\n';
    const scoring = `            scoring: [{from: 2024-01-01, value: ${DEDUCT}}]\n`;
    const text = bankWith('\nladders:\n', `      other:\n        ${again}${scoring}\nladders:\n`);
    expect(refusals(text)).toEqual(['policy_value|scorecards.everybody.categories.other.indicators.2|2|"2":']);
  });

  it.each([
    ['scorecards', /\nscorecards:\n[^]*?(?=\nladders:)/, '\nscorecards: {}\n'],
    ['schemes', /\nschemes:\n[^]*?(?=\nquality_items:)/, '\nschemes: {}\n'],
    ['quality_items', /\nquality_items:\n[^]*?(?=\nquality_events:)/, '\nquality_items: {}\n'],
  ])('and the like are in %s', (section, part, nothing) => {
    const found = refusals(bankText.replace(part, nothing));
    expect(found[0]).toBe(`policy_value|${section}|{}|{}`);
  });
});

const SCHEME = 'scorecard: everybody, ladder: grades}';

describe('a scheme that cannot be', () => {
  it.each([
    ['scorecard: nobody, ladder: grades}', 'policy_reference|.scorecard|nobody|nobody, ladd'],
    ['scorecard: everybody, ladder: grade}', 'policy_reference|.ladder|grade|grade}'],
    ['scorecard: everybody, roles: [head]}', 'policy_value|.roles|[head]|[head]}'],
    ['scorecard: everybody, lines: [corporate]}', 'policy_value|.lines|[corporate]|[corporate]}'],
    ['scorecard: everybody, roles: [a, a]}', 'policy_value|.roles|[a, a]|[a, a]}'],
    ['scorecard: everybody, figures: bank}', 'policy_value|.figures|bank|bank}'],
    ['scorecard: everybody, branch_head: 1}', 'policy_value|.branch_head|1|1}'],
  ])('%s', (keys, refusal) => {
    const [code = '', place = '', ...rest] = refusal.split('|');
    expect([...new Set(refusals(bankWith(SCHEME, keys)))][0]).toEqual([code, `schemes.everybody${place}`, ...rest].join('|'));
  });

  it('may have roles where another follows that has none', () => {
    const first = '  heads: {label: {zh: 行长, en: heads}, reference: r, roles: [head], scorecard: everybody, figures: branch, branch_head: true}\n';
    expect(refusals(bankWith('\nschemes:\n', `\nschemes:\n${first}`))).toEqual([]);
  });
});

describe('the weights of quality', () => {
  const ITEM = '  conduct: {label: {zh: 品行, en: conduct}, reference: board paper 9, weight: [{from: 2024-01-01, value: "1"}]}\n';
  const items = (...weights: string[]) =>
    bankWith(ITEM, weights.map((weight, index) => `  item${index}: {label: {zh: 甲, en: a}, reference: r, weight: [${weight}]}\n`).join(''));
  const since = (day: string, value: string) => `{from: ${day}, value: "${value}"}`;

  it('add up to 1 at every date', () => {
    const moved = items(`${since('2024-01-01', '0.6')}, ${since('2025-01-01', '0.5')}`, `${since('2024-01-01', '0.4')}, ${since('2025-01-01', '0.3')}`, since('2025-01-01', '0.2'));
    expect(refusals(moved)).toEqual([]);
  });

  it.each([
    [[since('2024-01-01', '0.9')], 'item0.weight[0].value|0.9|"0.9"}]}'],
    [[since('2024-01-01', '0.6'), since('2024-01-01', '0.5')], 'item1.weight[0].value|0.5|"0.5"}]}'],
    [[`${since('2024-01-01', '1')}, ${since('2025-01-01', '0.8')}`, since('2025-07-01', '0.2')], 'item0.weight[1].value|0.8|"0.8"}]}'],
    [[since('2024-01-01', '1'), since('2025-07-01', '0.2')], 'item1.weight[0].value|0.2|"0.2"}]}'],
  ])('are refused on a day on which they do not: %s', (weights, refusal) => {
    expect(refusals(items(...weights))).toEqual([`policy_value|quality_items.${refusal}`]);
  });

  it('are not added up where one is none', () => {
    expect(refusals(items(since('2024-01-01', '0.5'), since('2024-01-01', 'half')))).toEqual([
      'policy_value|quality_items.item1.weight[0].value|half|"half"}]}',
    ]);
  });
});
