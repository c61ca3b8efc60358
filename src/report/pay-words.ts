import { PAY_ITEM_LABELS } from '../appraisal/pay-items.js';
import type { DepositEntryKind, PayItem, PayStep } from '../appraisal/pay.js';
import type { Language, Text } from '../problems/entry.js';

/** What the entries of the risk deposit account are called. */
export const DEPOSIT_ENTRY_LABELS: Readonly<Record<DepositEntryKind, Text>> = {
  held: { en: 'held back', zh: '计提' },
  cut: { en: 'cut by losses', zh: '损失扣减' },
  forfeited: { en: 'forfeited', zh: '罚没' },
  restored: { en: 'restored', zh: '恢复' },
  vested: { en: 'vested', zh: '到期' },
  returned: { en: 'returned', zh: '返还' },
};

export const AT_RISK: Text = { en: 'deposit at risk', zh: '在险风险金' };

/** What a restatement can change that is no item of the same payslip. */
const PRIZE_WON: Text = { en: 'prizes won', zh: '竞赛获奖' };

const POOLS = { bank: { en: 'bank', zh: '全行' }, branch: { en: 'branch', zh: '机构' }, line: { en: 'line', zh: '条线' } } as const;

/** A pool as people name it, from its name in files. */
export function poolWord(name: string, language: Language): string {
  if (name === 'bank') return POOLS.bank[language];
  const [kind = '', ...of] = name.split(':');
  return kind === 'branch' || kind === 'line' ? `${POOLS[kind][language]} ${of.join(':')}` : name;
}

/** What a step of a payslip is, with what it is of and of which period: `recovered after a restatement, post wage of 2025Q1`. */
export function stepWord(step: Pick<PayStep, 'item' | 'of' | 'ofPeriod'>, language: Language): string {
  const label = PAY_ITEM_LABELS[step.item][language];
  const [of, period] = [subjectOf(step, language), step.ofPeriod];
  if (language === 'zh') return of + period === '' ? label : `${label}（${[period, of].filter((text) => text !== '').join(' ')}）`;
  return label + (of === '' ? '' : `, ${of}`) + (period === '' ? '' : ` of ${period}`);
}

/** What a step is of, in words of its item. */
function subjectOf({ item, of }: Pick<PayStep, 'item' | 'of'>, language: Language): string {
  if (of === '') return '';
  switch (item) {
    case 'performance':
      return poolWord(of, language);
    case 'piece':
      return language === 'zh' ? `指标 ${of}` : `indicator ${of}`;
    case 'top_up':
    case 'recovery':
      return componentWord(of, language);
    case 'deposit_held':
    case 'deposit_returned':
      return language === 'zh' ? `批次 ${of}` : `lot ${of}`;
    default:
      return of;
  }
}

function componentWord(component: string, language: Language): string {
  const labels: Readonly<Record<string, Text | undefined>> = { ...PAY_ITEM_LABELS, prize_won: PRIZE_WON } satisfies Record<PayItem | 'prize_won', Text>;
  return Object.hasOwn(labels, component) ? (labels[component]?.[language] ?? component) : component;
}
