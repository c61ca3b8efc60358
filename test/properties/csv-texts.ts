/** CSV texts, well-formed and not. */
import fc from 'fast-check';

/** What a file can stumble over, one piece after the other. */
const PIECES = [
  '"', '"', '"', '""', ',', ',', ',', ';', '\n', '\n', '\n', '\r\n', '\r\n', '\r', '\0', ' ', '\t', 'a', 'bc', '0', '客', '\u3000', '\u00a0',
  '",', ',"', '"\n', '\n"', '"\r\n', '\n\n', '\r\n\r\n', '\r\r\n', '\n ', ' \n', ', ', ' ,', '\u202e', '\u007f', '\u0085', '😀', '\ufeff',
];
const WITHOUT_QUOTES = PIECES.filter((piece) => !piece.includes('"') && !piece.includes('\0'));

/** Any order of characters, most of it no CSV at all. */
export const hostileTexts: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(...WITHOUT_QUOTES), { maxLength: 60 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom('a', 'b', ',', '\n', ' ,', '\n '), { maxLength: 60 }) },
  )
  .map((pieces) => pieces.join(''));

/** Bytes, one character each, that are now and then no UTF-8. */
export const hostileBytes: fc.Arbitrary<string> = fc
  .tuple(hostileTexts, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 2 }), fc.boolean())
  .map(([text, changes, isChanged]) => {
    const bytes = Buffer.from(text);
    if (isChanged && bytes.length > 0) for (const [place, byte] of changes) bytes.writeUInt8(byte, place % bytes.length);
    return bytes.toString('latin1');
  });

/** A well-formed file and what it holds. */
export interface WellFormed {
  readonly text: string;
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

const cells = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', '0', '客', '😀', ' ', '.'), maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom('', '', '"', '""', ',', ';', '\n', '\r\n', '\r', '\n\n', 'a\nb', '"\n"', 'a"b', '\t|') },
);
const writtenCells = fc.tuple(cells, fc.boolean());
const lineEnds = fc.tuple(fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '', '', '\n', '\r\n', '\n\n'));

/** Rows of one width in RFC 4180, quoted where they must be and now and then where they need not be. */
export const wellFormedTexts: fc.Arbitrary<WellFormed> = fc
  .tuple(fc.constantFrom(',', ';', '\t', '|'), fc.integer({ min: 2, max: 5 }))
  .chain(([delimiter, width]) =>
    fc
      .tuple(
        fc.array(fc.tuple(fc.array(writtenCells, { minLength: width, maxLength: width }), lineEnds), { maxLength: 12 }),
        fc.boolean(),
      )
      .map(([lines, isCut]) => {
        const text = lines
          .map(([row, ends]) => row.map(([cell, quoted]) => written(cell, quoted, delimiter)).join(delimiter) + ends.join(''))
          .join('');
        const rows = lines.map(([row]) => row.map(([cell]) => cell));
        return { text: isCut ? text.replace(/(\r?\n)+$/, '') : text, delimiter, rows };
      }),
  );

function written(cell: string, quoted: boolean, delimiter: string): string {
  if (!quoted && !/["\r\n]/.test(cell) && !cell.includes(delimiter)) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}
