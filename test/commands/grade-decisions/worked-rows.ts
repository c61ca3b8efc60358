/** What is worked by hand, as the rows of grades.csv and gates.csv that it comes to. */

/** A decision worked by hand. */
export interface Worked {
  readonly id: string;
  /** what decides */
  readonly why: string;
  /** grades.csv from the score to the grade after */
  readonly row: string;
  /** its reasons, before the gates */
  readonly reason: string;
  /** grades that are looked at, with a mark for each gate that is asked for: + holds, - fails, ? is unknown */
  readonly gates: string;
  /** what the thresholds find */
  readonly found: Found;
}

/** Measures by the name of the placeholder; of the others nothing is found. */
type Found = Readonly<Record<string, string>>;

/** A gate in the order of the policy: its name, clause, what is needed and what is found, with placeholders. */
export type GateText = readonly [gate: string, clause: string, needed: string, found: string];

/** By grade. */
export type LadderTexts = Readonly<Record<string, readonly GateText[]>>;

export const scoreGate = (least: string): GateText => ['score', 'score_min', `score >= ${least}`, '{score}'];
export const rankGate = (percent: number): GateText => ['rank', 'rank_within', `rank within the top ${percent}% of {group_size}`, 'rank {rank}'];
export const qualityGate = (least: string): GateText => ['quality', 'quality_min', `quality >= ${least}`, '{quality}'];

const ROW = ['score', 'rank', 'group_size', 'quality', 'virtual_profit'];
const RESULTS: Readonly<Record<string, string>> = { '+': 'holds', '-': 'fails', '?': 'unknown' };

interface GateRow {
  readonly grade: string;
  readonly gate: string;
  readonly clause: string;
  readonly needed: string;
  readonly found: string;
  readonly result: string;
}

/** His rows of gates.csv. @param scheme and ladder with a comma between them, as in both files */
export function gateText(worked: Worked, scheme: string, texts: LadderTexts): string {
  return gateRows(worked, scheme, texts)
    .map(({ grade, gate, clause, needed, found, result }) => {
      // A cell that begins as a formula does is defused (SPEC 16).
      const cell = found.startsWith('-') ? `'${found}` : found;
      return `${['2025Q3', worked.id, scheme, grade, gate, clause, needed, cell, result].join(',')}\n`;
    })
    .join('');
}

/** His row of grades.csv. */
export function gradeText(worked: Worked, scheme: string, texts: LadderTexts): string {
  const gates = gateRows(worked, scheme, texts).map(({ grade, gate, clause, needed, found, result }) => {
    return `${grade} ${gate}: needed ${needed}, found ${found}: ${result} (${clause})`;
  });
  return `2025Q3,${scheme},${worked.id},${worked.row},"${[worked.reason, ...gates].join('; ')}"\n`;
}

function gateRows({ row, gates, found }: Worked, scheme: string, texts: LadderTexts): GateRow[] {
  const facts = { ...Object.fromEntries(row.split(',').map((cell, index) => [ROW[index] ?? '', cell])), ...found };
  const ladder = scheme.split(',')[1] ?? '';
  return gates
    .split(', ')
    .filter((each) => each !== '')
    .flatMap((each) => {
      const [grade = '', marks = ''] = each.split(' ');
      return (texts[grade] ?? []).slice(0, marks.length).map(([gate, clause, needed, what], index) => ({
        grade,
        gate,
        clause: `ladders.${ladder}.grades.${grade}.gates.${clause}`,
        needed: filled(needed, facts),
        found: filled(what, facts),
        result: RESULTS[marks.charAt(index)] ?? '',
      }));
    });
}

function filled(text: string, facts: Found): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] || 'missing');
}
