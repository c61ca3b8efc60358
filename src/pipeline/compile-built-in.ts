/** Run by `npm run build`: reads the built-in policy once, so that no command need do so. */
import { readFile, writeFile } from 'node:fs/promises';
import { compiledPolicy } from '../policy/compiled-policy.js';
import { parsePolicy } from '../policy/parse-policy.js';
import { formatProblem } from '../problems/problem.js';
import { BUILT_IN, BUILT_IN_NAME, COMPILED_BUILT_IN, type CompiledBuiltIn } from './built-in-policy.js';

const text = await readFile(BUILT_IN, 'utf8');
const { policy, problems } = parsePolicy(text, BUILT_IN_NAME);
if (policy === undefined) throw new Error(problems.map((problem) => formatProblem(problem, 'en')).join('\n'));
const compiled: CompiledBuiltIn = { text, policy: compiledPolicy(policy) };
await writeFile(COMPILED_BUILT_IN, JSON.stringify(compiled));
