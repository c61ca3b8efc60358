import { z } from 'zod';
import { type InputDigest, type PolicyText, inputDocument, policyDocument } from './manifest.js';
import type { FileDigest } from './folder-writer.js';
import { parsedJson } from './parsed-json.js';

/** The commands of a tender, in the order in which they are run. */
export const TENDER_COMMANDS = ['tender open', 'tender award', 'tender track'] as const;
export type TenderCommand = (typeof TENDER_COMMANDS)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What holds for all commands of one tender. Dates are ISO text. */
const facts = z.strictObject({
  name: z.string(),
  /** of all amounts */
  currency: z.string(),
  /** the kind of period that a commitment is for */
  period_kind: z.enum(['month', 'quarter', 'half', 'year']),
  /** those that make the base, oldest first */
  periods: z.array(z.string()),
  /** last day for bids */
  closes: day.nullable(),
  /** first day of the assignments; null before the award */
  from: day.nullable(),
});

export type TenderFacts = Readonly<z.infer<typeof facts>>;

/** What is read of a manifest; names are those of files beside it and lead nowhere else. */
const stage = z.looseObject({
  command: z.enum(TENDER_COMMANDS),
  tender: facts,
  outputs: z.array(z.looseObject({ name: z.string().regex(/^[a-z]+\.csv$/), sha256: z.string() })),
  before: z.unknown().optional(),
});

/** What one command of a tender wrote. */
export interface TenderStage {
  readonly command: TenderCommand;
  readonly tender: TenderFacts;
  /** files of the folder, those of the commands before among them */
  readonly outputs: readonly { readonly name: string; readonly sha256: string }[];
  /** its manifest, as it was read */
  readonly document: unknown;
}

/** What a command of a tender says of itself (SPEC 15): no clock, host or path. */
export interface TenderManifest {
  readonly version: string;
  readonly command: TenderCommand;
  readonly tender: TenderFacts;
  /** those that touch files */
  readonly options: Readonly<Record<string, string | boolean | null>>;
  /** undefined where none is looked at */
  readonly policy: PolicyText | undefined;
  readonly inputs: readonly InputDigest[];
  readonly outputs: readonly FileDigest[];
  /** manifest of the command before */
  readonly before: unknown;
}

/** The manifest as it is written. */
export function tenderManifestText(manifest: TenderManifest): string {
  const { version, command, tender, options, inputs, outputs, policy, before } = manifest;
  return documentText({
    tool: { name: 'cm-appraise', version },
    command,
    tender,
    options,
    inputs: inputs.map(inputDocument),
    outputs,
    ...(policy !== undefined && { policy: policyDocument(policy) }),
    ...(before !== undefined && { before }),
  });
}

/** A manifest as the text of its file. */
export function documentText(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The commands that a manifest tells of, the last one first; undefined where the text is no such manifest. */
export function tenderStages(text: string): TenderStage[] | undefined {
  const stages: TenderStage[] = [];
  let document = parsedJson(text);
  while (document !== undefined) {
    const read = stage.safeParse(document);
    if (!read.success || stages.length === TENDER_COMMANDS.length) return undefined;
    stages.push({ command: read.data.command, tender: read.data.tender, outputs: read.data.outputs, document });
    document = read.data.before;
  }
  return stages.length === 0 ? undefined : stages;
}
