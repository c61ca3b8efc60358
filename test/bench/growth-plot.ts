import { drawChart } from '../../src/report/charts/chart.js';

/** A run of a size. */
export interface GrowthPoint {
  readonly rows: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Seconds and memory by rows as an SVG picture, both axes by powers of ten: a straight line at 45 degrees is growth in proportion. */
export function growthPlot(points: readonly GrowthPoint[]): string {
  const line = { type: 'line', symbolSize: 7 } as const;
  const series = (of: (point: GrowthPoint) => number) => points.map((point) => [point.rows, of(point)]);
  const svg = drawChart(
    {
      grid: { left: 70, right: 90, top: 56, bottom: 48 },
      legend: { top: 4, data: ['seconds', 'peak MB'] },
      xAxis: { type: 'log', min: 1_000_000, name: 'rows', nameLocation: 'middle', nameGap: 28 },
      yAxis: [{ type: 'log', name: 'seconds' }, { type: 'log', name: 'peak MB', position: 'right' }],
      series: [
        { ...line, name: 'seconds', data: series(({ seconds }) => seconds), itemStyle: { color: '#0072b2' } },
        { ...line, name: 'peak MB', yAxisIndex: 1, data: series(({ megabytes }) => megabytes), itemStyle: { color: '#b85000' } },
      ],
    },
    360,
  );
  return svg.replace('<svg ', '<svg font-family="sans-serif" font-size="12" ').replace('<path', '<rect width="720" height="360" fill="#fff"></rect><path');
}
