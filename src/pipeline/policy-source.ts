import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openingProblem } from '../intake/opening-problem.js';
import { parsePolicy } from '../policy/parse-policy.js';
import type { Policy } from '../policy/policy.js';
import type { Problem } from '../problems/problem.js';

const BUILT_IN = new URL('../../src/policy/built-in.yaml', import.meta.url);
const BUILT_IN_NAME = 'built-in.yaml';

export interface LoadedPolicy {
  readonly policy: Policy;
  /** base name of its file */
  readonly name: string;
  readonly text: string;
}

/** Reads the policy file that was given, or the built-in one. */
export async function loadPolicy(path: string | undefined): Promise<LoadedPolicy | readonly Problem[]> {
  const name = path ?? BUILT_IN_NAME;
  let text: string;
  try {
    text = await readFile(path ?? BUILT_IN, 'utf8');
  } catch (error) {
    return [openingProblem(name, error)];
  }
  const { policy, problems } = parsePolicy(text, name);
  return policy === undefined ? problems : { policy, name: basename(name), text };
}
