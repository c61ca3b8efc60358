import type { ClassMove } from '../../appraisal/class-move.js';
import { type Decimal, Decimal as Exact, ZERO, sum } from '../../money/decimal.js';
import { CLASS_LABELS, RISK_CLASSES, type RiskClass } from '../../policy/vocabulary.js';
import { withThousands } from '../exact-text.js';
import type { ReportedRun } from '../reported-run.js';
import { dataTable } from './data-table.js';
import { amountText, percentText } from './shown-figures.js';
import { type Markup, html } from './markup.js';
import { PAGE } from './page-words.js';
import type { Reader } from './reader.js';

type Place = RiskClass | undefined;

/** Closing loans by class; with a run before, also from which class to which they went. */
export function classesPart(run: ReportedRun, reader: Reader): Markup {
  const { say } = reader;
  if (run.classes.length === 0) return html``;
  const moved = run.previous === undefined ? html`<p class="hint">${say(WITHOUT)}</p>` : migration(run.classes, run.previous, reader);
  return html`<section id="classes"><h2>${say(PAGE.classes)}</h2>
${distribution(run, reader)}${moved}</section>
`;
}

const WITHOUT = {
  en: 'How loans moved between classes is shown where the run before is named with --previous.',
  zh: '以 --previous 指定上期运行后，可显示贷款分类迁徙情况。',
};

function distribution({ classes, currency }: ReportedRun, reader: Reader): Markup {
  const rows = RISK_CLASSES.map((name) => {
    const own = classes.filter(({ after }) => after === name);
    return { name, loans: own.reduce((all, { loans }) => all + loans, 0), closing: sum(own.map(({ closingAfter }) => new Exact(closingAfter))) };
  });
  const total: Decimal = sum(rows.map(({ closing }) => closing));
  const closing = { en: `${PAGE.closing.en}, ${currency}`, zh: `${PAGE.closing.zh}（${currency}）` };
  return dataTable(
    [
      { label: PAGE.class, isNumber: false, cell: ({ name }: (typeof rows)[number]) => reader.say(CLASS_LABELS[name]) },
      { label: PAGE.loanCount, isNumber: true, cell: ({ loans }) => withThousands(loans.toFixed()) },
      { label: closing, isNumber: true, cell: (row) => amountText(row.closing) },
      { label: PAGE.share, isNumber: true, cell: (row) => (total.isZero() ? '' : percentText(row.closing.dividedBy(total))) },
    ],
    rows,
    { caption: PAGE.classes, isSortable: false },
    reader,
  );
}

/** Rows are the classes before, columns those after; a cell has the number of loans and their closing balance now, or before where they have gone. */
function migration(classes: readonly ClassMove[], previous: string, reader: Reader): Markup {
  const { say } = reader;
  const places: readonly Place[] = [...RISK_CLASSES, undefined];
  const word = (place: Place, none: { en: string; zh: string }) => say(place === undefined ? none : CLASS_LABELS[place]);
  const caption = { en: `From the class in ${previous} (rows) to that of now (columns)`, zh: `分类迁徙：行为 ${previous} 的分类，列为本期分类` };
  const cell = (before: Place, after: Place) => {
    const move = classes.find((each) => each.before === before && each.after === after);
    if (move === undefined) return undefined;
    const amount = new Exact(after === undefined ? move.closingBefore : move.closingAfter);
    return html`<span class="${stepClass(before, after)}">${withThousands(move.loans.toFixed())}<br><small>${amountText(amount.isZero() ? ZERO : amount)}</small></span>`;
  };
  return dataTable(
    [
      { label: PAGE.class, isNumber: false, cell: (before: Place) => word(before, PAGE.newLoans) },
      ...places.map((after) => ({
        label: after === undefined ? PAGE.goneLoans : CLASS_LABELS[after],
        isNumber: true,
        cell: (before: Place) => cell(before, after),
      })),
    ],
    places,
    { caption, isSortable: false },
    reader,
  );
}

/** Worse, better or neither: shaded, and to be read from the place in the table. */
function stepClass(before: Place, after: Place): string {
  if (before === undefined || after === undefined) return '';
  const step = RISK_CLASSES.indexOf(after) - RISK_CLASSES.indexOf(before);
  return step > 0 ? 'worse' : step < 0 ? 'better' : '';
}
