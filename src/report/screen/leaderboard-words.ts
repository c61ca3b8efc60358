import type { Leaderboard } from '../../appraisal/appraisal.js';
import type { Language, Text } from '../../problems/entry.js';

/** Words of the leaderboard that no column has. */
export const LEADERBOARD_WORDS = {
  new: { en: 'new', zh: '新上榜' },
} as const satisfies Record<string, Text>;

/** Who is ranked; managers where nothing is said. */
const OF: Readonly<Record<Leaderboard['of'], Text>> = {
  managers: { en: '', zh: '' },
  branches: { en: ' of branches', zh: '机构' },
  departments: { en: ' of departments', zh: '部门' },
  customers: { en: ' of customers', zh: '客户' },
};

/** `Leaderboard of branches by virtual profit`. */
export function boardHeading({ of, label }: Pick<Leaderboard, 'of' | 'label'>, language: Language): string {
  return language === 'zh' ? `${OF[of].zh}排行榜：${label.zh}` : `Leaderboard${OF[of].en} by ${label.en}`;
}

/** What is said below a leaderboard that is too long for the screen. */
export function rowsLeftOut(rows: string, language: Language): string {
  return language === 'zh' ? `另有 ${rows} 行未列，--format csv 含全部。` : `${rows} more are not shown; --format csv has all.`;
}
