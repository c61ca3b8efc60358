import { settingsScreen } from '../report/screen/settings-screen.js';
import type { PayOptions } from './pay-command.js';
import type { PeriodOptions } from './period-command.js';
import type { CommandSession } from './session.js';
import { settle } from './settings.js';

type Settable = Pick<
  PeriodOptions,
  'policy' | 'roster' | 'assignments' | 'fx' | 'opening' | 'targets' | 'quality' | 'sanctions' | 'overrides' | 'adjustments' | 'history' | 'previous' | 'mapping' | 'expect' | 'snapshots' | 'encoding' | 'out' | 'memory' | 'printConfig'
>
  & Pick<PayOptions, 'pools' | 'prizes'>;

/** The settings that a check has; a run has all. */
export const CHECK_SETTINGS: ReadonlySet<string> = new Set([
  'policy', 'roster', 'assignments', 'fx', 'mapping', 'expect', 'encoding', 'memory',
]);

const RUN_SETTINGS: ReadonlySet<string> = new Set([
  ...CHECK_SETTINGS, 'opening', 'targets', 'quality', 'sanctions', 'overrides', 'adjustments', 'history', 'previous', 'snapshots', 'out',
]);

/** The settings of a tender. */
export const TENDER_SETTINGS: ReadonlySet<string> = new Set(['policy', 'roster', 'out']);

/** The settings of a pay; its policy is that of the run. */
export const PAY_SETTINGS: ReadonlySet<string> = new Set(['roster', 'sanctions', 'pools', 'prizes', 'out']);

/** The settings of a comparison of two policies, which it is given by name. */
export const COMPARISON_SETTINGS: ReadonlySet<string> = new Set(
  [...RUN_SETTINGS].filter((name) => !['policy', 'previous', 'out'].includes(name)),
);

/**
 * The options of a command with what the configuration adds.
 * @returns undefined where that is all there is to do: it is printed, or the configuration is wrong
 */
export async function settledOptions<Options extends Partial<Settable>>(
  given: Options,
  flags: ReadonlySet<string>,
  { report, terminal }: CommandSession,
  known: ReadonlySet<string> = RUN_SETTINGS,
): Promise<Options | undefined> {
  const { options, sources, problems } = await settle(given, flags, known);
  if (problems.length > 0) {
    report(problems);
    return undefined;
  }
  if (given.printConfig !== true) return options;
  await terminal.print(terminal.drawn(settingsScreen(sources, terminal)));
  return undefined;
}
