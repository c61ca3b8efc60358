import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BOARD_GROUPS, BOARD_SUBJECTS } from '../appraisal/board-subjects.js';
import { parsePeriod } from '../calendar/period.js';
import { encodingNamed } from '../intake/encodings.js';
import type { FoundInput } from '../runs/found-inputs.js';
import type { RunManifest } from '../runs/run-manifest.js';
import type { InputNames } from './inputs.js';
import { NAMED_ONCE } from './named-once.js';
import type { RunRequest } from './request.js';

/**
 * The request that made a run (SPEC 15), with the inputs where they are now and the policy that its manifest has in full.
 * @param inputs found, or the folder of the archive that has them all
 * @param scratch folder for the policy
 */
export async function requestOf(run: RunManifest, inputs: readonly FoundInput[] | string, memory: string, scratch: string): Promise<RunRequest> {
  const { command, period, options, policy } = run;
  const request = parsePeriod(period.name);
  if (request === undefined) throw new Error(`bug: the manifest of ${run.name} has the period ${period.name}`);
  const folder = join(scratch, 'policy');
  await mkdir(folder, { recursive: true });
  const policyFile = join(folder, policy.name);
  await writeFile(policyFile, policy.text);
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  const [snapshots, language, encoding, top] = [text('snapshots'), text('language'), encodingNamed(text('encoding') ?? ''), options['top']];
  const group = BOARD_GROUPS.find((each) => each === options['group']);
  return {
    command,
    periodText: period.name,
    period: request,
    memory,
    policy: policyFile,
    maxRejects: Number(options['max_rejects'] ?? 0),
    rank: BOARD_SUBJECTS.find((each) => each === options['rank']) ?? 'managers',
    by: text('by') ?? '',
    excel: options['excel'] === true,
    ...(typeof inputs === 'string' ? { ledgers: [inputs] } : namesOf(inputs)),
    ...((snapshots === 'full' || snapshots === 'changes') && { snapshots }),
    ...((language === 'en' || language === 'zh') && { fileLanguage: language }),
    ...(encoding !== undefined && { encoding }),
    ...(typeof top === 'number' && { top }),
    ...(group !== undefined && { group }),
  };
}

function namesOf(inputs: readonly FoundInput[]): Pick<InputNames, 'ledgers' | 'history' | (typeof NAMED_ONCE)[number]> {
  const pathsOf = (role: string) => inputs.flatMap((input) => (input.role === role && input.path !== undefined ? [input] : []));
  const ledgers = pathsOf('ledger').map(({ path = '', kind }) => (kind === undefined ? path : `${kind}=${path}`));
  const single = NAMED_ONCE.flatMap((role) => pathsOf(role).map(({ path }) => [role, path] as const));
  const history = pathsOf('history').map(({ path = '' }) => path);
  return { ledgers, ...Object.fromEntries(single), ...(history.length > 0 && { history }) };
}
