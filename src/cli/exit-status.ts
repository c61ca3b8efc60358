import type { Consequence } from '../problems/entry.js';

/** Exit statuses, after sysexits, so that cron can tell them apart (SPEC 16). */
export const EXIT = {
  done: 0,
  /** `verify`, `compare` or `explain` found one */
  difference: 1,
  usage: 64,
  data: 65,
  noInput: 66,
  bug: 70,
  noOutput: 73,
  ioFailed: 74,
  held: 75,
  policy: 78,
  interrupted: 130,
} as const;

const STATUS_OF: Record<Consequence, number> = {
  warning: EXIT.done,
  usage: EXIT.usage,
  data: EXIT.data,
  no_input: EXIT.noInput,
  policy: EXIT.policy,
  no_output: EXIT.noOutput,
  io_failed: EXIT.ioFailed,
  held: EXIT.held,
  interrupted: EXIT.interrupted,
};

/** Which of several consequences decides: what must be mended first. */
const ORDER: readonly Consequence[] = ['usage', 'no_input', 'policy', 'no_output', 'io_failed', 'held', 'interrupted', 'data', 'warning'];

/** The exit status for several problems. */
export function statusOf(consequences: readonly Consequence[]): number {
  const first = ORDER.find((consequence) => consequences.includes(consequence));
  return first === undefined ? EXIT.done : STATUS_OF[first];
}
