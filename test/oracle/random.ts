/** A small generator of whole numbers, the same everywhere for the same seed. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
    for (let round = 0; round < 4; round += 1) this.next();
  }

  /** 32 random bits. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let bits = this.state;
    bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return (bits ^ (bits >>> 14)) >>> 0;
  }

  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number {
    return low + (this.next() % (high - low + 1));
  }

  /** True in so many of a hundred draws. */
  percent(chance: number): boolean {
    return this.whole(1, 100) <= chance;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.whole(0, items.length - 1)];
    if (items.length === 0) throw new Error('nothing to pick from');
    return item as Item;
  }

  /** So many of the items, or all where there are fewer, in random order. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    return this.shuffled(items).slice(0, count);
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const left = [...items];
    const result: Item[] = [];
    while (left.length > 0) result.push(...left.splice(this.whole(0, left.length - 1), 1));
    return result;
  }
}
