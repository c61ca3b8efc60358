import type { RunOutcome } from '../pipeline/appraise.js';
import { visible } from '../problems/problem.js';
import type { CommandSession } from './session.js';

/** Where the list of all rejected rows is to be had. */
export type WholeList = 'written' | 'by an appraisal' | 'by either policy';

/** Says why there is no result, and where all rejected rows are listed. */
export function tellRefusal(
  { rejects, problems, rejectsFile }: Extract<RunOutcome, { kind: 'refused' }>,
  { terminal, report }: CommandSession,
  list: WholeList = 'written',
): void {
  report([...problems, ...(rejects?.first.map(({ problem }) => problem) ?? [])], rejects?.codes);
  if (rejects === undefined) return;
  const lists = list === 'written' ? listOf(rejectsFile) : LISTS_ELSEWHERE[list];
  terminal.say(stoppedLines(rejects.rows, lists[terminal.language], terminal.language));
}

const LISTS_ELSEWHERE = {
  'by an appraisal': {
    en: 'Appraise with --out FOLDER, without --simulate and --set, for the whole list.',
    zh: '去掉 --simulate 和 --set，用 --out 文件夹 进行考核可取得完整清单。',
  },
  'by either policy': {
    en: 'Appraise by either policy with --out FOLDER for the whole list.',
    zh: '用 --out 文件夹 按其中一份政策进行考核可取得完整清单。',
  },
};

function listOf(file: string | undefined): { readonly en: string; readonly zh: string } {
  if (file === undefined) return { en: 'Give --out FOLDER for the whole list.', zh: '用 --out 文件夹 可取得完整清单。' };
  return { en: `The whole list: ${visible(file)}`, zh: `完整清单：${visible(file)}` };
}

function stoppedLines(rows: number, list: string, language: 'en' | 'zh'): string[] {
  if (language === 'zh') return [`${rows} 行被拒绝，未计算任何结果。${list}`];
  return [`${rows} ${rows === 1 ? 'row is' : 'rows are'} rejected and no result was made. ${list}`];
}
