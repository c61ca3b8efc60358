import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BothSides } from '../appraisal/simulation.js';
import { openingProblem } from '../intake/opening-problem.js';
import type { OverriddenPolicy } from '../policy/override-policy.js';
import type { PolicyReading } from '../policy/parse-policy.js';
import type { PolicySetting } from '../policy/policy-setting.js';
import type { Policy } from '../policy/policy.js';
import type { Problem } from '../problems/problem.js';
import { BUILT_IN, BUILT_IN_NAME, compiledBuiltIn } from './built-in-policy.js';

/** What the built-in policy is called where a policy file is named. */
const BUILT_IN_WORD = 'built-in';

/** Policies that were read before, by all that they depend on; no more than a comparison needs. */
const READ = new Map<string, OverriddenPolicy>();
const MOST_KEPT = 4;

export interface LoadedPolicy {
  readonly policy: Policy;
  /** base name of its file */
  readonly name: string;
  /** with the values that a simulation sets */
  readonly text: string;
}

/** The built-in policy with its comments. */
export async function builtInPolicyText(): Promise<string> {
  return readFile(BUILT_IN, 'utf8');
}

/**
 * Reads the policy file that was given, or the built-in one: without a path, and by `built-in`.
 * @param settings values of it that a simulation sets
 */
export async function loadPolicy(
  given: string | undefined,
  settings: readonly PolicySetting[] = [],
): Promise<LoadedPolicy | readonly Problem[]> {
  const path = given === BUILT_IN_WORD ? undefined : given;
  const name = path ?? BUILT_IN_NAME;
  let text: string;
  try {
    text = await readFile(path ?? BUILT_IN, 'utf8');
  } catch (error) {
    return [openingProblem(name, error)];
  }
  const { policy, problems, ...reading } = await readOnce(text, name, settings);
  return policy === undefined ? problems : { policy, name: basename(name), text: reading.text ?? text };
}

/** The policy that a run was made by, of which its manifest has the whole text. */
export async function policyOfRun({ name, text }: Pick<LoadedPolicy, 'name' | 'text'>): Promise<LoadedPolicy | readonly Problem[]> {
  const { policy, problems } = await readOnce(text, name, []);
  return policy === undefined ? problems : { policy, name, text };
}

/** A simulation, which appraises twice, reads each of its policies twice. */
async function readOnce(text: string, name: string, settings: readonly PolicySetting[]): Promise<OverriddenPolicy> {
  const key = JSON.stringify([name, settings, text]);
  const known = READ.get(key);
  if (known !== undefined) return known;
  const reading = await (settings.length === 0 ? readPlain(text, name) : readOverridden(text, name, settings));
  if (READ.size >= MOST_KEPT) READ.clear();
  READ.set(key, reading);
  return reading;
}

/** What reads YAML takes longer to load than most ledgers take to read: it is loaded where a text is to be read. */
async function readPlain(text: string, name: string): Promise<PolicyReading> {
  const policy = basename(name) === BUILT_IN_NAME ? await compiledBuiltIn(text) : undefined;
  if (policy !== undefined) return { policy, problems: [] };
  const { parsePolicy } = await import('../policy/parse-policy.js');
  return parsePolicy(text, name);
}

async function readOverridden(text: string, name: string, settings: readonly PolicySetting[]): Promise<OverriddenPolicy> {
  const before = await readOnce(text, name, []);
  const { overridePolicy } = await import('../policy/override-policy.js');
  return overridePolicy(text, name, settings, before);
}

/**
 * Both policies of a comparison, or what is wrong with them.
 * @param settings values of the simulated one that a simulation sets
 */
export async function loadBoth(
  from: string | undefined,
  to: string | undefined,
  settings: readonly PolicySetting[] = [],
): Promise<BothSides<LoadedPolicy> | readonly Problem[]> {
  const base = await loadPolicy(from);
  const simulated = await loadPolicy(to, settings);
  if (!('policy' in base)) return 'policy' in simulated || from === to ? base : [...base, ...simulated];
  return 'policy' in simulated ? { base, simulated } : simulated;
}
