import { type IsoDate, isoDate } from '../calendar/dates.js';
import { builtInPolicyText, loadPolicy } from '../pipeline/policy-source.js';
import { changesInsideQuarters } from '../policy/changes.js';
import { describePolicy } from '../policy/describe.js';
import type { Problem } from '../problems/problem.js';
import { policyJson, policyScreen } from '../report/screen/policy-screen.js';
import type { PolicyCheckOptions, PolicyShowOptions } from './policy-command.js';
import { runCommand } from './session.js';

/** Prints what a policy says on a day. */
export async function showPolicy(file: string | undefined, options: PolicyShowOptions): Promise<void> {
  await runCommand(options.lang, async ({ terminal, report }) => {
    const date = dateOf(options.at);
    if (date === undefined) {
      report([notADate(options.at ?? '', 'policy show')]);
      return;
    }
    const loaded = await loadPolicy(file);
    if (!('policy' in loaded)) {
      report(loaded);
      return;
    }
    const rows = describePolicy(loaded.policy, date);
    if (options.json) {
      await terminal.print(policyJson(loaded.policy.name, date, rows));
      return;
    }
    terminal.say([terminal.language === 'zh' ? `${date} 生效的政策 ${loaded.policy.name}` : `policy ${loaded.policy.name} on ${date}`]);
    await terminal.print(terminal.drawn(policyScreen(rows, terminal)));
  });
}

/** Says what is wrong with a policy file. */
export async function checkPolicy(file: string, options: PolicyCheckOptions): Promise<void> {
  await runCommand(options.lang, async ({ terminal, report }) => {
    const loaded = await loadPolicy(file);
    if (!('policy' in loaded)) {
      report(loaded);
      return;
    }
    report(changesInsideQuarters(loaded.policy));
    await terminal.print(terminal.language === 'zh' ? '政策文件有效\n' : 'the policy is valid\n');
  });
}

/** Prints the built-in policy as it is written. */
export async function initPolicy(): Promise<void> {
  await runCommand(undefined, async ({ terminal }) => {
    await terminal.print(await builtInPolicyText());
  });
}

/** The date that a text is, or that of today without one; undefined where it is none. */
export function dateOf(text: string | undefined): IsoDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? new Date().toISOString().slice(0, 10));
  return parts === null ? undefined : isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

export function notADate(text: string, command: string): Problem {
  return { code: 'usage', details: { reason: `--at ${text} is not a date such as 2025-09-30`, command } };
}
