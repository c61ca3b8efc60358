import type { Language, Text } from '../../problems/entry.js';

/** Words of the screen of a simulation that no column and no line has. */
export const SIMULATION_WORDS = {
  simulatedPolicy: { en: 'simulated policy', zh: '模拟政策' },
  changed: { en: 'changed value', zh: '改动参数' },
  rejected: { en: 'rows rejected', zh: '拒绝行数' },
  bank: { en: 'Bank, lines that change', zh: '全行变动项目' },
  line: { en: 'line', zh: '项目' },
  managers: { en: 'Managers whose profit or efficiency changes', zh: '利润或效益变动的客户经理' },
  bankUnchanged: { en: 'no line of the bank changes', zh: '全行各项目均无变动' },
  managersUnchanged: { en: 'nobody', zh: '无' },
  grades: { en: 'Managers whose score or grade changes', zh: '得分或等级变动的客户经理' },
  gradesUnchanged: { en: 'No score and no grade changes.', zh: '得分和等级均无变动。' },
  byChange: { en: 'size of the change', zh: '变动幅度' },
} as const satisfies Record<string, Text>;

/** What stands at the head and at the end of every simulation, in both languages: the reader must not miss it. */
export function simulationWarning(period: string, language: Language): string {
  if (language === 'zh') return `模拟测算 SIMULATION ${period} — 不是考核结果`;
  return `SIMULATION 模拟测算 ${period} — not a result`;
}

/** Names of the policy of the run and of the simulated one, where both are the same by name. */
export function withSettings(policy: string, language: Language): string {
  return language === 'zh' ? `${policy}，参数已改动` : `${policy} with changed values`;
}

export function countsOfRejected(base: string, simulated: string, language: Language): string {
  if (base === simulated) return base;
  return language === 'zh' ? `现行 ${base}，模拟 ${simulated}` : `base ${base}, simulated ${simulated}`;
}

/** How many managers came to which decisions on their grades. */
export function decisionsOnBothSides(base: string, simulated: string, language: Language): string {
  return language === 'zh' ? `等级决定：现行 ${base}；模拟 ${simulated}。` : `Decisions: base ${base}; simulated ${simulated}.`;
}

/** How many managers the table leaves out, and why. */
export function managersLeftOut(elsewhere: string, unchanged: string, language: Language): string {
  if (language === 'zh') return `仅其他项目变动：${elsewhere} 人；无变动：${unchanged} 人。--format csv 含全部项目。`;
  return `Changed in other lines only: ${elsewhere}. Unchanged: ${unchanged}. --format csv has every line.`;
}
