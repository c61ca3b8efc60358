/** How many managers hold each grade, quarter by quarter, as a picture (SVG) of stacked columns. */

/** A row of the record of grades: the manager, his first grade, and for each quarter the decision and the grade after it. */
type Row = Readonly<Record<string, string>>;

/** One column: how many hold each grade, lowest first, and how many rose to it and fell. */
interface Column {
  readonly name: string;
  readonly held: readonly number[];
  readonly moved?: { readonly up: number; readonly down: number };
}

const [WIDTH, HEIGHT] = [740, 420];
const FRAME = { left: 50, right: 590, top: 44, bottom: 350 };
const COLUMN = 42;

const INK = '#333';
const FAINT = '#ccc';
/** From light to dark, lowest grade first, so that they differ without colour too; each with the colour of its number. */
const FILLS = [
  ['#eef4f8', INK],
  ['#a9cde0', INK],
  ['#3f8fb8', '#fff'],
  ['#0b3c57', '#fff'],
] as const;

/**
 * @param rows one for each manager
 * @param ladder names of the grades, lowest first, with their labels
 * @param title above the picture
 */
export function gradeColumns(rows: readonly Row[], ladder: ReadonlyMap<string, string>, title: string): string {
  const columns = columnsOf(rows, [...ladder.keys()]);
  const pitch = (FRAME.right - FRAME.left) / columns.length;
  const perManager = (FRAME.bottom - FRAME.top) / rows.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" fill="${INK}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${FRAME.left}" y="24" font-size="16">${title}</text>`,
    ...ticks(rows.length, perManager),
    ...columns.flatMap((column, index) => stack(column, Math.round(FRAME.left + (index + 0.5) * pitch), perManager)),
    ...legend([...ladder.values()]),
    `<text x="${(FRAME.left + FRAME.right) / 2}" y="${HEIGHT - 10}" text-anchor="middle">quarter, with promotions ↑ and demotions ↓ 季度（晋升 ↑ 降级 ↓）</text>`,
    `<text transform="translate(16 ${(FRAME.top + FRAME.bottom) / 2}) rotate(-90)" text-anchor="middle">managers 客户经理人数</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** The grades of the roster, then those after each quarter. */
function columnsOf(rows: readonly Row[], grades: readonly string[]): Column[] {
  const names = Object.keys(rows[0] ?? {}).slice(1);
  return names.map((name, index) => {
    const cells = rows.map((row) => (row[name] ?? '').split(' '));
    const held = grades.map((grade) => cells.filter((words) => words.at(-1) === grade).length);
    const count = (decision: string) => cells.filter(([word]) => word === decision).length;
    return index === 0 ? { name, held } : { name, held, moved: { up: count('promote'), down: count('demote') } };
  });
}

function ticks(managers: number, perManager: number): string[] {
  const counts = Array.from({ length: Math.floor(managers / 20) + 1 }, (_, index) => index * 20);
  return counts.flatMap((count) => {
    const y = Math.round(FRAME.bottom - count * perManager);
    return [
      `<path d="M${FRAME.left} ${y}H${FRAME.right}" stroke="${FAINT}"/>`,
      `<text x="${FRAME.left - 8}" y="${y + 4}" text-anchor="end">${count}</text>`,
    ];
  });
}

function stack({ name, held, moved }: Column, middle: number, perManager: number): string[] {
  let below = 0;
  const parts = held.flatMap((count, index) => {
    const [fill, ink] = FILLS[index] ?? FILLS[0];
    const [top, bottom] = [below + count, below].map((managers) => Math.round(FRAME.bottom - managers * perManager)) as [number, number];
    below += count;
    return [
      `<rect x="${middle - COLUMN / 2}" y="${top}" width="${COLUMN}" height="${bottom - top}" fill="${fill}" stroke="${INK}"/>`,
      `<text x="${middle}" y="${Math.round((top + bottom) / 2) + 5}" text-anchor="middle" fill="${ink}">${count}</text>`,
    ];
  });
  const label = `<text x="${middle}" y="${FRAME.bottom + 18}" text-anchor="middle">${name}</text>`;
  if (!moved) return [...parts, label];
  const movement = `<text x="${middle}" y="${FRAME.bottom + 35}" text-anchor="middle" font-size="11">↑${moved.up} ↓${moved.down}</text>`;
  return [...parts, label, movement];
}

/** Beside the columns, in their order from top to bottom. */
function legend(labels: readonly string[]): string[] {
  return labels.flatMap((text, index) => {
    const y = FRAME.top + 20 + 30 * (labels.length - 1 - index);
    return [
      `<rect x="${FRAME.right + 10}" y="${y}" width="16" height="16" fill="${(FILLS[index] ?? FILLS[0])[0]}" stroke="${INK}"/>`,
      `<text x="${FRAME.right + 34}" y="${y + 13}">${text}</text>`,
    ];
  });
}
