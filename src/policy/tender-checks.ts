import type { Text } from '../problems/entry.js';
import type { Plain, PlainTree } from '../yaml/plain-tree.js';
import { entriesOf, partAt } from './dated-places.js';
import { type PolicyFinding, refusedAt, unknownKey } from './policy-findings.js';

export const LADDER: Text = { en: 'ladder', zh: '等级序列' };
export const GRADE: Text = { en: 'grade of the ladder', zh: '该序列的等级' };

/** Limits of a tender are those of ladders and grades of this policy, and each says at least one of its two (SPEC 14). */
export function limitsNameGrades(tree: PlainTree): PolicyFinding[] {
  const ladders = partAt(tree.plain, 'ladders');
  if (!(ladders instanceof Map)) return [];
  const known = new Set((ladders as ReadonlyMap<string, Plain>).keys());
  return entriesOf(partAt(tree.plain, 'tender', 'limits'), ['tender', 'limits']).flatMap((ladder) => {
    const strange = unknownKey(tree, ladder, known, LADDER);
    if (strange.length > 0) return strange;
    const grades = partAt(ladders, ladder.name, 'grades');
    if (!(grades instanceof Map)) return [];
    const names = new Set((grades as ReadonlyMap<string, Plain>).keys());
    return entriesOf(ladder.plain, ladder.path).flatMap((grade) => [
      ...unknownKey(tree, grade, names, GRADE),
      ...(saysNothing(grade.plain) ? [refusedAt(tree, grade.path, 'tender_limit')] : []),
    ]);
  });
}

function saysNothing(limit: Plain): boolean {
  return limit instanceof Map && !limit.has('customers') && !limit.has('profit');
}
