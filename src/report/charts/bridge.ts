import type { CustomSeriesRenderItem } from 'echarts';
import { COLOURS, FIGURES, LABELS, barAxes, drawChart } from './chart.js';

/** A step of a bridge: what is added, or where it stands after the steps above. */
export interface BridgeStep {
  readonly label: string;
  /** for the length of the bar */
  readonly amount: number;
  /** for people */
  readonly text: string;
  readonly isTotal: boolean;
}

const ROW = 26;

/** A bridge (waterfall) from top to bottom; bars left of the line of zero are below it. */
export function bridgeChart(steps: readonly BridgeStep[]): string {
  let level = 0;
  const bars = steps.map((step) => {
    const from = step.isTotal ? 0 : level;
    level = step.isTotal ? step.amount : level + step.amount;
    return { step, from, to: level };
  });
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const [lowest, highest] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const drawBar: CustomSeriesRenderItem = (_, api) => {
    const { step, from, to } = bars[api.value(0) as number] ?? bars[0] ?? { step: undefined, from: 0, to: 0 };
    const [[x = 0, y = 0], [end = 0]] = [api.coord([from, api.value(0)]), api.coord([to, api.value(0)])];
    const colour = step?.isTotal === true ? COLOURS.total : to < from ? COLOURS.loss : COLOURS.gain;
    const shape = { x: Math.min(x, end), y: y - ROW * 0.32, width: Math.max(1, Math.abs(end - x)), height: ROW * 0.64 };
    return { type: 'rect', shape, style: { fill: colour } };
  };
  const option = {
    grid: { left: LABELS, right: FIGURES, top: 4, bottom: 4 },
    xAxis: { type: 'value', min: lowest, max: highest === lowest ? 1 : highest, axisLabel: { show: false }, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: COLOURS.line } } },
    yAxis: barAxes(steps.map(({ label }) => label), steps.map(({ text }) => text)),
    series: [{ type: 'custom', renderItem: drawBar, data: steps.map((_, index) => [index, 0]), encode: { y: 0, x: 1 } }],
  };
  return drawChart(option, steps.length * ROW + 8);
}

