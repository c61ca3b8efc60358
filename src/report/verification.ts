import type { Text } from '../problems/entry.js';

/** How a file or an input of a run is found. */
type State = 'same' | 'changed' | 'missing' | 'unexpected';

/** What a verification found, as reports take it. */
export interface VerificationReport {
  readonly run: { readonly name: string; readonly version: string; readonly sha256: string };
  /** of the program that verifies */
  readonly version: string;
  readonly files: readonly { readonly name: string; readonly state: State }[];
  readonly inputs: readonly { readonly role: string; readonly name: string; readonly path: string | undefined; readonly state: State }[];
  /** whether it was run again from its archive */
  readonly isFromArchive: boolean;
  readonly rerun: { readonly kind: 'done' | 'not_run' | 'refused'; readonly differences?: readonly ParsedDifference[] };
  readonly causes: readonly Cause[];
}

/** Where a file comes out otherwise. */
interface ParsedDifference {
  readonly name: string;
  readonly line: number | undefined;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

export type Cause = 'files' | 'data' | 'policy' | 'program' | 'unknown';

/** Where a difference comes from, in words. */
export const CAUSE_WORDS: Record<Cause, Text> = {
  files: { en: 'files of the run are not as they were written', zh: '运行文件与生成时不一致' },
  data: { en: 'the data: inputs are not those that the run read', zh: '数据：输入与当时所读不一致' },
  policy: { en: 'the policy in the manifest, which is not the one of its hash', zh: '清单中的考核政策与其哈希不符' },
  program: { en: 'the program: another version made the run', zh: '程序：由其他版本生成' },
  unknown: { en: 'neither data, policy nor version of the program: please report it', zh: '并非数据、政策或程序版本所致，请反馈' },
};

/** The whole as JSON; no path but those of the inputs. */
export function verificationJson({ run, version, files, inputs, isFromArchive, rerun, causes }: VerificationReport): string {
  const document = {
    run: run.name,
    manifest: run.sha256,
    made_by: run.version,
    verified_by: version,
    files: files.map(({ name, state }) => ({ name, state })),
    inputs: inputs.map(({ role, name, path, state }) => ({ role, name, path: path ?? null, state })),
    rerun: rerun.kind,
    from_archive: isFromArchive,
    differences: (rerun.differences ?? []).map(({ name, line, before, now }) => ({ name, line: line ?? null, run: before ?? null, again: now ?? null })),
    causes,
    verdict: causes.length === 0 && rerun.kind === 'done' ? 'same' : 'different',
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
