import { type Problem, sortProblems } from '../problems/problem.js';
import { type DocumentForm, checkedDocument } from '../yaml/checked-document.js';
import { problemOf } from '../yaml/finding.js';
import { buildMapping } from './build-mapping.js';
import { EXPECTATIONS } from './expectations.js';
import { type FileFault, headerNamesDiffer, patternsDiffer, sourcesExist } from './file-checks.js';
import type { LedgerShape } from './ledger-shape.js';
import type { Mapping } from './mapping.js';
import { type RecordFault, recordsFit } from './record-checks.js';
import { mappingSchema } from './schema.js';

/** A mapping without a problem, or every problem of its text. */
export interface MappingReading<Kind extends string = string> {
  readonly mapping?: Mapping<Kind>;
  readonly problems: readonly Problem[];
}

/**
 * Reads a mapping file (SPEC 2.4). Nothing in it is executed or followed: its expressions stay text.
 * @param text the whole file, decoded; at most 1 MB
 * @param file its name as it was given, for the problems
 * @param shape the kinds of records and what each holds
 * @returns the mapping if there is no problem; else all problems, sorted, each with file, line, place in the document
 *   as `column` and text column in the detail `columnNumber`. Text that is no YAML hides what else is wrong in it.
 */
export function parseMapping<Kind extends string>(
  text: string,
  file: string,
  shape: LedgerShape<Kind>,
): MappingReading<Kind> {
  const { raw, findings, positionOf, lineOf } = checkedDocument(text, formFor(shape));
  if (raw !== undefined) return { mapping: buildMapping(raw, { file, lineOf, shape }), problems: [] };
  const problems = findings.map((finding) =>
    problemOf(`mapping_${finding.fault}`, finding, file, positionOf(finding.offset)),
  );
  return { problems: sortProblems(problems) };
}

function formFor(shape: LedgerShape): DocumentForm<typeof mappingSchema, FileFault | RecordFault> {
  return {
    schema: mappingSchema,
    vocabulary: { expectations: EXPECTATIONS, faults: {} },
    checks: [patternsDiffer, headerNamesDiffer, sourcesExist, (tree) => recordsFit(tree, shape)],
  };
}
