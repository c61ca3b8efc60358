import { readFileSync } from 'node:fs';
import type { Desk } from '../command.js';
import { type Scene, soundLedger } from './scene.js';

/** The text of a policy beside this folder. */
export function policyText(name: string): string {
  return readFileSync(new URL(`../policies/${name}`, import.meta.url), 'utf8');
}

const check = (desk: Desk, text: string | Uint8Array) => ['policy', 'check', desk.put('policy.yaml', text)];

/** Nine lists, each of nine times the one before: 9 to the power of 9 values if they were followed. */
function aliasBomb(): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const list = (index: number) => Array.from({ length: 9 }, () => (index === 0 ? 'x' : `*${names[index - 1] ?? ''}`));
  return names.map((name, index) => `${name}: &${name} [${list(index).join(', ')}]\n`).join('');
}

/** The bank's policy with measures that cannot be, one of each kind. */
function faultyMeasures(): string {
  const common = 'label: {zh: 甲, en: one}, reference: r';
  return policyText('bank.yaml').replace(
    '\nscorecards:\n',
    `  turnover: {${common}, unit: amount, input: activity, metric: cards, of: quantity, take: sum, currency: USD}
  everything: {${common}, unit: amount, input: measure, take: sum, of: [loans, everything_else]}
  everything_else: {${common}, unit: amount, input: measure, take: sum, of: [deposits, everything]}
  per_head: {${common}, unit: ratio, input: measure, take: ratio, of: [deposits, loan_to_deposit], to: [heads]}

scorecards:
`,
  );
}

/** The bank's policy with pay that cannot be. */
function faultyPay(): string {
  return policyText('bank.yaml').replace(/\npay:[^]*$/, () => `\n${policyText('faulty-pay.yaml')}`);
}

/** What can be wrong with a policy file. */
export const POLICY_SCENES: readonly Scene[] = [
  {
    name: 'policy-of-many-faults',
    codes: [
      ...(['policy_unknown_key', 'policy_missing', 'policy_value', 'policy_date'] as const),
      ...(['policy_date_order', 'policy_duplicate_key', 'policy_reference', 'policy_cycle', 'policy_unit'] as const),
    ],
    status: 78,
    stage: (desk) => {
      const policy = desk.put('policy.yaml', policyText('many-faults.yaml'));
      return ['quarter', '2025Q3', soundLedger(desk), '--policy', policy, '--out', 'runs'];
    },
  },
  {
    name: 'policy-of-faulty-measures',
    codes: ['policy_cycle', 'policy_reference', 'policy_unit'],
    status: 78,
    stage: (desk) => check(desk, faultyMeasures()),
  },
  {
    name: 'policy-of-faulty-pay',
    codes: ['policy_reference', 'policy_missing', 'policy_value'],
    status: 78,
    stage: (desk) => check(desk, faultyPay()),
  },
  {
    name: 'policy-alias-bomb',
    codes: ['policy_alias', 'policy_missing'],
    status: 78,
    stage: (desk) => check(desk, aliasBomb()),
  },
  {
    name: 'policy-nested-10000-deep',
    codes: ['policy_too_deep'],
    status: 78,
    stage: (desk) => check(desk, `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`),
  },
  {
    name: 'policy-mappings-10000-deep',
    codes: ['policy_too_deep'],
    status: 78,
    stage: (desk) => check(desk, `${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}\n`),
  },
  { name: 'policy-no-yaml', codes: ['policy_syntax'], status: 78, stage: (desk) => check(desk, 'a: [1, 2\n  b: }\n') },
  {
    name: 'policy-binary',
    codes: ['policy_syntax'],
    status: 78,
    stage: (desk) => check(desk, Uint8Array.from({ length: 256 }, (_, index) => index)),
  },
  { name: 'policy-empty', codes: ['policy_missing'], status: 78, stage: (desk) => check(desk, '') },
  { name: 'policy-a-word', codes: ['policy_value'], status: 78, stage: (desk) => check(desk, 'hello\n') },
  {
    name: 'policy-too-large',
    codes: ['policy_too_large'],
    status: 78,
    stage: (desk) => check(desk, `${policyText('bank.yaml')}# ${'x'.repeat(1_000_000)}\n`),
  },
  {
    name: 'policy-missing',
    codes: ['file_missing'],
    status: 66,
    stage: () => ['policy', 'check', 'nothing.yaml'],
  },
  {
    name: 'policy-not-in-force',
    codes: ['policy_not_in_force'],
    status: 78,
    stage: (desk) => {
      const policy = desk.put('policy.yaml', policyText('bank.yaml'));
      return ['quarter', '2023Q3', soundLedger(desk), '--policy', policy];
    },
  },
];
