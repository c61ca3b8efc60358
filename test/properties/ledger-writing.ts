/** The same ledger rows in other files, other files' layouts and other words. */
import { LEDGER_COLUMNS, type LedgerColumn } from '../../src/intake/columns.js';
import { PLAIN_CHARACTERS, WIDE_CHARACTERS } from '../../src/intake/values.js';
import { type LedgerRow, ledgerColumns } from '../oracle/case.js';
import type { Random } from '../oracle/random.js';
import type { LedgerText } from './appraisal-run.js';

/** How a file is laid out. */
export interface Layout {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quotes: 'needed' | 'all' | 'some';
  readonly hasMark: boolean;
  readonly headers: 'english' | 'chinese' | 'shouted';
  /** every cell in another form of the same value */
  readonly isReworded: boolean;
  readonly endsInLineEnd: boolean;
}

const USUAL: Layout = {
  delimiter: ',',
  lineEnd: '\n',
  quotes: 'needed',
  hasMark: false,
  headers: 'english',
  isReworded: false,
  endsInLineEnd: true,
};

export function randomLayout(random: Random): Layout {
  return {
    delimiter: random.pick([',', ';', '\t', '|']),
    lineEnd: random.pick(['\n', '\r\n']),
    quotes: random.pick(['needed', 'all', 'some']),
    hasMark: random.percent(50),
    headers: random.pick(['english', 'chinese', 'shouted']),
    isReworded: random.percent(50),
    endsInLineEnd: random.percent(70),
  };
}

/** Ledger rows as the text of a file. A column that is left out must be empty, or be told by the file's name. */
export function ledgerText(
  rows: readonly LedgerRow[],
  random: Random,
  layout: Layout = USUAL,
  names: readonly string[] = ledgerColumns,
): string {
  const columns = LEDGER_COLUMNS.filter(({ name }) => names.includes(name));
  const written = (text: string) => cellText(text, layout, random);
  const units = new Map(columns.map((column) => [column, layout.isReworded ? random.pick(unitsOf(column)) : unitsOf(column)[0]!]));
  const header = columns.map((column) => written(headerText(column, layout, random) + units.get(column)!.written));
  const lines = rows.map((row) =>
    columns.map((column) => {
      const text = row[column.name as keyof LedgerRow];
      return written(layout.isReworded ? reworded(column, text, units.get(column)!.places, random) : text);
    }),
  );
  const text = [header, ...lines].map((cells) => cells.join(layout.delimiter)).join(layout.lineEnd);
  return (layout.hasMark ? '\ufeff' : '') + text + (layout.endsInLineEnd ? layout.lineEnd : '');
}

/** The rows in several files, parted by kind, by branch or at random. */
export function partedLedger(rows: readonly LedgerRow[], by: 'kind' | 'branch' | 'chance', random: Random): LedgerText[] {
  const parts = new Map<string, LedgerRow[]>();
  const chances = random.whole(2, 5);
  for (const row of rows) {
    const part = by === 'kind' ? row.record : by === 'branch' ? row.branch || 'no-branch' : String(random.whole(1, chances));
    parts.set(part, [...(parts.get(part) ?? []), row]);
  }
  const columns = by === 'kind' ? ledgerColumns.filter((name) => name !== 'record') : ledgerColumns;
  const texts = [...parts].map(([name, part]) => ({ name: `${name}.csv`, text: ledgerText(part, random, USUAL, columns) }));
  return random.shuffled(texts);
}

function headerText({ name, headers }: LedgerColumn, { headers: language }: Layout, random: Random): string {
  if (language === 'english') return name;
  if (language === 'shouted') return random.pick([name.toUpperCase(), `_${name}`, ` ${[...name].join('-')} `]);
  return random.pick(headers.filter((header) => !/^[a-z_ ]+$/.test(header)));
}

function cellText(text: string, { delimiter, quotes }: Layout, random: Random): string {
  const isNeeded = /["\r\n]/.test(text) || text.includes(delimiter);
  if (!isNeeded && (quotes === 'needed' || (quotes === 'some' && random.percent(70)))) return text;
  return `"${text.replaceAll('"', '""')}"`;
}

interface Unit {
  readonly written: string;
  readonly places: number;
}

function unitsOf({ type }: LedgerColumn): readonly Unit[] {
  const none = { written: '', places: 0 };
  if (type === 'amount') return [none, { written: '(元)', places: 0 }, { written: '(万元)', places: 4 }, { written: '（亿元）', places: 8 }];
  return type === 'rate' ? [none, { written: '(%)', places: -2 }] : [none];
}

const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  loan: ['Loan', 'LOANS', '贷款'],
  deposit: ['deposits', '存款'],
  income: ['INCOME', '中间业务收入'],
  class: ['Class', '风险分类'],
  activity: ['业务量'],
  cost: ['costs', '成本'],
  disposal: ['Disposals', '处置'],
  normal: ['正常', '1', '１'],
  special_mention: ['关注', '2'],
  substandard: ['SUBSTANDARD', '次级', '3'],
  doubtful: ['可疑', '4'],
  loss: ['损失', 'Loss'],
  sale: ['出售'],
  write_off: ['核销', 'Write_Off'],
  transfer_out: ['转出'],
  recovery: ['收回'],
};

function reworded({ type }: LedgerColumn, text: string, places: number, random: Random): string {
  if (text === '') return random.pick(['', '', ' ', '\u3000']);
  const padding = random.pick(['', '', '', ' ', '\u00a0', '\u3000 ']);
  return padding + otherForm(type, text, places, random) + random.pick(['', '', padding]);
}

function otherForm(type: LedgerColumn['type'], text: string, places: number, random: Random): string {
  switch (type) {
    case 'amount':
      return widened(otherAmount(moved(text, -places), random), random);
    case 'rate':
      return widened(moved(text, -places), random);
    case 'date':
      return widened(otherDate(text, random), random);
    case 'whole':
      return widened(random.pick(['', '0', '000']) + text, random);
    case 'record':
    case 'class':
    case 'event':
      return random.pick([text, ...(OTHER_WORDS[text] ?? [])]);
    case 'currency':
      return random.pick([text, 'RMB', 'cny', '人民币']);
    case 'id':
      return text;
  }
}

/** A decimal text with its point moved, exactly: to the left where `places` is negative. */
function moved(text: string, places: number): string {
  const [, sign = '', digits = '', decimals = ''] = /^([+-]?)(\d+)[.]?(\d*)$/.exec(text) ?? [];
  const whole = digits.padStart(Math.max(0, -places) + 1, '0');
  const all = whole + decimals.padEnd(Math.max(0, places), '0');
  const point = whole.length + places;
  const rest = all.slice(point);
  return sign + (all.slice(0, point).replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`));
}

function otherAmount(text: string, random: Random): string {
  const isNegative = text.startsWith('-');
  const [digits = '', decimals] = text.replace('-', '').split('.');
  const grouped = random.percent(50) ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
  const plain = grouped + (decimals === undefined ? '' : `.${decimals}`);
  if (isNegative) return random.pick([`-${plain}`, `(${plain})`, `(¥${plain})`, `-¥${plain}`, `¥-${plain}`]);
  return random.pick([plain, `+${plain}`, `¥${plain}`]);
}

function otherDate(text: string, random: Random): string {
  const [year = '', month = '', day = ''] = text.split('-');
  const [shortMonth, shortDay] = [String(Number(month)), String(Number(day))];
  return random.pick([
    text,
    `${year}/${shortMonth}/${shortDay}`,
    `${year}${month}${day}`,
    `${year}.${month}.${shortDay}`,
    `${year}年${shortMonth}月${day}日`,
  ]);
}

function widened(text: string, random: Random): string {
  if (random.percent(80)) return text;
  return [...text]
    .map((character) => {
      const place = PLAIN_CHARACTERS.indexOf(character);
      return place < 0 || random.percent(50) ? character : WIDE_CHARACTERS.charAt(place);
    })
    .join('');
}
