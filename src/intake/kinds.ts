/** The kinds of ledger records (SPEC 2.1). */
export const RECORD_KINDS = ['loan', 'deposit', 'income', 'class', 'activity', 'cost', 'disposal'] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** Names of each kind in a `record` cell or as a prefix on the command line. */
const NAMES: Record<RecordKind, readonly string[]> = {
  loan: ['loan', 'loans', '贷款'],
  deposit: ['deposit', 'deposits', '存款'],
  income: ['income', '中间业务收入', '中间业务'],
  class: ['class', '风险分类', '五级分类'],
  activity: ['activity', '业务量'],
  cost: ['cost', 'costs', '成本'],
  disposal: ['disposal', 'disposals', '处置'],
};

/** Every name with its kind, in lower case, for the engine and for the second look alike. */
export const KIND_BY_NAME: ReadonlyMap<string, RecordKind> = new Map(
  RECORD_KINDS.flatMap((kind) => NAMES[kind].map((name) => [name, kind] as const)),
);

/** The kind that a file's name tells (`loans.csv`, `deposits_2025.csv`, `贷款台账.csv`); undefined where none or several do. */
export function kindOfFileName(baseName: string): RecordKind | undefined {
  const words = baseName.normalize('NFKC').toLowerCase();
  const found = RECORD_KINDS.filter((kind) => NAMES[kind].some((name) => holdsWord(words, name)));
  return found.length === 1 ? found[0] : undefined;
}

/** English names must stand alone between digits, dots and dashes; Chinese ones may stand anywhere. */
function holdsWord(words: string, name: string): boolean {
  if (!/^[a-z]+$/.test(name)) return words.includes(name);
  return new RegExp(`(^|[^a-z])${name}([^a-z]|$)`).test(words);
}
