import { COLOURS, FONT, drawChart } from './chart.js';

/** A point of the curve: fractions of the customers and of what they bring. */
export type CurvePlace = readonly [customers: number, share: number];

const HEIGHT = 300;

/** The curve of customers by contribution, with the lines of 20% of the customers and 80% of the contribution. */
export function customerCurve(points: readonly CurvePlace[], names: { readonly customers: string; readonly share: string }): string {
  const percent = { ...FONT, formatter: (value: number) => `${Math.round(value * 100)}%` };
  const axis = { type: 'value', min: 0, axisLabel: percent, nameTextStyle: FONT, splitLine: { lineStyle: { color: COLOURS.line } } } as const;
  const highest = Math.max(1, ...points.map(([, share]) => share));
  const mark = { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: COLOURS.loss, type: 'dashed' }, data: [{ xAxis: 0.2 }, { yAxis: 0.8 }] };
  const option = {
    grid: { left: 64, right: 24, top: 32, bottom: 48 },
    xAxis: { ...axis, max: 1, name: names.customers, nameLocation: 'middle', nameGap: 28 },
    yAxis: { ...axis, max: Math.ceil(highest * 5) / 5, name: names.share },
    series: [{ type: 'line', clip: false, showSymbol: false, lineStyle: { color: COLOURS.gain, width: 2 }, areaStyle: { color: COLOURS.gain, opacity: 0.12 }, data: [[0, 0], ...points], markLine: mark }],
  };
  return drawChart(option, HEIGHT);
}
