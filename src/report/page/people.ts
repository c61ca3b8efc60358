import { UNASSIGNED } from '../../appraisal/people.js';
import { type CardLine, type ComparedCard, comparedCards } from '../../appraisal/category-medians.js';
import { ZERO } from '../../money/decimal.js';
import type { ReportedFile, ReportedRun, TextRow } from '../reported-run.js';
import { figureOf } from './shown-figures.js';

/** The rows of one manager in the files of a run. */
export interface PersonRows {
  readonly manager: string;
  /** where his section stands in the page: `m1` */
  readonly anchor: string;
  readonly name: string;
  readonly branch: string;
  readonly of: (file: ReportedFile) => readonly TextRow[];
  /** undefined where he has no scorecard */
  readonly card: ComparedCard | undefined;
}

const OF_MANAGERS: readonly ReportedFile[] = ['statements', 'risk', 'balances', 'scorecard', 'quality', 'grades', 'gates', 'customer-groups'];

const NO_ROWS: readonly TextRow[] = [];

/** All managers of a run, in the order of its statements; without what is nobody's. */
export function peopleOf({ tables }: ReportedRun): readonly PersonRows[] {
  const rows = new Map(OF_MANAGERS.map((file) => [file, byManager(tables[file])]));
  const lines = [...(rows.get('scorecard') ?? [])].map(([manager, of]) => [manager, of.flatMap(cardLine)] as const);
  const cards = comparedCards(new Map(lines));
  return [...(rows.get('statements') ?? [])]
    .filter(([manager]) => manager !== UNASSIGNED)
    .map(([manager, [statement]], index) => ({
      manager,
      anchor: `m${index + 1}`,
      name: statement?.get('name') ?? '',
      branch: statement?.get('branch') ?? '',
      of: (file) => rows.get(file)?.get(manager) ?? NO_ROWS,
      card: cards.get(manager),
    }));
}

function byManager(rows: readonly TextRow[]): Map<string, TextRow[]> {
  const found = new Map<string, TextRow[]>();
  for (const row of rows) {
    const manager = row.get('manager') ?? '';
    const own = found.get(manager);
    if (own === undefined) found.set(manager, [row]);
    else own.push(row);
  }
  return found;
}

/** The row of the total is none of an indicator. */
function cardLine(row: TextRow): CardLine[] {
  const indicator = row.get('indicator') ?? '';
  return indicator === '' ? [] : [{ category: row.get('category') ?? '', indicator, points: figureOf(row, 'points') ?? ZERO }];
}
