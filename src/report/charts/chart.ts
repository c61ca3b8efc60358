import { BarChart, CustomChart, LineChart, SankeyChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, CustomChart, LineChart, SankeyChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

/** Colours that people who confuse red and green can tell apart (Okabe and Ito), dark enough on white. */
export const COLOURS = { gain: '#0072b2', loss: '#b85000', total: '#3d4a57', other: '#767676', line: '#d5dae0', text: '#22303c' } as const;

export const FONT = { fontFamily: 'inherit', fontSize: 12, color: COLOURS.text } as const;

/** A chart is drawn at this width and grows with the page. */
const CHART_WIDTH = 720;

/** Pixels for the labels on the left of bars, and for the figures on their right. */
export const LABELS = 150;
export const FIGURES = 130;

/** The two vertical axes of bars from top to bottom: what each is, and its figures. */
export function barAxes(labels: readonly string[], figures: readonly string[]): object[] {
  const axis = { type: 'category', inverse: true, axisTick: { show: false }, axisLine: { show: false } } as const;
  return [
    { ...axis, data: labels, axisLabel: { ...FONT, width: LABELS - 12, overflow: 'truncate' } },
    { ...axis, data: figures, position: 'right', axisLabel: FONT },
  ];
}

/**
 * Draws a chart as SVG text, the same for the same option: no clock, no fonts of the machine, no animation.
 * @param height in pixels at the width of charts
 */
export function drawChart(option: EChartsCoreOption, height: number): string {
  const chart: EChartsType = init(null, null, { renderer: 'svg', ssr: true, width: CHART_WIDTH, height });
  try {
    chart.setOption({ animation: false, textStyle: FONT, ...option });
    return withoutMarks(chart.renderToSVGString({ useViewBox: true }));
  } finally {
    chart.dispose();
  }
}

/** The library numbers its charts and marks their parts for hovering: neither is used, and the numbers would differ from chart to chart. What all texts have alike the page's style says once. */
function withoutMarks(svg: string): string {
  return svg
    .replace(/<style[^]*?<\/style>/g, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replace(/ style="font-size:12px;font-family:inherit;"| xml:space="preserve"| dominant-baseline="central"/g, '')
    .replace(/ (?:pointer-events="visible"|xmlns:xlink="[^"]*"|version="1.1"|baseProfile="full")/g, '')
    .replace(/ width="\d+" height="\d+"(?= xmlns)/, '')
    .replace(/<rect width="\d+" height="\d+" x="0" y="0" fill="none"><\/rect>\n?/, '')
    .replaceAll('\n', '');
}
