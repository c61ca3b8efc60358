import { COLOURS, FIGURES, FONT, LABELS, barAxes, drawChart } from './chart.js';

/** How far a closing balance is from the daily average. */
export interface BalanceGap {
  readonly label: string;
  /** fraction of the average by which the closing balance is above it */
  readonly loans: number;
  readonly deposits: number;
}

const ROW = 30;

/** Closing balances against daily averages, in percent of the average. */
export function balanceGapsChart(gaps: readonly BalanceGap[], names: { readonly loans: string; readonly deposits: string }): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
  const bar = { type: 'bar', barWidth: 9 } as const;
  const option = {
    grid: { left: LABELS, right: FIGURES, top: 26, bottom: 24 },
    legend: { top: 0, left: LABELS, itemHeight: 10, textStyle: FONT, data: [names.loans, names.deposits] },
    xAxis: { type: 'value', axisLabel: { ...FONT, formatter: (value: number) => `${Math.round(value * 100)}%` }, splitLine: { lineStyle: { color: COLOURS.line } } },
    yAxis: barAxes(gaps.map(({ label }) => label), gaps.map((gap) => `${percent(gap.loans)} / ${percent(gap.deposits)}`)),
    series: [
      { ...bar, name: names.loans, itemStyle: { color: COLOURS.gain }, data: gaps.map(({ loans }) => loans) },
      { ...bar, name: names.deposits, itemStyle: { color: COLOURS.loss }, data: gaps.map(({ deposits }) => deposits) },
    ],
  };
  return drawChart(option, gaps.length * ROW + 60);
}
