import { Decimal } from '../../money/decimal.js';
import { withThousands } from '../exact-text.js';
import { customerCurve } from '../charts/customer-curve.js';
import type { CurvePoint, ReportedRun } from '../reported-run.js';
import { figure } from './chart-figure.js';
import { percentText } from './shown-figures.js';
import { type Markup, html } from './markup.js';
import { PAGE } from './page-words.js';
import type { Reader } from './reader.js';

const FIFTH = 0.2;

/** The curve of customers by contribution, and what the best fifth brings. */
export function customersPart({ curve }: ReportedRun, { say }: Reader): Markup {
  const last = curve.at(-1);
  if (last === undefined) return html``;
  const svg = customerCurve(
    curve.map(({ customers, share }) => [customers / last.customers, Number(share)] as const),
    { customers: say(PAGE.curveCustomers), share: say(PAGE.curveShare) },
  );
  const best = bestFifth(curve, last.customers);
  const text = best && {
    en: `The best ${shown(best.customers)} of ${shown(last.customers)} customers bring ${percentText(new Decimal(best.share))} of the contribution.`,
    zh: `${shown(last.customers)} 位客户中，贡献最高的 ${shown(best.customers)} 位占全部贡献的 ${percentText(new Decimal(best.share))}。`,
  };
  return html`<section id="customers"><h2>${say(PAGE.curve)}</h2>
${figure(svg, say(PAGE.curve))}${text && html`<p>${say(text)}</p>`}</section>
`;
}

/** The last point within the best fifth of the customers. */
function bestFifth(curve: readonly CurvePoint[], customers: number): CurvePoint | undefined {
  return curve.findLast((point) => point.customers <= customers * FIFTH);
}

function shown(count: number): string {
  return withThousands(count.toFixed());
}
