import type { Text } from '../problems/entry.js';
import type { Plain, PlainTree } from '../yaml/plain-tree.js';
import { type Part, entriesOf, itemsOf, partAt } from './dated-places.js';
import { type PolicyFinding, unknownName } from './policy-findings.js';
import { STATEMENT_MEASURES } from './vocabulary.js';

const MEASURE: Text = { en: 'measure', zh: '指标口径' };
const STATEMENT_LINE: Text = { en: 'statement line', zh: '报表行' };
const LINE: Text = { en: 'business line of a product', zh: '产品所属条线' };
const PRODUCTS: Readonly<Record<string, Text>> = {
  loan: { en: 'loan product', zh: '贷款产品' },
  deposit: { en: 'deposit product', zh: '存款产品' },
  income: { en: 'income product', zh: '收入产品' },
};

const STATEMENT_NAMES: ReadonlySet<string> = new Set(STATEMENT_MEASURES);

/** The measures of a document, whatever is written there. */
export function measuresIn(tree: PlainTree): Part[] {
  return entriesOf(partAt(tree.plain, 'measures'), ['measures']);
}

/** The measures that a combined one is made of, of both sides of a quotient. */
export function partsOfMeasure({ plain, path }: Part): Omit<Part, 'name'>[] {
  return ['of', 'to'].flatMap((key) => itemsOf(partAt(plain, key), [...path, key]));
}

/** A finding where a place names a measure that the document lacks; nothing where it has no measures at all. */
export function unknownMeasure(tree: PlainTree, { path, plain }: Omit<Part, 'name'>): PolicyFinding[] {
  const measures = partAt(tree.plain, 'measures');
  if (!(measures instanceof Map)) return [];
  return unknownName(tree, path, plain, measures as ReadonlyMap<string, Plain>, MEASURE);
}

/** Measures name statement lines, products of their record, business lines and other measures that there are (SPEC 9). */
export function partsAreKnown(tree: PlainTree): PolicyFinding[] {
  const products = entriesOf(partAt(tree.plain, 'products'), []);
  const lines = new Set(products.flatMap(({ plain }) => textAt(plain, 'line') ?? []));
  return measuresIn(tree).flatMap((measure) => {
    const { plain, path } = measure;
    const input = textAt(plain, 'input');
    if (input === 'measure') return partsOfMeasure(measure).flatMap((part) => unknownMeasure(tree, part));
    const linesKnown = itemsOf(partAt(plain, 'lines'), [...path, 'lines']).flatMap((item) =>
      products.length === 0 ? [] : unknownName(tree, item.path, item.plain, lines, LINE),
    );
    if (input !== 'statement') return [...productsKnown(tree, measure, products), ...linesKnown];
    const line = partAt(plain, 'statement_line');
    return [...unknownName(tree, [...path, 'statement_line'], line, STATEMENT_NAMES, STATEMENT_LINE), ...linesKnown];
  });
}

function productsKnown(tree: PlainTree, { plain, path }: Part, products: readonly Part[]): PolicyFinding[] {
  const record = textAt(plain, 'record') ?? '';
  const expected = Object.hasOwn(PRODUCTS, record) ? PRODUCTS[record] : undefined;
  if (expected === undefined || products.length === 0) return [];
  // A product of no known record is refused by the schema, and not also here.
  const isOther = (product: Part) => {
    const own = textAt(product.plain, 'record') ?? record;
    return own !== record && Object.hasOwn(PRODUCTS, own);
  };
  const ofRecord = new Set(products.filter((product) => !isOther(product)).map(({ name }) => name));
  return itemsOf(partAt(plain, 'products'), [...path, 'products']).flatMap((item) =>
    unknownName(tree, item.path, item.plain, ofRecord, expected),
  );
}

/** The text behind a key, or undefined where there is none. */
export function textAt(plain: Plain | undefined, key: string): string | undefined {
  const found = partAt(plain, key);
  return typeof found === 'string' ? found : undefined;
}
