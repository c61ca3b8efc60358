import { createHash } from 'node:crypto';
import type { ReportedRun } from '../reported-run.js';
import { WORDS } from '../screen/words.js';
import { Markup, html } from './markup.js';
import { PAGE } from './page-words.js';
import type { Reader } from './reader.js';
import type { PageAssets } from './run-page.js';

/**
 * The document around the content. The browser is told to run this script and no other, and to fetch nothing, so that a text
 * from data could do nothing even if it got through the escaping.
 */
export function pageFrame(run: ReportedRun, content: Markup, { language, say }: Reader, { style, script }: PageAssets): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const title = `${say(WORDS.title)} ${run.name}`;
  const facts = [run.period.name, `${run.period.first} – ${run.period.last}`, `${say(WORDS.policy)} ${run.policy}`, run.currency];
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body id="top">
<header><h1>${title}</h1><p>${facts.join(' · ')}</p></header>
<main>
${content}</main>
<footer><p>cm-appraise ${run.version} · manifest ${run.sha256}</p><p class="screen"><a href="#top">${say(PAGE.top)}</a></p></footer>
<script>${new Markup(script)}</script>
</body>
</html>
`.text;
}
