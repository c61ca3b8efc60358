import { ledgerArguments } from '../intake/ledger-arguments.js';
import type { PolicyChange } from '../pipeline/request.js';
import { type PolicySetting, parseSetting } from '../policy/policy-setting.js';
import type { Problem } from '../problems/problem.js';
import type { PeriodOptions } from './period-command.js';

const STANDARD_INPUT = '-';

/**
 * What `--simulate` and `--set` change, or what is wrong with them: all of it at once.
 * @returns undefined where no simulation is asked for
 */
export async function understandSimulation(
  command: string,
  ledgers: readonly string[],
  options: PeriodOptions,
): Promise<PolicyChange | readonly Problem[] | undefined> {
  const { simulate: policy, set } = options;
  if (policy === undefined && set === undefined) return undefined;
  const usage = (value: string, reason: string): Problem => ({ code: 'usage', value, details: { reason, command } });
  const settings: PolicySetting[] = [];
  const problems: Problem[] = [];
  for (const text of set ?? []) {
    const setting = parseSetting(text);
    if ('code' in setting) problems.push(setting);
    else settings.push(setting);
  }
  for (const option of meaningless(options)) problems.push(usage(option, `${option} has no meaning for a simulation`));
  if ((await ledgerArguments(ledgers)).some(({ path }) => path === STANDARD_INPUT)) {
    problems.push(usage(STANDARD_INPUT, 'a simulation reads the ledger twice: give a file, not -'));
  }
  return problems.length > 0 ? problems : { settings, ...(policy !== undefined && { policy }) };
}

/** Options of a report that a simulation does not make. */
function meaningless({ show, manager, by, top, group }: PeriodOptions): string[] {
  return [
    ...(show === undefined ? [] : ['--show']),
    ...(manager === undefined ? [] : ['--manager']),
    ...(by === undefined ? [] : ['--by']),
    ...(top === undefined ? [] : ['--top']),
    ...(group === undefined ? [] : ['--group']),
  ];
}
