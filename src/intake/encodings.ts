/** Encodings that a text file may have (SPEC 2.3). */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Names that people write, in lower case; `utf-16` is told by its byte order mark. */
const NAMES: ReadonlyMap<string, Encoding | 'utf-16'> = new Map([
  ...ENCODINGS.map((name) => [name, name] as const),
  ['utf8', 'utf-8'],
  ['utf16', 'utf-16'],
  ['utf-16', 'utf-16'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['cp936', 'gb18030'],
]);

/** Every name that is understood, for messages. */
export const ENCODING_NAMES = [...NAMES.keys()].sort().join(', ');

/** The encoding that a name means; undefined where it means none. */
export function encodingNamed(name: string): Encoding | 'utf-16' | undefined {
  return NAMES.get(name.toLowerCase());
}

/** The encoding that the first bytes of a file tell by their byte order mark. */
export function encodingOfMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8' : undefined;
}

/** Whether the first bytes are those of a gzip file. */
export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}
