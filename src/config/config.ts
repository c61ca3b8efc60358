import type { Problem } from '../problems/problem.js';

/** What a working folder may settle: the options of the same names, for whoever runs the short command in it. */
export const CONFIG_KEYS = [
  'policy', 'roster', 'assignments', 'fx', 'opening', 'targets', 'quality', 'sanctions', 'overrides', 'adjustments', 'pools', 'prizes', 'history', 'previous', 'mapping', 'expect', 'snapshots', 'encoding', 'out', 'memory',
] as const;

export type ConfigKey = (typeof CONFIG_KEYS)[number];

/** A setting and the line on which it stands. */
export interface ConfigSetting {
  readonly value: string;
  readonly line: number;
}

export interface ConfigReading {
  readonly settings: ReadonlyMap<ConfigKey, ConfigSetting>;
  readonly problems: readonly Problem[];
}
