import { createHash } from 'node:crypto';
import type { FileDigest } from './folder-writer.js';

/** A file that went into a run, by base name: no path, so that the same inputs give the same bytes anywhere. */
export interface InputDigest extends FileDigest {
  /** `ledger`, `roster`, `assignments`, `fx` or `opening` */
  readonly role: string;
  /** of a ledger: how its bytes were read */
  readonly encoding?: string;
  /** of a ledger: the kind of all its rows, where the command line named it */
  readonly kind?: string;
  /** as it was given; the journal's to know, never the manifest's */
  readonly path: string;
}

/** The run that another one restates. */
export interface RunLink {
  /** name of its folder */
  readonly run: string;
  /** SHA-256 of its manifest */
  readonly manifest: string;
  readonly reason: string;
}

/** A policy in full. */
export interface PolicyText {
  /** base name of its file */
  readonly name: string;
  readonly text: string;
}

/** A value of the policy that was set. */
interface SettingText {
  readonly name: string;
  readonly value: string;
}

/** What a run was made from and what it made (SPEC 15). It knows no clock, host or path. */
export interface Manifest {
  readonly version: string;
  readonly command: string;
  readonly period: { readonly name: string; readonly first: string; readonly last: string };
  /** the options that touch figures or files */
  readonly options: Readonly<Record<string, string | number | boolean | null>>;
  readonly policy: PolicyText;
  readonly restates?: RunLink | undefined;
  /** only of a simulation, which is no run: what was changed, and the policy that it came to */
  readonly simulation?: { readonly settings: readonly SettingText[]; readonly policy: PolicyText };
  readonly rows: { readonly read: number; readonly accepted: number; readonly superseded: number; readonly rejected: number };
  readonly inputs: readonly InputDigest[];
  readonly outputs: readonly FileDigest[];
}

/** The manifest as it is written. */
export function manifestText(manifest: Manifest): string {
  const { version, command, period, restates, options, policy, rows, inputs, outputs, simulation } = manifest;
  const document = {
    tool: { name: 'cm-appraise', version },
    command,
    period,
    ...(restates !== undefined && { restates }),
    options,
    rows,
    inputs: inputs.map(inputDocument),
    outputs,
    policy: policyDocument(policy),
    ...(simulation !== undefined && {
      simulation: { settings: simulation.settings, policy: policyDocument(simulation.policy) },
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** An input as a manifest holds it: without its path, so that the same inputs give the same bytes anywhere. */
export function inputDocument({ role, name, sha256, size, encoding, kind }: InputDigest): Omit<InputDigest, 'path'> {
  return { role, name, sha256, size, ...(encoding !== undefined && { encoding }), ...(kind !== undefined && { kind }) };
}

/** A policy as a manifest holds it, with the SHA-256 of its text. */
export function policyDocument({ name, text }: PolicyText): { name: string; sha256: string; text: string } {
  return { name, sha256: sha256Of(text), text };
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
