import { COLOURS, FIGURES, FONT, LABELS, barAxes, drawChart } from './chart.js';

/** Points of one category of a scorecard: a manager's, and the median of those with the same scorecard. */
export interface CategoryPoints {
  readonly label: string;
  readonly own: number;
  readonly median: number;
  /** both, for people */
  readonly text: string;
}

const ROW = 34;

/** Two bars a category: his points above, the median below. */
export function categoryChart(categories: readonly CategoryPoints[], names: { readonly own: string; readonly median: string }): string {
  const option = {
    grid: { left: LABELS, right: FIGURES, top: 26, bottom: 4 },
    legend: { top: 0, left: LABELS, itemHeight: 10, textStyle: FONT, data: [names.own, names.median] },
    xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: COLOURS.line } } },
    yAxis: barAxes(categories.map(({ label }) => label), categories.map(({ text }) => text)),
    series: [
      { type: 'bar', name: names.own, barWidth: 10, itemStyle: { color: COLOURS.gain }, data: categories.map(({ own }) => own) },
      { type: 'bar', name: names.median, barWidth: 6, itemStyle: { color: COLOURS.other }, data: categories.map(({ median }) => median) },
    ],
  };
  return drawChart(option, categories.length * ROW + 30);
}
