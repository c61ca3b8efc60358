/** No regular expression of the program takes long over a long text, whatever is in it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROOT } from '../commands/command.js';

const LENGTH = 100_000;

/** A hang: the slowest takes a few hundredths of it. */
const HANGS_AFTER_MS = 2000;

const PIECES = ['a', 'A', '0', '9', ' ', '\t', '\n', '\r\n', '-', '.', ',', ';', '"', "'", '""', '_', '/', '\\', '(', ')', '[', '=', '中', '（', '年', '%', ':', '{', '1.', '1,', 'a.', 'a ', '-1', '\u0000', '\u202e', '<', '&'];
const ENDS = ['', '!', 'a', '0', '\n', '"'];

/** Every regular expression that stands in the sources, with where. */
function expressions(): { where: string; expression: RegExp }[] {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, 'src', file), 'utf8'), ts.ScriptTarget.Latest);
    const found: { where: string; expression: RegExp }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.getText(source)) ?? [];
        found.push({ where: `${file}: ${pattern}`, expression: new RegExp(pattern, flags.replace(/[gy]/g, '')) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

it('is done with 100,000 characters at once', () => {
  const all = expressions();
  expect(all.length).toBeGreaterThan(80);
  const texts = PIECES.flatMap((piece) => ENDS.map((end) => piece.repeat(Math.ceil(LENGTH / piece.length)) + end));
  const slow = all.flatMap(({ where, expression }) =>
    texts.flatMap((text) => {
      const began = performance.now();
      expression.test(text);
      const taken = performance.now() - began;
      return taken > HANGS_AFTER_MS ? [`${where} on ${JSON.stringify(text.slice(0, 6))}...${JSON.stringify(text.slice(-2))}: ${taken.toFixed(0)} ms`] : [];
    }),
  );
  expect(slow).toEqual([]);
});
