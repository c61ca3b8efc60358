import type { InputNames } from './inputs.js';

/** Roles of inputs of which a run has one file at most, by the names that requests have for them. */
export const NAMED_ONCE = [
  'roster', 'assignments', 'fx', 'opening', 'expect', 'mapping', 'targets', 'quality', 'sanctions', 'overrides', 'adjustments', 'previous',
] as const satisfies readonly (keyof InputNames)[];
