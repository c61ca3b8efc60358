/**
 * A pseudo-random whole number from 0 to 2^32 - 1, the same on every machine for the same three numbers.
 *
 * It keeps no state, so the facts of an account can be asked for again on each date instead of being held in memory.
 * Only 32-bit whole-number arithmetic is used: `Math.pow` and `Math.log` may differ between engines in the last bit.
 */
export function draw(seed: number, subject: number, question: number): number {
  let mixed = Math.imul(seed + 1, 0x27d4eb2f) ^ Math.imul(subject + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) ^ Math.imul(question + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
