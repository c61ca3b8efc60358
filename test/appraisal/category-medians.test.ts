import { describe, expect, it } from 'vitest';
import { type CardLine, cardShape, comparedCards } from '../../src/appraisal/category-medians.js';
import { Decimal } from '../../src/money/decimal.js';

const line = (category: string, indicator: string, points: string): CardLine => ({ category, indicator, points: new Decimal(points) });
const card = (first: string, second: string, third: string) => [line('performance', 'a', first), line('performance', 'b', second), line('service', 'c', third)];

function compared(cards: Record<string, readonly CardLine[]>) {
  const found = comparedCards(new Map(Object.entries(cards)));
  return [...found].map(([manager, { categories, managers }]) => [
    manager, managers, ...categories.map(({ category, points, median }) => `${category} ${points.toFixed()} of ${median.toFixed()}`),
  ]);
}

describe('the points of a category', () => {
  it('are added up, and set against the median of those who are scored alike', () => {
    expect(compared({ M01: card('1', '2', '5'), M02: card('10', '0.5', '7'), M03: card('4', '4', '-1') })).toEqual([
      ['M01', 3, 'performance 3 of 8', 'service 5 of 5'],
      ['M02', 3, 'performance 10.5 of 8', 'service 7 of 5'],
      ['M03', 3, 'performance 8 of 8', 'service -1 of 5'],
    ]);
  });

  it('are not set against those of other indicators', () => {
    const other = [line('performance', 'a', '100'), line('service', 'c', '100')];
    expect(compared({ M01: card('1', '2', '5'), B01: other, M02: card('3', '4', '5') })).toEqual([
      ['M01', 2, 'performance 3 of 5', 'service 5 of 5'],
      ['M02', 2, 'performance 7 of 5', 'service 5 of 5'],
      ['B01', 1, 'performance 100 of 100', 'service 100 of 100'],
    ]);
  });

  it('are none of a card without lines, or where there is no card', () => {
    expect(compared({ M01: [] })).toEqual([['M01', 1]]);
    expect(compared({})).toEqual([]);
  });
});

it('the shape of a card is its indicators with their categories, in order', () => {
  const [a, b] = [line('performance', 'a', '1'), line('performance', 'b', '2')];
  expect(cardShape([a, b])).toBe(cardShape([line('performance', 'a', '9'), b]));
  expect(cardShape([a, b])).not.toBe(cardShape([b, a]));
  expect(cardShape([a])).not.toBe(cardShape([line('service', 'a', '1')]));
});
