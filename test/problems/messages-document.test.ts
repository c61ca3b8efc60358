import { describe, it } from 'vitest';
import { catalogue } from '../../src/problems/catalogue/index.js';
import type { CatalogueEntry, Consequence } from '../../src/problems/entry.js';

const MEANINGS: Record<Consequence, string> = {
  usage: 'Wrong usage (exit status 64)',
  data: 'Bad ledger or reference data (65)',
  no_input: 'An input that cannot be opened (66)',
  no_output: 'Output that cannot be created (73)',
  io_failed: 'The disk, a stream or memory failed (74)',
  held: 'Figures that others build on and that are never changed (75)',
  interrupted: 'Interrupted or terminated (130)',
  policy: 'Bad policy, mapping or configuration (78)',
  warning: 'Warnings (the run goes on)',
};

describe('the document of messages', () => {
  it('lists every message as the program has it', async ({ expect }) => {
    await expect(documentText()).toMatchFileSnapshot('../../src/problems/README.md');
  });
});

function documentText(): string {
  const codes = Object.entries<CatalogueEntry>(catalogue);
  const sections = (Object.keys(MEANINGS) as Consequence[]).map((consequence) => {
    const entries = codes.filter(([, entry]) => entry.consequence === consequence).sort(([a], [b]) => (a < b ? -1 : 1));
    return `## ${MEANINGS[consequence]}\n\n${entries.map(([code, entry]) => entryText(code, entry)).join('\n')}`;
  });
  const head = '# Messages\n\nMade from the catalogue by `npm run messages`. `{name}` stands for what was found.\n';
  return `${head}\n${sections.join('\n')}`;
}

function entryText(code: string, { message, hint }: CatalogueEntry): string {
  const hints = hint.en === '' ? '' : `- What to do: ${hint.en}\n- 处理：${hint.zh}\n`;
  return `### \`${code}\`\n\n- ${message.en}\n- ${message.zh}\n${hints}`;
}
