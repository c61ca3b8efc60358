/** Texts that a ledger cell may hold: right ones, nearly right ones and hostile ones, for each type of column. */
import fc from 'fast-check';
import type { ColumnType } from '../../src/intake/columns.js';
import { PLAIN_CHARACTERS, WIDE_CHARACTERS } from '../../src/intake/values.js';

type Texts = fc.Arbitrary<string>;

const digits = (least: number, most: number): Texts =>
  fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), minLength: least, maxLength: most });
const oneOf = (...texts: readonly string[]): Texts => fc.constantFrom(...texts);
const joined = (...parts: readonly Texts[]): Texts => fc.tuple(...parts).map((pieces) => pieces.join(''));

/** Characters that an insertion or replacement puts in the middle of a text. */
const SPOILERS = [
  ' ', '\u00a0', '\u3000', '\t', '\n', '\r', '\r\n', '\u0001', '\u001b', '\u007f', '\u0085', '\u202e', '\u2066', '\u2069',
  '\u200b', '\ufeff', ',', '.', '-', '+', '/', '(', ')', '%', '¥', '￥', '$', '元', '万', '_', 'e', 'E', 'x', '"', "'", '0', '9',
  '．', '，', '－', '−', '（', '）', '％', '／', '５', '٣', 'é', '😀', '\u0301',
];
const BLANK_RUNS = ['', '', '', ' ', '  ', '\u00a0', '\u3000', ' \u3000\u00a0', '\t', '\u2003', ' '.repeat(203)];

const decimals = fc.oneof(
  { weight: 6, arbitrary: oneOf('', '.5', '.50', '.00', '.05') },
  joined(oneOf('.'), digits(0, 10)),
);
const sign = oneOf('', '', '', '-', '+', '¥', '¥-', '-¥', '－', '−', '＋', '￥', '--', '$', '¥¥', '-(');

const grouped = fc
  .tuple(digits(1, 3), fc.array(fc.oneof({ weight: 8, arbitrary: digits(3, 3) }, digits(2, 4)), { maxLength: 6 }))
  .map(([first, groups]) => [first, ...groups].join(','));

const amounts: Texts = fc.oneof(
  { weight: 4, arbitrary: joined(sign, digits(1, 9), decimals) },
  { weight: 2, arbitrary: joined(sign, digits(10, 19), decimals) },
  { weight: 3, arbitrary: joined(sign, grouped, decimals) },
  { weight: 2, arbitrary: joined(oneOf('(', '（', '(¥', '(-', '(('), grouped, decimals, oneOf(')', '）', '', '))')) },
  { weight: 1, arbitrary: joined(digits(1, 6), decimals, oneOf('元', '万元', '亿元', '%', '万', ' CNY', '-')) },
  {
    weight: 3,
    arbitrary: oneOf(
      '1e5', '1E5', '1e999999999', '0x1f', 'NaN', 'nan', 'Infinity', '-inf', '1_000', '1,00', '--5', '+-5', '.5', '5.', '.',
      '-', '+', '()', '(0)', '-0', '-0.00', '+0', '00', '007', '１２３', '１，２３４．５０', '（１２）', '٣', '1 000', "1'000",
      '12.345', '0.005', '0.00000001', '1.2.3', 'null', 'NULL', '\\N', 'true', '½', '⑤', '一百', '1,2,3', ',1', '1,',
      '9'.repeat(16), '9'.repeat(17), `${'9'.repeat(16)}.99`, `${'0'.repeat(30)}5`, '0'.repeat(16), '0'.repeat(17),
    ),
  },
  { weight: 1, arbitrary: joined(oneOf('0', '1', '9'), fc.integer({ min: 190, max: 210 }).map((n) => '0'.repeat(n))) },
  { weight: 1, arbitrary: fc.integer({ min: 190, max: 260 }).map((n) => `0.${'0'.repeat(n)}`) },
);

const rates: Texts = fc.oneof(
  { weight: 5, arbitrary: joined(oneOf('0', '0', '0', '00', '1', '4', ''), oneOf('.'), digits(0, 11)) },
  { weight: 2, arbitrary: joined(digits(1, 4), decimals) },
  { weight: 1, arbitrary: joined(digits(1, 2), decimals, oneOf('%', '％', '‰')) },
  {
    weight: 3,
    arbitrary: oneOf(
      '0', '0.0', '0.0435', '0.043500000', '0.999999999', '0.99999999', '1', '1.0', '0,0435', '4.35', '4.350000', '4.3500000',
      '99.999999', '100', '99.9999999', '-0.01', '+0.01', '0.', '.05', '1e-2', 'NaN', '０．０４３５', '4.35%', '000.05',
    ),
  },
  { weight: 1, arbitrary: joined(fc.integer({ min: 190, max: 201 }).map((n) => '0'.repeat(n)), oneOf('', '.05')) },
);

const twoDigits = (most: number): Texts =>
  fc.tuple(fc.integer({ min: 0, max: most }), fc.boolean()).map(([n, pad]) => (pad ? String(n).padStart(2, '0') : String(n)));
const year = oneOf('2025', '2024', '2023', '1900', '2000', '1000', '0999', '0000', '9999', '25', '10000', '２０２５');
const separators = oneOf('-', '-', '/', '/', '.', '.', '－', '／', '．', '', ' ', '年', ':', '\\');

const dates: Texts = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(year, separators, twoDigits(13), fc.option(separators, { freq: 8, nil: undefined }), twoDigits(32))
      .map(([y, first, m, second, d]) => `${y}${first}${m}${second ?? first}${d}`),
  },
  { weight: 3, arbitrary: joined(year, oneOf('年'), twoDigits(13), oneOf('月', '月', '-'), twoDigits(32), oneOf('日', '日', '')) },
  { weight: 2, arbitrary: digits(8, 8) },
  { weight: 2, arbitrary: joined(year, digits(4, 4)) },
  {
    weight: 4,
    arbitrary: oneOf(
      '2025-09-3x', 'infinity', '-infinity', 'epoch', 'today', 'now', '2025-09-30 (BC)', '2025-09-30 BC', '2025-09-30 00:00:00',
      '2025-09-30T00:00:00Z', '2025-02-29', '2024-02-29', '1900-02-29', '2000-02-29', '2025-02-30', '2025-04-31', '2025-13-01',
      '2025-00-10', '2025-01-00', '2025-9-3', '2025/09-30', '2025.9.30', '20250930', '20250931', '2025093', '202509301',
      '2025年9月30日', '2025年9月30', '２０２５－０９－３０', '２０２５年９月３０日', '-2025-09-30', '+2025-09-30', '5877642-06-25',
      '30/09/2025', 'Sep 30 2025', '2025-W40-2', '2025-273', '45930', '2025--09-30', '2025-09-30-', '12025-09-30',
    ),
  },
);

const wholes: Texts = fc.oneof(
  digits(0, 20),
  joined(oneOf('-', '+', '', '0', '1.'), digits(1, 4)),
  oneOf('1', '2', '10', '１２', '1.0', '1e3', '9'.repeat(18), '9'.repeat(19), '0'.repeat(18), '0'.repeat(19), '1,000', '(1)'),
);

const ID_CHARACTERS = ['A', 'B', 'a', 'b', '0', '1', '9', '-', '_', '.', '/', '#', '@', '=', '+', ' ', '客', '户'];
const DIRECTIONS = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];
const ids: Texts = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...ID_CHARACTERS), minLength: 1, maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }) },
  { weight: 2, arbitrary: joined(digits(1, 3), fc.constantFrom(...DIRECTIONS, ...SPOILERS), digits(0, 2)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 196, max: 203 }), fc.constantFrom('a', '0', '客', '😀', 'é'))
      .map(([n, character]) => character.repeat(n)),
  },
  {
    weight: 3,
    arbitrary: oneOf(
      '007', '0', 'NULL', 'null', '\\N', 'nan', 'true', '(unassigned)', '(funding)', '(bank)', '(unknown)', '(UNASSIGNED)',
      '(unassigned) x', 'x (unassigned)', '（unassigned）', '(unassigned', '()', '(', '../../etc', "'", "''", '""', '"', '#', '=1+1',
      '__proto__', 'constructor', '\u200b', '\u200e', '\u2028', '\ufeff', '\u00ad', '\u0301', 'A\u00a0B', 'A B', 'A\u3000B',
    ),
  },
);

const currencies: Texts = fc.oneof(
  { weight: 4, arbitrary: oneOf('CNY', 'cny', 'RMB', 'rmb', 'Rmb', '人民币', 'USD', 'usd', 'HKD', '156', 'ＣＮＹ', 'CN Y', '-') },
  { weight: 1, arbitrary: ids.filter((text) => text.toUpperCase().length === text.length && /^[\u0000-\u00ff客户]*$/.test(text)) },
);

const classWords = [
  'normal', 'special_mention', 'substandard', 'doubtful', 'loss', '正常', '关注', '次级', '可疑', '损失', '1', '2', '3', '4', '5',
];
const eventWords = ['loss', 'sale', 'write_off', 'transfer_out', 'recovery', '损失', '出售', '核销', '转出', '收回'];
const kindWords = [
  'loan', 'loans', 'deposit', 'deposits', 'income', 'class', 'activity', 'cost', 'costs', 'disposal', 'disposals', '贷款', '存款',
  '中间业务收入', '中间业务', '风险分类', '五级分类', '业务量', '成本', '处置',
];

function words(known: readonly string[]): Texts {
  const spellings = known.flatMap((word) => [
    word, word, word, word.toUpperCase(), word.replace(/^./u, (letter) => letter.toUpperCase()), word.replaceAll('_', ' '),
    word.replaceAll('s', 'ſ'), word.replaceAll('i', 'İ'), word.replaceAll('i', 'ı'), word.replaceAll('a', 'ａ'),
  ]);
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...spellings) },
    { weight: 1, arbitrary: oneOf('0', '6', '１', '５', '1.0', '01', '正 常', 'NULL', 'none', '-', '关注类', '__proto__', 'constructor') },
  );
}

/** The text as it is, or with one character put in, taken out or replaced. */
function spoilt(texts: Texts): Texts {
  const change = fc.tuple(fc.nat({ max: 400 }), fc.constantFrom(...SPOILERS), fc.nat({ max: 1 }));
  return fc.tuple(texts, fc.option(change, { freq: 2, nil: undefined })).map(([text, made]) => {
    if (made === undefined) return text;
    const [place, character, taken] = made;
    const characters = [...text];
    characters.splice(place % (characters.length + 1), taken, place % 7 === 0 ? '' : character);
    return characters.join('');
  });
}

/** The text as it is, or with some of its characters in full width. */
function widened(texts: Texts): Texts {
  return fc.tuple(texts, fc.nat({ max: 255 })).map(([text, mask]) => {
    if (mask >= 64) return text;
    return [...text]
      .map((character, index) => {
        const place = PLAIN_CHARACTERS.indexOf(character);
        return place >= 0 && ((mask >> (index % 6)) & 1) === 1 ? WIDE_CHARACTERS.charAt(place) : character;
      })
      .join('');
  });
}

/** The text as it is, or between blanks of any kind. */
function padded(texts: Texts): Texts {
  const blanks = fc.option(fc.tuple(fc.constantFrom(...BLANK_RUNS), fc.constantFrom(...BLANK_RUNS)), { freq: 3, nil: undefined });
  return fc.tuple(texts, blanks).map(([text, around]) => (around === undefined ? text : around[0] + text + around[1]));
}

const PLAIN_TEXTS: Record<ColumnType, Texts> = {
  amount: amounts,
  rate: rates,
  date: dates,
  whole: wholes,
  id: ids,
  currency: currencies,
  class: words(classWords),
  event: words(eventWords),
  record: words(kindWords),
};

/** Texts for a column, valid or not; a NUL breaks a whole record and is left out. */
export function cellTexts(type: ColumnType): Texts {
  const texts = type === 'id' ? PLAIN_TEXTS.id : widened(PLAIN_TEXTS[type]);
  return fc
    .oneof({ weight: 20, arbitrary: padded(spoilt(texts)) }, { weight: 1, arbitrary: oneOf('', ' ', '\u3000', '\u00a0 ') })
    .filter((text) => !text.includes('\0'));
}
