/** Keys of an object stay in the order in which they are written. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Items of an array, made one by one while they are written. */
export type JsonRows = Generator<Json>;

/** Characters of a piece, about. */
const PIECE = 1 << 16;

/** An object with such arrays in it, or in the objects that are its values. */
export interface JsonParts {
  readonly [key: string]: Json | JsonRows | JsonParts;
}

/** An object as JSON, indented by 2, with a line end: the pieces joined are one text. */
export function* jsonPieces(whole: JsonParts): Generator<string> {
  let piece = '';
  for (const text of texts(whole, '')) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield escaped(piece);
    piece = '';
  }
  yield escaped(`${piece}\n`);
}

function* texts(parts: JsonParts, outer: string): Generator<string> {
  const indent = `${outer}  `;
  let before = `{\n${indent}`;
  for (const [key, value] of Object.entries(parts)) {
    yield `${before}${JSON.stringify(key)}: `;
    if (isRows(value)) yield* rowTexts(value, indent);
    else if (hasRows(value)) yield* texts(value, indent);
    else yield indented(value, indent);
    before = `,\n${indent}`;
  }
  yield `\n${outer}}`;
}

function* rowTexts(rows: JsonRows, outer: string): Generator<string> {
  const indent = `${outer}  `;
  let before = `[\n${indent}`;
  let after = '[]';
  for (const row of rows) {
    yield before + indented(row, indent);
    before = `,\n${indent}`;
    after = `\n${outer}]`;
  }
  yield after;
}

function hasRows(value: Json | JsonParts): value is JsonParts {
  return value !== null && typeof value === 'object' && Object.values(value).some(isRows);
}

function isRows(value: Json | JsonRows | JsonParts): value is JsonRows {
  return value !== null && typeof value === 'object' && 'next' in value && typeof value['next'] === 'function';
}

function indented(value: Json, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

/** Escapes what a terminal would obey and JSON.stringify leaves as it is; the value stays the same. */
function escaped(json: string): string {
  return json.replace(
    /[\x7f-\x9f\u2028\u2029]|\p{Cf}/gu,
    (character) =>
      Array.from({ length: character.length }, (_, index) => `\\u${unitOf(character, index)}`).join(''),
  );
}

function unitOf(character: string, index: number): string {
  return character.charCodeAt(index).toString(16).padStart(4, '0');
}
