import { describe, expect, it } from 'vitest';
import { Decimal, ZERO } from '../../src/money/decimal.js';
import { stepWord } from '../../src/report/pay-words.js';
import { payScreen } from '../../src/report/screen/pay.js';
import { payslipScreen } from '../../src/report/screen/payslip.js';
import { textWidth } from '../../src/report/screen/text-width.js';
import { entryOf, paid, payReport, people, shareOf, slipOf, step } from './sample-pays.js';

type Report = ReturnType<typeof payReport>;

const screen = (report: Report, width = 120, language: 'en' | 'zh' = 'en') => payScreen(report, { language, width, colour: false });
const slip = (report: Report, width = 120, language: 'en' | 'zh' = 'en', index = 0) =>
  payslipScreen(report, report.pay.slips[index]!, { language, width, colour: false });
const cases = [60, 80, 120, 200].flatMap((width) => (['en', 'zh'] as const).map((language) => ({ width, language })));
const headings = (text: string) => text.split('\n─')[0] ?? '';

function fits(text: string, width: number): void {
  for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
  expect(text).not.toMatch(/[^\S\n]$/m);
}

describe('the pay of a period on the screen', () => {
  it.each(cases)('$width wide, in $language', async ({ width, language }) => {
    const names = ['陈晨', '王芳', '欧阳文静'].map((name, index) => paid(index + 1, name));
    const text = screen(payReport(names), width, language);
    await expect(text).toMatchFileSnapshot(`golden/pay-${width}-${language}.txt`);
    fits(text, width);
  });

  it.each(cases)('fits $width columns with names of every length, in $language', ({ width, language }) => {
    const text = screen(payReport(people(30)), width, language);
    fits(text, width);
    const rows = text.split('\n').filter((line) => /^M\d\d /.test(line));
    expect(rows).toHaveLength(30);
    expect(new Set(rows.map(textWidth)).size).toBe(1);
    for (const { person } of people(30)) expect(text.replace(/[\sM\d.,-]/g, '')).toContain(person.name.slice(0, 10));
  });

  it('tells prizes, fines and restatements apart where there is room', () => {
    const report = payReport([paid(1, '陈', true)]);
    const wide = headings(screen(report, Infinity));
    for (const word of ['prizes', 'fines', 'paid after', 'recovered']) expect(wide).toContain(word);
    expect(wide).not.toContain('prizes,');
    expect(headings(screen(report, 170))).toContain('prizes,');
    expect(screen(report, Infinity)).toContain('-1,250.07');
    expect(screen(report, 170)).toContain('-618.57');
  });

  it('leaves out what nobody has, but not what is earned and paid', () => {
    const text = screen(payReport([slipOf('M01', '', [], { grade: '', branch: '', score: undefined })]));
    expect(headings(text)).toMatchInlineSnapshot(`
      "Pay 2025Q3, CNY
      manager  earned   net  paid"
    `);
  });

  it('adds up all members, also those who are not shown', () => {
    const text = screen(payReport(people(60)), 200);
    expect(text.match(/^M\d\d /gm)).toHaveLength(20);
    expect(text).toMatch(/^M60 /m);
    expect(text).toContain('The first 20 by paid; --format csv has 40 more.');
    expect(text).toMatch(/^total .* 810,000\.00 /m);
  });

  it('says so where there is nobody, and has no pools then', () => {
    expect(screen(payReport([]))).toMatchInlineSnapshot(`
      "Pay 2025Q3, CNY
      nobody to pay

      Risk deposits, CNY
        held back      0.00
        cut by losses  0.00
        forfeited      0.00
        returned       0.00
        at risk        0.00
      "
    `);
    expect(screen(payReport([]), 120, 'zh')).toContain('没有应发人员');
  });

  it('says of a restatement why it was made', () => {
    const report = payReport([paid(1, '陈')], { restatement: { name: '2025Q3.r2.pay', reason: 'wrong scores of branch B01' } });
    expect(screen(report).split('\n')[1]).toBe('Restated as 2025Q3.r2.pay: wrong scores of branch B01');
    expect(slip(report, 40, 'zh').split('\n').slice(1, 3).join('')).toBe('重述 2025Q3.r2.pay：wrong scores ofbranch B01');
  });

  it('names what restored, vested and could not be covered where there is any', () => {
    const base = payReport([paid(1, '陈')], {}, { entries: [entryOf({ entry: 'restored' })], cuts: [] });
    expect(screen(base)).toMatch(/^ {2}restored +2,473\.00$/m);
    expect(screen(base)).not.toContain('vested');
    expect(screen(base)).not.toContain('beyond');
    const uncoveredRestatements = [{ period: '2025Q1', manager: 'M01', lot: '2025Q1', uncovered: new Decimal('7.5') }];
    expect(screen(payReport([paid(1, '陈')], {}, { cuts: [], uncoveredRestatements }))).toMatch(/^ {2}due beyond what was at risk +7\.50$/m);
  });

  it('has each pool once, in its words', () => {
    const [one, two] = people(2);
    const shares = [shareOf(one!, { kind: 'line', of: 'retail:2' }), shareOf(two!, { kind: 'line', of: 'retail:2' }), shareOf(two!, { kind: 'branch', of: '../B' })];
    const text = screen(payReport([one!, two!], {}, { shares }), 80, 'zh');
    expect(text).toMatch(/^条线 retail:2 +400,000\.00 +500,000\.00 +2$/m);
    expect(text).toMatch(/^机构 \.\.\/B +400,000\.00 +500,000\.00 +1$/m);
  });

  it('can be drawn in any width', () => {
    for (const width of [0, 1, 7, 30]) expect(screen(payReport(people(2)), width).replace(/\s/g, '')).toContain('25,678.46');
  });
});

describe('the payslip of one manager on the screen', () => {
  const report = payReport([paid(1, '陈晨')]);

  it.each(cases)('$width wide, in $language', async ({ width, language }) => {
    const text = slip(report, width, language);
    await expect(text).toMatchFileSnapshot(`golden/payslip-${width}-${language}.txt`);
    fits(text, width);
    for (const { amount, clause } of report.pay.slips[0]!.steps) {
      if (amount !== undefined) expect(text.replaceAll(',', '')).toContain(amount.toFixed(2));
      expect(text.replace(/\s/g, '')).toContain(clause.split('.').at(-1));
    }
  });

  it.each(cases)('fits $width columns with names and places of every length, in $language', ({ width, language }) => {
    const clause = `pay.plans.${'综合柜员'.repeat(12)}.${'x'.repeat(90)}.grades; pay.deposit.bands`;
    const calculation = { en: '1.00 x 2.00 + '.repeat(12), zh: '一'.repeat(90) };
    const named = people(29).filter((_, index) => index % 6 === 1).map((each) => ({ ...each, steps: [...each.steps, step('prize', '123456789012.34', { of: '活动'.repeat(30), clause, calculation })] }));
    named.forEach((each, index) => {
      const text = slip(payReport(named), width, language, index);
      fits(text, width);
      expect(text.replace(/\s/g, '')).toContain(each.person.name);
    });
  });

  it('has the same steps beside and below each other', () => {
    const numbers = (text: string) => text.match(/^ ?\d+ {2}/gm)?.map(Number);
    expect(numbers(slip(report, 60))).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(numbers(slip(report, 200))).toEqual(numbers(slip(report, 60)));
  });

  it('has no grade and no deposits where he has none', () => {
    const plain = payReport([slipOf('M01', '', [step('paid', '0')], { grade: '', scheme: undefined, branch: '' })], {}, { entries: [] });
    expect(slip(plain, 60)).toMatchInlineSnapshot(`
      "Payslip: M01, 2025Q3, CNY
        grade            (none)
        deposit at risk  0.00

         step  calculation  amount  clause
      ────────────────────────────────────
      1  paid                 0.00
      "
    `);
  });

  it('can be drawn in any width', () => {
    for (const width of [0, 1, 7, 30, Infinity]) expect(slip(report, width).replace(/\s/g, '')).toContain('25,678.46');
  });
});

describe('what a step is called', () => {
  const word = (item: Parameters<typeof step>[0], of: string, ofPeriod = '') =>
    (['en', 'zh'] as const).map((language) => stepWord(step(item, '1', { of, ofPeriod }), language));

  it('says of what it is', () => {
    expect(word('performance', 'bank')).toEqual(['performance pay, bank', '绩效工资（全行）']);
    expect(word('performance', 'line:corporate')).toEqual(['performance pay, line corporate', '绩效工资（条线 corporate）']);
    expect(word('piece', '12')).toEqual(['piece rates, indicator 12', '计件工资（指标 12）']);
    expect(word('recovery', 'performance', '2025Q1')).toEqual(['recovered after a restatement, performance pay of 2025Q1', '重述追回（2025Q1 绩效工资）']);
    expect(word('top_up', 'prize_won', '2025Q1')).toEqual(['paid after a restatement, prizes won of 2025Q1', '重述补发（2025Q1 竞赛获奖）']);
    expect(word('top_up', 'constructor')).toEqual(['paid after a restatement, constructor', '重述补发（constructor）']);
    expect(word('deposit_returned', '2024Q3')).toEqual(['risk deposit returned, lot 2024Q3', '返还风险金（批次 2024Q3）']);
    expect(word('recovery', '', '2025Q1')).toEqual(['recovered after a restatement of 2025Q1', '重述追回（2025Q1）']);
    expect(word('earned', '')).toEqual(['earned', '应发合计']);
  });
});

describe('hostile texts in a pay', () => {
  const hostile = 'a\u001b[2J\u009b\u202eb\u0000\n\tc\r';
  const evil = { en: hostile, zh: hostile };

  it.each(['en', 'zh'] as const)('never reach the terminal raw, in %s', (language) => {
    const one = slipOf(hostile, hostile, [step('prize', '1', { of: hostile, ofPeriod: hostile, calculation: evil, clause: hostile }), step('score', undefined, { calculation: evil })], {
      branch: hostile, scheme: hostile, ladder: hostile, grade: hostile,
    });
    const labels = { schemeLabel: () => evil, gradeLabel: () => evil, currency: hostile, period: hostile, restatement: { name: hostile, reason: hostile } };
    const report = payReport([one], labels, { shares: [shareOf(one, { of: hostile })], entries: [entryOf({ manager: hostile, lot: hostile, account: hostile, reason: evil })] });
    for (const width of [60, 80, Infinity]) {
      for (const text of [screen(report, width, language), slip(report, width, language)]) {
        expect(text).not.toMatch(/[^\P{C}\n]/u);
        expect(text.replace(/\s/g, '').split('a\\u{1b}[2J').length).toBeGreaterThan(3);
      }
    }
  });

  it('have no negative zero', () => {
    const zero = slipOf('M01', '', [step('net', '-0'), step('fine', '-0.001')]);
    expect(screen(payReport([{ ...zero, atRisk: ZERO.negated() }]))).not.toContain('-0.00');
  });
});
