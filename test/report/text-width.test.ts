import Table from 'cli-table3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenText, textWidth, wrappedName, wrappedWords } from '../../src/report/screen/text-width.js';

/** What cli-table3 itself makes of a text: the width of the cell that it draws around it. */
function drawnWidth(text: string): number {
  const table = new Table({ style: { 'padding-left': 0, 'padding-right': 0, border: [] } });
  table.push([text]);
  return table.width - 2;
}

const mixed: string = 'aZ9 -中文，（）、。é😀한\u4dc0\u3400\u9fff\uff5e\u00b7—';
const characters = fc.constantFrom(...mixed);
const texts = fc.array(characters, { minLength: 1, maxLength: 30 }).map((list) => list.join(''));

describe('the width of a text', () => {
  it('is that of the tables', () => {
    fc.assert(fc.property(texts, (text) => textWidth(text) === drawnWidth(text)));
    for (const edge of '\u33ff\u3400\u4dbf\u4dc0\u4dff\u4e00\u9fff\ua000\uff00\uff01\uff60\uff61') {
      expect([edge, textWidth(edge)]).toEqual([edge, drawnWidth(edge)]);
    }
  });

  it('is that of the longest line', () => {
    expect(textWidth('客户经理\nmanager\n')).toBe(8);
    expect(textWidth('')).toBe(0);
  });
});

describe('a broken text', () => {
  it('loses nothing and fits', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 20 }), (text, width) => {
        const broken = brokenText(text, width);
        return broken.replaceAll('\n', '') === text && textWidth(broken) <= width;
      }),
    );
  });

  it('ends its lines between words where it can', () => {
    expect(wrappedWords('see the file rejects.csv', 10)).toBe('see the\nfile\nrejects.cs\nv');
    expect(wrappedWords('台账记录被拒绝', 6)).toBe('台账记\n录被拒\n绝');
    expect(wrappedWords('business income', 8)).toBe('business\nincome');
  });

  it('ends the lines of a name behind its dots where it can', () => {
    expect(wrappedName('clerks.post_wage.grades.senior', 20)).toBe('clerks.post_wage.\ngrades.senior');
    expect(wrappedName('clerks.post_wage', 20)).toBe('clerks.post_wage');
    expect(wrappedName('ungraded_coefficient.x', 12)).toBe('ungraded_coe\nfficient.\nx');
  });
});
