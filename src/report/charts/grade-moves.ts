import { COLOURS, FONT, drawChart } from './chart.js';

/** Managers who went from one place of the ladder to another: 0 is the lowest, undefined is no grade. */
export interface GradeMove {
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly managers: number;
}

const PLACE = 44;

/** Grades before on the left and after on the right, the highest on top; a stream is as wide as the managers are many. */
export function gradeMovesChart(moves: readonly GradeMove[], labelOf: (place: number | undefined) => string): string {
  const node = (side: 'before' | 'after', place: number | undefined) => `${side} ${place ?? 'none'}`;
  const places = [...new Set(moves.flatMap(({ before, after }) => [before, after]))].toSorted((a, b) => (b ?? -1) - (a ?? -1));
  const nodes = (['before', 'after'] as const).flatMap((side) =>
    places
      .filter((place) => moves.some((move) => move[side] === place))
      .map((place) => ({
        name: node(side, place),
        itemStyle: { color: COLOURS.total },
        label: { ...FONT, position: side === 'before' ? 'left' : 'right', formatter: () => `${labelOf(place)}  ${count(moves, side, place)}` },
      })),
  );
  const links = moves.map(({ before, after, managers }) => ({
    source: node('before', before),
    target: node('after', after),
    value: managers,
    lineStyle: { color: colourOf(before, after), opacity: 0.45 },
  }));
  const option = { series: [{ type: 'sankey', left: 220, right: 220, top: 8, bottom: 8, nodeWidth: 10, layoutIterations: 0, silent: true, data: nodes, links }] };
  return drawChart(option, Math.max(2, places.length) * PLACE + 16);
}

function count(moves: readonly GradeMove[], side: 'before' | 'after', place: number | undefined): number {
  return moves.filter((move) => move[side] === place).reduce((all, { managers }) => all + managers, 0);
}

function colourOf(before: number | undefined, after: number | undefined): string {
  const step = (after ?? -1) - (before ?? -1);
  return step > 0 ? COLOURS.gain : step < 0 ? COLOURS.loss : COLOURS.other;
}
