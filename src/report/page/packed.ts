import { deflateSync, strToU8 } from 'fflate';
import { type Markup, html } from './markup.js';
import type { PersonRows } from './people.js';

/** Sections that are packed together: what they have alike is there once, and one is unpacked in a moment. */
const AT_ONCE = 50;

/** Sections of managers as the page's script unpacks them (DEFLATE in base64), by the same code on every machine. */
export function packedSections(people: readonly PersonRows[], sectionOf: (person: PersonRows, index: number) => Markup): Markup {
  const packs: Markup[] = [];
  for (let first = 0; first < people.length; first += AT_ONCE) {
    const group = people.slice(first, first + AT_ONCE);
    const bytes = deflateSync(strToU8(group.map((person, index) => sectionOf(person, first + index).text).join('')), { level: 9 });
    packs.push(html`<script type="text/plain" class="pack" data-first="${first + 1}" data-last="${first + group.length}">${Buffer.from(bytes).toString('base64')}</script>
`);
  }
  return html`${packs}`;
}
