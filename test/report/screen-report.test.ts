import { describe, expect, it } from 'vitest';
import type { Appraisal } from '../../src/appraisal/appraisal.js';
import { type ScreenOptions, screenReport } from '../../src/report/screen/screen-report.js';
import { textWidth } from '../../src/report/screen/text-width.js';
import { REPORT_SECTIONS } from '../../src/report/section-names.js';
import { THREE, appraisalOf, crowd, leaderboardOf, ranked } from './sample-appraisals.js';

const ALL: ScreenOptions = { language: 'en', width: 80, colour: false, show: REPORT_SECTIONS };
const screen = (appraisal: Appraisal, options: Partial<ScreenOptions> = {}) =>
  screenReport(appraisal, { ...ALL, ...options });

const BRANCHES = {
  three: appraisalOf(THREE, { rejectedRows: 3 }),
  thirty: appraisalOf(crowd(30)),
};
const cases = (['three', 'thirty'] as const).flatMap((branch) =>
  [60, 80, 120, 200].flatMap((width) => (['en', 'zh'] as const).map((language) => ({ branch, width, language }))),
);

describe('the report on the screen', () => {
  it.each(cases)('of $branch managers, $width wide, in $language', async ({ branch, width, language }) => {
    const text = screen(BRANCHES[branch], { width, language });
    await expect(text).toMatchFileSnapshot(`golden/${branch}-${width}-${language}.txt`);
    for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
    expect(text).not.toMatch(/[^\S\n]$/m);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('has an English word nowhere in a Chinese heading or label', () => {
    const text = screen(BRANCHES.three, { language: 'zh', width: 120 });
    const words = new Set(text.replaceAll('--format', '').match(/[A-Za-z]{3,}/g));
    const ids = 'banking capital corporate general international loan major unassigned working';
    const named = 'CNY built csv multiple padding rejects';
    expect([...words].sort()).toEqual(`${ids} ${named}`.split(' ').sort());
  });

  it('shows all lines, managers side by side, where nothing limits the width', () => {
    const text = screen(appraisalOf(THREE), { width: Infinity, show: ['statements'] });
    expect(text.split('\n')[2]).toMatch(/李明 +王芳 +张伟 +\(unassigned\) +bank$/);
    expect(text).not.toContain('--format csv');
  });

  it('can be drawn in any width', () => {
    for (const width of [0, 1, 2, 7, 15, 30, 45, 1000]) {
      expect(screen(BRANCHES.three, { width })).toContain('488,930.38');
      expect(screen(BRANCHES.thirty, { width })).toContain('-12,787,380.18');
    }
  });

  it('shows one column of amounts even where nothing fits', () => {
    expect(screen(appraisalOf(THREE), { width: 1, show: ['statements'] })).toMatch(/M01 +李明 +488,930\.38\n/);
    expect(screen(appraisalOf(THREE), { width: 1, show: ['leaderboard'] })).toMatch(/1 +M01 +488,930\.38\n/);
  });
});

describe('the sections', () => {
  it('come in one order, each once, whatever the order of the request', () => {
    const show = [...REPORT_SECTIONS].reverse();
    expect(screen(BRANCHES.three, { show: [...show, ...show] })).toBe(screen(BRANCHES.three));
  });

  it('all say that rows were rejected', () => {
    for (const section of REPORT_SECTIONS) {
      const options = { show: [section], width: 100 };
      const notice = 'Note: 3 ledger rows were rejected and are in no figure, see rejects.csv.\n\n';
      expect(screen(BRANCHES.three, options).startsWith(notice)).toBe(true);
      expect(screen(appraisalOf(THREE), options)).not.toContain('rejects.csv');
    }
    const one = screen(appraisalOf(THREE, { rejectedRows: 1 }));
    expect(one).toContain('Note: 1 ledger row was rejected and is in no figure');
  });

  it('are nothing where nothing is asked for', () => {
    expect(screen(appraisalOf(THREE), { show: [] })).toBe('');
  });

  it('say so where there is nobody', () => {
    expect(screen(appraisalOf([], { reconciliation: [] }))).toMatchInlineSnapshot(`
      "Appraisal of customer managers 2025Q3
        period          2025-07-01 to 2025-09-30, 92 days
        policy          built-in, CNY
        managers        0
        rows counted    0 of 0
        virtual profit  0.00

      Virtual profit statement, CNY
      nobody to show

      Efficiency statement, CNY
      nobody to show

      Risk-adjusted view, CNY
      nobody to show

      Balances, averages and closing, CNY
      nobody to show

      Profit centres, consolidated books, CNY
                                           intermediary
                 virtual    loan  deposit           and
      branch      profit  margin   margin    settlement
      ─────────────────────────────────────────────────
      (funding)     0.00    0.00     0.00          0.00
      ─────────────────────────────────────────────────
      bank          0.00    0.00     0.00          0.00

                                                       intermediary
                             virtual    loan  deposit           and
      department              profit  margin   margin    settlement
      ─────────────────────────────────────────────────────────────
      corporate_banking         0.00    0.00     0.00          0.00
      international_banking     0.00    0.00     0.00          0.00
      (none)                    0.00    0.00     0.00          0.00
      ─────────────────────────────────────────────────────────────
      bank                      0.00    0.00     0.00          0.00

                                           intermediary
                 virtual    loan  deposit           and
      line        profit  margin   margin    settlement
      ─────────────────────────────────────────────────
      corporate     0.00    0.00     0.00          0.00
      ─────────────────────────────────────────────────
      bank          0.00    0.00     0.00          0.00

                                                      intermediary
                            virtual    loan  deposit           and
      product                profit  margin   margin    settlement
      ────────────────────────────────────────────────────────────
      working_capital_loan     0.00    0.00     0.00          0.00
      ────────────────────────────────────────────────────────────
      bank                     0.00    0.00     0.00          0.00

      Customers, CNY
      nobody to show

      Contribution scores
      nobody to show

      Grades
      nobody to show

      Leaderboard by virtual profit, CNY
      nobody to show

      Reconciliation with the ledger
              rows
      record  read  accepted  superseded  rejected  outside
      ─────────────────────────────────────────────────────
      total      0         0           0         0        0
      "
    `);
  });
});

describe('the leaderboard', () => {
  it('keeps the ranks up to the top, ties together', () => {
    const show = ['leaderboard'] as const;
    const text = screen(appraisalOf(THREE), { show, top: 2 });
    expect(text).toMatchInlineSnapshot(`
      "Leaderboard by virtual profit, CNY, top 2
      rank  id   name  branch       value    share         gap
      ──────────────────────────────────────────────────────────────────────────
         1  M01  李明  B01     488,930.38  138.47%              ████████████████
         2  M02  王芳  B01     299,590.76   84.85%  189,339.62  ██████████
      "
    `);
    expect(screen(appraisalOf(THREE), { show, top: 2, language: 'zh' })).toContain('排行榜：虚拟利润（CNY），前 2 名\n');
  });

  it('shows groups with a line between them', () => {
    const people = crowd(6);
    const leaderboard = leaderboardOf(ranked(people, true));
    expect(screen(appraisalOf(people, { leaderboard }), { show: ['leaderboard'], top: 1 })).toMatchInlineSnapshot(`
      "Leaderboard by virtual profit, CNY, top 1
      group  rank  id   name  branch      value     share
      ─────────────────────────────────────────────────────────────────────
      B01       1  M01  陈晨  B01     13,358.70    -5.34%  ███
      ─────────────────────────────────────────────────────────────────────
      B02       1  M05  陈晨  B02     69,293.49  -110.98%  ████████████████
      ─────────────────────────────────────────────────────────────────────
      B03       1  M03  刘洋  B03     40,076.09   -11.29%  █████████
      "
    `);
  });
});

describe('colour', () => {
  it('is there only where the options say so', () => {
    expect(screen(BRANCHES.three)).not.toContain('\u001b');
    const coloured = screen(BRANCHES.three, { colour: true });
    expect(coloured).toContain('\u001b[31m-435,422.44\u001b[39m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(screen(BRANCHES.three));
  });
});
