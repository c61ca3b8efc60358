import { Markup, html } from './markup.js';

/** A chart with what it shows in words, for those who do not see it; the figures stand in a table beside it. */
export function figure(svg: string, caption: string): Markup {
  const label = html` role="img" aria-label="${caption}"`;
  const named = svg.replace('<svg', () => `<svg${label.text}`);
  return html`<figure><figcaption>${caption}</figcaption>${new Markup(named)}</figure>
`;
}
