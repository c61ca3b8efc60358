import { createHash } from 'node:crypto';
import type { FileDigest } from './run-folder.js';

/** A file that went into a run, by base name: no path, so that the same inputs give the same bytes anywhere. */
export interface InputDigest extends FileDigest {
  /** `ledger`, `roster`, `assignments`, `fx` or `opening` */
  readonly role: string;
  /** of a ledger: how its bytes were read */
  readonly encoding?: string;
}

/** What a run was made from and what it made (SPEC 15). It knows no clock, host or path. */
export interface Manifest {
  readonly version: string;
  readonly command: string;
  readonly period: { readonly name: string; readonly first: string; readonly last: string };
  /** the options that touch figures or files */
  readonly options: Readonly<Record<string, string | number | boolean | null>>;
  readonly policy: { readonly name: string; readonly text: string };
  readonly rows: { readonly read: number; readonly accepted: number; readonly superseded: number; readonly rejected: number };
  readonly inputs: readonly InputDigest[];
  readonly outputs: readonly FileDigest[];
}

/** The manifest as it is written. */
export function manifestText(manifest: Manifest): string {
  const { version, command, period, options, policy, rows, inputs, outputs } = manifest;
  const document = {
    tool: { name: 'cm-appraise', version },
    command,
    period,
    options,
    rows,
    inputs,
    outputs,
    policy: { name: policy.name, sha256: sha256Of(policy.text), text: policy.text },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
