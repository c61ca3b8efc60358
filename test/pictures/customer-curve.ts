/** The 80/20 curve of a bank's customers as a picture (SVG): which part of them brings which part of the contribution. */

/** A row of customers.csv. */
type Row = Readonly<Record<string, string>>;

const [WIDTH, HEIGHT] = [640, 400];
const FRAME = { left: 60, right: 620, top: 44, bottom: 350 };
/** Points of the curve; more could not be told apart. */
const STEPS = 100;

const INK = '#333';
const FAINT = '#ccc';
const CURVE = '#0b6fa4';
const MARK = '#c2410c';

/**
 * @param rows of customers.csv, in its order
 * @param title above the picture
 */
export function customerCurve(rows: readonly Row[], title: string): string {
  const shares = cumulativeShares(rows);
  const at = (part: number) => shares[Math.round(part * (shares.length - 1))] ?? 0;
  const points = Array.from({ length: STEPS + 1 }, (_, step) => point(step / STEPS, at(step / STEPS)));
  const fifth = shares[Math.ceil(0.2 * (shares.length - 1))] ?? 0;
  const fourFifths = shares.findIndex((share) => share >= 0.8) / (shares.length - 1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" fill="${INK}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${FRAME.left}" y="24" font-size="16">${title}</text>`,
    ...[0, 0.2, 0.4, 0.6, 0.8, 1].flatMap(gridLines),
    `<polyline points="${points.join(' ')}" fill="none" stroke="${CURVE}" stroke-width="3"/>`,
    ...marked(0.2, fifth, `the first 20% of the customers bring ${percent(fifth)}`),
    ...marked(fourFifths, 0.8, `${percent(fourFifths)} of them bring 80%`),
    `<text x="${(FRAME.left + FRAME.right) / 2}" y="${HEIGHT - 12}" text-anchor="middle">customers, by rank 客户（按名次）</text>`,
    `<text transform="translate(16 ${(FRAME.top + FRAME.bottom) / 2}) rotate(-90)" text-anchor="middle">share of contribution 贡献占比</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** From none of the customers to all of them. */
function cumulativeShares(rows: readonly Row[]): number[] {
  const ofBank = rows.filter(({ manager, rank }) => manager === '' && rank !== '');
  let sum = 0;
  return [0, ...ofBank.map(({ share }) => Math.min(1, (sum += Math.max(0, Number(share)))))];
}

function gridLines(part: number): string[] {
  const [x, y] = [across(part), up(part)];
  return [
    `<path d="M${x} ${FRAME.top}V${FRAME.bottom}M${FRAME.left} ${y}H${FRAME.right}" stroke="${FAINT}"/>`,
    `<text x="${x}" y="${FRAME.bottom + 18}" text-anchor="middle">${percent(part)}</text>`,
    `<text x="${FRAME.left - 8}" y="${y + 4}" text-anchor="end">${percent(part)}</text>`,
  ];
}

function marked(x: number, y: number, text: string): string[] {
  return [
    `<circle cx="${across(x)}" cy="${up(y)}" r="5" fill="${MARK}"/>`,
    `<text x="${across(x) + 12}" y="${up(y) + 16}" fill="${MARK}">${text}</text>`,
  ];
}

function point(x: number, y: number): string {
  return `${across(x)},${up(y)}`;
}

function across(part: number): number {
  return Math.round(FRAME.left + part * (FRAME.right - FRAME.left));
}

function up(part: number): number {
  return Math.round(FRAME.bottom - part * (FRAME.bottom - FRAME.top));
}

function percent(part: number): string {
  return `${Math.round(part * 100)}%`;
}
