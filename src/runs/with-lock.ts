import type { Problem } from '../problems/problem.js';
import { clearLeftovers } from './leftovers.js';
import { Lock } from './lock.js';

/**
 * Does something under the lock of a name, with what a killed process left under that name cleared away first.
 * @returns what `use` gives, or the problem that a living process holds the lock
 */
export async function withLock<Result>(out: string, name: string, use: () => Promise<Result>): Promise<Result | Problem> {
  const lock = await Lock.acquire(out, name);
  if ('code' in lock) return lock;
  try {
    await clearLeftovers(out, name);
    return await use();
  } finally {
    await lock.release();
  }
}
