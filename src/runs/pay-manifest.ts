import { z } from 'zod';
import { type InputDigest, type PolicyText, inputDocument, policyDocument } from './manifest.js';
import type { FileDigest } from './folder-writer.js';
import { parsedJson } from './parsed-json.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const file = z.looseObject({ name: z.string().regex(/^[a-z]+\.csv$/), sha256 });

/** A pay folder that another pay builds on, with the SHA-256 of its manifest. */
const link = z.looseObject({ name: z.string().regex(/^[0-9A-Za-z.-]+\.pay$/), sha256 });
export type PayLink = Readonly<z.infer<typeof link>>;

/** What is read of the manifest of a pay. */
const document = z.looseObject({
  command: z.literal('pay'),
  period: z.looseObject({ name: z.string(), first: z.string(), last: z.string() }),
  /** 1 is the first; what restates it counts on */
  version: z.int().min(1),
  run: z.looseObject({ sha256 }),
  /** null for the first of all */
  after: link.nullable(),
  /** restatements whose differences are paid with it */
  booked: z.array(link),
  outputs: z.array(file),
});

export type PayDocument = Readonly<z.infer<typeof document>>;

/** What a pay says of itself (SPEC 15): no clock, host or path. */
export interface PayManifest {
  readonly version: string;
  readonly period: { readonly name: string; readonly first: string; readonly last: string };
  readonly payVersion: number;
  /** why it is paid anew; null for the first version */
  readonly reason: string | null;
  /** SHA-256 of the manifest of the run that it pays */
  readonly run: { readonly sha256: string };
  readonly after: PayLink | null;
  readonly booked: readonly PayLink[];
  /** those that touch files */
  readonly options: Readonly<Record<string, string | boolean | null>>;
  readonly policy: PolicyText;
  readonly inputs: readonly InputDigest[];
  readonly outputs: readonly FileDigest[];
}

/** The manifest as it is written. */
export function payManifestText(manifest: PayManifest): string {
  const { version, period, payVersion, reason, run, after, booked, options, policy, inputs, outputs } = manifest;
  const written = {
    tool: { name: 'cm-appraise', version },
    command: 'pay',
    period,
    version: payVersion,
    restates: reason,
    run,
    after,
    booked,
    options,
    inputs: inputs.map(inputDocument),
    outputs,
    policy: policyDocument(policy),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** What the text of a manifest says; undefined where it is none of a pay. */
export function payDocument(text: string): PayDocument | undefined {
  return document.safeParse(parsedJson(text)).data;
}
