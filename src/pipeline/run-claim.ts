import type { Problem } from '../problems/problem.js';
import { clearLeftovers } from '../runs/leftovers.js';
import { Lock } from '../runs/lock.js';
import { type RunPlace, placeOfRun } from '../runs/run-place.js';
import type { RunRequest } from './request.js';

/** The place in the output folder that a run writes to, held from when its period is known until the run ends. */
export class RunClaim {
  private lock: Lock | undefined;
  private found: RunPlace | undefined;

  constructor(private readonly request: Pick<RunRequest, 'out' | 'restate'>) {}

  /**
   * Takes the place of a period, once; without an output folder there is nothing to take.
   * @returns why it cannot be had: another process holds it, or what is there is kept
   */
  async take(period: string): Promise<Problem | undefined> {
    const { out, restate } = this.request;
    if (out === undefined || this.lock !== undefined) return undefined;
    const lock = await Lock.acquire(out, period);
    if ('code' in lock) return lock;
    this.lock = lock;
    await clearLeftovers(out, period);
    const place = await placeOfRun(out, period, restate);
    if ('code' in place) return place;
    this.found = place;
    return undefined;
  }

  /** @throws where it was not taken: a bug */
  get place(): RunPlace {
    if (this.found === undefined) throw new Error('bug: a run without a place');
    return this.found;
  }

  async release(): Promise<void> {
    await this.lock?.release();
  }
}
