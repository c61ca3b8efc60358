import type { Text } from '../problems/entry.js';
import { planValues, unitName } from './pay-values.js';
import { indicatorsOf, type Policy, type Section } from './policy.js';
import { type MeasureUse, measuresOfScheme } from './scheme-measures.js';
import { PRODUCT_FIELDS } from './vocabulary.js';

/** Whom a row of a policy concerns. */
export type Reach = (section: Section, name: string) => Text;

const EVERYBODY: Text = { en: 'all managers', zh: '全部客户经理' };
const NOBODY: Text = { en: 'nobody: no scheme uses it', zh: '无：没有考核方案使用' };
const GRADED: Text = { en: 'all managers who are graded', zh: '全部参与评级的客户经理' };
const NOTHING: Text = { en: 'no figure', zh: '不影响数据' };
const DEPOSITORS: Text = { en: 'managers with deposits', zh: '有存款的客户经理' };
const LENDERS: Text = { en: 'managers with loans', zh: '有贷款的客户经理' };
const CUSTOMERS: Text = { en: 'all customers', zh: '全部客户' };
const BIDDERS: Text = { en: 'managers who bid in a tender', zh: '参加竞标的客户经理' };
const PAID: Text = { en: 'everybody who is paid', zh: '全部计发薪酬的人员' };
const TERMED: Text = { en: 'accounts that are priced by term', zh: '按期限定价的账户' };

/** What does not concern everybody, by section. */
const OF_SECTION: Partial<Record<Section, Text>> = {
  provision_tables: LENDERS,
  expected_loss: LENDERS,
  ftp_curve: TERMED,
  customer_tiers: CUSTOMERS,
  measures: NOBODY,
  scorecards: NOBODY,
  ladders: NOBODY,
  quality_items: GRADED,
  quality_events: GRADED,
  tender: BIDDERS,
  pay: PAID,
};

/** The same by the place of one value. */
const OF_VALUE: Readonly<Record<string, Text>> = {
  'policy.format': NOTHING,
  'policy.name': NOTHING,
  'policy.title.zh': NOTHING,
  'policy.title.en': NOTHING,
  'settings.unclassified': LENDERS,
  'settings.provision_table': LENDERS,
  'settings.non_accrual': LENDERS,
  'settings.loan_loss': LENDERS,
  'settings.customer_tiers_by': CUSTOMERS,
  'settings.grade_window': GRADED,
  'settings.top_p': GRADED,
  'settings.rank_among': GRADED,
  'settings.patience': GRADED,
  'settings.loss_periods': GRADED,
  'settings.promotion_steps': GRADED,
  'settings.demotion_steps': GRADED,
  'rates.ftp_loan': LENDERS,
  'rates.ftp_deposit': DEPOSITORS,
  'rates.other_risk_weight': LENDERS,
  'rates.concentration': CUSTOMERS,
};

/**
 * Whom each row of two policies concerns: everybody, the schemes that use a scorecard, ladder or measure in either of
 * them, or the customers of a product.
 * @param date ISO text
 */
export function touchedBy(a: Policy, b: Policy, date: string): Reach {
  const policies = [a, b];
  const named = new Map(policies.flatMap((policy) => [...productReach(policy), ...schemeReach(policy), ...planReach(policy)]));
  for (const [key, labels] of usersIn(policies, date)) named.set(key, managersOf(labels));
  return (section, name) => {
    const key = `${section}.${name}`;
    const ofValue = Object.hasOwn(OF_VALUE, key) ? OF_VALUE[key] : undefined;
    return named.get(key) ?? ofValue ?? OF_SECTION[section] ?? EVERYBODY;
  };
}

function productReach({ products }: Policy): [string, Text][] {
  return [...products.values()].flatMap(({ id, record, label }) => {
    const whose: Record<typeof record, Text> = {
      loan: { en: `loans of ${label.en}`, zh: `${label.zh}的贷款` },
      deposit: { en: `deposits of ${label.en}`, zh: `${label.zh}的存款` },
      income: { en: `income of ${label.en}`, zh: `${label.zh}的收入` },
    };
    return Object.keys(PRODUCT_FIELDS).map((field): [string, Text] => [`products.${id}.${field}`, whose[record]]);
  });
}

function schemeReach({ schemes }: Policy): [string, Text][] {
  return [...schemes.values()].map(({ name, label }) => [`schemes.${name}`, managersOf([label])]);
}

function planReach({ pay }: Policy): [string, Text][] {
  return [...pay.plans.values()].flatMap((plan) => {
    const names = [...planValues(plan).map(({ name }) => name), ...plan.piece_rates.map((rate) => unitName(rate))];
    return names.map((name): [string, Text] => [`pay.${name}`, managersOf([plan.label])]);
  });
}

/** The labels of the schemes that use each scorecard, ladder and measure, by the rows of which those are shown. */
function usersIn(policies: readonly Policy[], date: string): ReadonlyMap<string, readonly Text[]> {
  const users = new Map<string, Map<string, Text>>();
  for (const policy of policies) {
    for (const scheme of policy.schemes.values()) {
      const use: MeasureUse = { policy, scheme, date };
      for (const key of [...cardRows(use), ...ladderRows(use), ...[...measuresOfScheme(use)].map((name) => `measures.${name}`)]) {
        users.set(key, (users.get(key) ?? new Map<string, Text>()).set(scheme.name, scheme.label));
      }
    }
  }
  return new Map([...users].map(([key, labels]) => [key, [...labels.values()]]));
}

function cardRows({ policy, scheme }: MeasureUse): string[] {
  const card = policy.scorecards.get(scheme.scorecard);
  return card === undefined ? [] : indicatorsOf(card).map(({ scoring }) => `scorecards.${scoring.name}`);
}

function ladderRows({ policy, scheme }: MeasureUse): string[] {
  const ladder = scheme.ladder === undefined ? undefined : policy.ladders.get(scheme.ladder);
  if (ladder === undefined) return [];
  const rows = ladder.grades.flatMap(({ gates, pay_coefficient: pay }) => [gates.name, pay.name]);
  return [ladder.name, ...rows].map((name) => `ladders.${name}`);
}

function managersOf(schemes: readonly Text[]): Text {
  return {
    en: `managers of the scheme ${schemes.map(({ en }) => en).join(', ')}`,
    zh: `考核方案“${schemes.map(({ zh }) => zh).join('、')}”的客户经理`,
  };
}
