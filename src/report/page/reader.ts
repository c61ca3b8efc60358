import type { Language, Text } from '../../problems/entry.js';

/** For whom a page is written. */
export interface Reader {
  readonly language: Language;
  readonly say: (text: Text) => string;
}

export function readerOf(language: Language): Reader {
  return { language, say: (text) => text[language] };
}
