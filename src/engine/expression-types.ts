import type { Text } from '../problems/entry.js';
import { type ExpressionFault, type Node, isNode, typeId } from './expression-node.js';

/** What an expression yields. */
export type ExpressionKind = 'text' | 'number' | 'date' | 'condition';

/** What a node yields, as far as it matters here. */
type Family = ExpressionKind | 'float' | 'other';

/**
 * What must hold of the kinds that some nodes yield: they are alike, each is a condition, each can be read as a number,
 * each is one of the exact kinds. Without it the engine would convert one into another without a word.
 */
export interface TypeRule {
  readonly rule: 'alike' | 'condition' | 'numeric' | 'exact';
  readonly nodes: readonly Node[];
}

const FAMILY_NAMES: Readonly<Record<Family, Text>> = {
  text: { en: 'text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  date: { en: 'a date', zh: '日期' },
  condition: { en: 'a condition', zh: '条件' },
  float: { en: 'a floating-point number', zh: '浮点数' },
  other: { en: 'another kind of value', zh: '其他类型的值' },
};

const FAMILY_OF_TYPE: ReadonlyMap<string, Family> = new Map([
  ['VARCHAR', 'text'],
  ['BOOLEAN', 'condition'],
  ['DATE', 'date'],
  ['TIMESTAMP', 'date'],
  ['DOUBLE', 'float'],
  ['FLOAT', 'float'],
  ...['INTEGER', 'BIGINT', 'HUGEINT', 'TINYINT', 'SMALLINT', 'DECIMAL'].map((name) => [name, 'number'] as const),
]);

const CONDITIONS = new Set(['COMPARISON', 'CONJUNCTION', 'BETWEEN', 'OPERATOR']);

/** The family of a type as the engine names it, such as `DECIMAL(18,2)`. */
export function familyOfType(type: string): Family {
  return FAMILY_OF_TYPE.get(type.replace(/\(.*$/s, '')) ?? 'other';
}

/** The family of a node that can be told without the engine; `any` for NULL. */
export function familyOfNode(node: Node): Family | 'any' | undefined {
  switch (node['class']) {
    case 'COLUMN_REF':
      return 'text';
    case 'CONSTANT':
      return familyOfConstant(node['value']);
    case 'CAST':
      return familyOfType(typeId(node['cast_type']));
    default:
      return CONDITIONS.has(String(node['class'])) && node['type'] !== 'OPERATOR_COALESCE' ? 'condition' : undefined;
  }
}

/** The first rule that does not hold, as a fault. */
export function brokenRule(
  rules: readonly TypeRule[],
  familyOf: (node: Node) => Family | 'any',
): ExpressionFault | undefined {
  for (const { rule, nodes } of rules) {
    const families = nodes.map(familyOf).filter((family) => family !== 'any');
    const [first] = families;
    for (const family of families) {
      if (family === 'float') return { fault: 'mapping_expression_float' };
      const wanted = rule === 'alike' ? first : rule;
      if (!fits(family, wanted)) return typeFault(family, wanted);
    }
  }
  return undefined;
}

function fits(family: Family, wanted: Family | TypeRule['rule'] | undefined): boolean {
  if (family === 'other') return false;
  if (wanted === 'exact') return true;
  return wanted === 'numeric' ? family === 'text' || family === 'number' : family === wanted;
}

function typeFault(family: Family, wanted: Family | TypeRule['rule'] | undefined): ExpressionFault {
  const found = FAMILY_NAMES[family];
  const isNamed = wanted === 'text' || wanted === 'number' || wanted === 'date' || wanted === 'condition';
  const expected = isNamed ? FAMILY_NAMES[wanted] : { en: 'text or a number', zh: '文本或数字' };
  const details = { found_en: found.en, found_zh: found.zh, expected_en: expected.en, expected_zh: expected.zh };
  return { fault: 'mapping_expression_type', details };
}

function familyOfConstant(value: unknown): Family | 'any' {
  if (!isNode(value) || value['is_null'] === true) return 'any';
  return familyOfType(typeId(value['type']));
}
