import { readFile } from 'node:fs/promises';
import { policyOfCompiled } from '../policy/compiled-policy.js';
import type { Policy } from '../policy/policy.js';

export const BUILT_IN = new URL('../../src/policy/built-in.yaml', import.meta.url);
export const BUILT_IN_NAME = 'built-in.yaml';

/** What `npm run build` made of the built-in policy. It lies beside the compiled program; the sources have none. */
export const COMPILED_BUILT_IN = new URL('../policy/built-in.json', import.meta.url);

/** The compiled policy and the text of which it was made. */
export interface CompiledBuiltIn {
  readonly text: string;
  readonly policy: unknown;
}

/**
 * The built-in policy as the build read it.
 * @param text the built-in policy as it is written now
 * @param location of what the build made
 * @returns undefined where the build made none, or made it of another text: then the text must be read
 */
export async function compiledBuiltIn(text: string, location = COMPILED_BUILT_IN): Promise<Policy | undefined> {
  let json: string;
  try {
    json = await readFile(location, 'utf8');
  } catch {
    return undefined;
  }
  const compiled = JSON.parse(json) as CompiledBuiltIn;
  return compiled.text === text ? policyOfCompiled(compiled.policy) : undefined;
}
