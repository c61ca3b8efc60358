import { UNASSIGNED } from '../../appraisal/people.js';
import type { Text } from '../../problems/entry.js';
import { withThousands } from '../exact-text.js';
import type { ReportedRun } from '../reported-run.js';
import { amountText, figureOf } from './shown-figures.js';
import type { PersonRows } from './people.js';

const PADDED_FLAGS = ['loan_flag', 'deposit_flag'];

/** What a reader must know before he believes a figure. */
export function runNotices(run: ReportedRun, people: readonly PersonRows[]): readonly Text[] {
  const notices: Text[] = [];
  const note = (count: number, say: (count: string) => Text) => {
    if (count > 0) notices.push(say(withThousands(count.toFixed())));
  };
  const { restates, rows, tables, adjustments } = run;
  if (restates !== undefined) {
    notices.push({ en: `This run corrects ${restates.run}: ${restates.reason}`, zh: `本次运行更正 ${restates.run}：${restates.reason}` });
  }
  note(rows.rejected, (count) => ({ en: `${count} ledger rows were rejected and are in no figure; rejects.csv lists them.`, zh: `${count} 条台账记录被拒绝，未计入任何数字，详见 rejects.csv。` }));
  note(rows.superseded, (count) => ({ en: `${count} ledger rows gave way to later ones.`, zh: `${count} 条台账记录被后来的记录取代。` }));
  notices.push(...unassignedNotices(run));
  note(adjustments.length, (count) => ({ en: `${count} adjustments of settled disputes are in the statements.`, zh: `利润表中含 ${count} 项争议调整。` }));
  const padded = tables.balances.filter((row) => row.get('manager') !== UNASSIGNED && PADDED_FLAGS.some((flag) => (row.get(flag) ?? '') !== ''));
  note(padded.length, (count) => ({ en: `Managers whose closing balance is far above the daily average: ${count}.`, zh: `期末余额明显高于日均余额的客户经理：${count} 人。` }));
  const graded = people.flatMap((person) => person.of('grades'));
  note(graded.filter((row) => (row.get('quality') ?? '') === '').length, (count) => ({ en: `Graded managers without a quality score: ${count}.`, zh: `参加等级评定但没有综合素质得分：${count} 人。` }));
  note(graded.filter((row) => row.get('decision') === 'undecided').length, (count) => ({ en: `Grades that could not be decided: ${count}.`, zh: `等级待定：${count} 人。` }));
  return notices;
}

/** Amounts that no manager answers for, by kind of record. */
function unassignedNotices({ tables, currency }: ReportedRun): Text[] {
  const statement = tables.statements.find((row) => row.get('manager') === UNASSIGNED);
  const profit = figureOf(statement, 'virtual_profit');
  if (profit === undefined || profit.isZero()) return [];
  const amount = `${amountText(profit)} ${currency}`;
  return [{ en: `Nobody answers for a virtual profit of ${amount}.`, zh: `未归属任何客户经理的虚拟利润为 ${amount}。` }];
}
