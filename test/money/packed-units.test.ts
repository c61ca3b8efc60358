import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PackedUnits } from '../../src/money/packed-units.js';

const LENGTH = 6;
const EDGES = [2n ** 63n, 2n ** 63n - 1n, -(2n ** 63n), -(2n ** 63n) + 1n, -(2n ** 63n) - 1n, 0n];
const units = fc.oneof(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), fc.constantFrom(...EDGES));
const writes = fc.array(fc.tuple(fc.nat(LENGTH - 1), units), { maxLength: 30 });

it('gives back the last number set at each place, of whatever size, and nothing elsewhere', () => {
  fc.assert(
    fc.property(writes, (all) => {
      const packed = new PackedUnits(LENGTH);
      const plain: (bigint | undefined)[] = [];
      for (const [place, number] of all) {
        packed.set(place, number);
        plain[place] = number;
      }
      for (let place = -1; place <= LENGTH; place += 1) expect(packed.get(place)).toBe(plain[place]);
    }),
    { numRuns: 500 },
  );
});

it.each([-1, LENGTH, 0.5])('refuses to set place %d of a shorter list', (place) => {
  expect(() => new PackedUnits(LENGTH).set(place, 1n)).toThrow('bug: place');
});
