import { describe, expect, it } from 'vitest';
import { BUILT_IN_NAME, compiledBuiltIn } from '../../src/pipeline/built-in-policy.js';
import { compiledPolicy, policyOfCompiled } from '../../src/policy/compiled-policy.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { builtInText, policyOf } from './built-in-policy.js';
import { bankText, threeDates } from './settings.js';

/** What `npm run build` made. */
const BUILT = new URL('../../dist/policy/built-in.json', import.meta.url);

describe('a compiled policy', () => {
  it.each([
    ['the built-in policy', builtInText],
    ['a policy with several dates', threeDates],
    ['a policy of a bank', bankText],
    ['a policy whose names are those of marks and prototypes', builtInText.replace('  mortgage:\n', '  $map:\n').replace('  bills:\n', '  __proto__:\n')],
  ])('has %s again as it was read', (_, text) => {
    const policy = policyOf(text);
    expect(policyOfCompiled(JSON.parse(JSON.stringify(compiledPolicy(policy))))).toStrictEqual(policy);
  });
});

describe('the built-in policy of the build', () => {
  it('is what reading its text gives: where it is not, run npm run build', async () => {
    expect(await compiledBuiltIn(builtInText, BUILT)).toStrictEqual(parsePolicy(builtInText, BUILT_IN_NAME).policy);
  });

  it.each([
    ['its text is another by now', `${builtInText}# another line\n`, BUILT],
    ['there was no build', builtInText, new URL('no-such-file.json', BUILT)],
  ])('does not count where %s', async (_, text, location) => {
    expect(await compiledBuiltIn(text, location)).toBeUndefined();
  });
});
