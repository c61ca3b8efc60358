import type { Engine } from '../engine/database.js';
import { literal } from '../engine/literal.js';
import { KIND_BY_NAME } from './kinds.js';
import {
  BLANKS,
  CLASS_BY_NAME,
  EVENT_BY_NAME,
  LONGEST_ID,
  PLAIN_CHARACTERS,
  RESERVED_IDS,
  VALUE_PATTERNS,
  WIDE_CHARACTERS,
} from './values.js';

/** Macros of `sql/values` that read cells, each after those that it uses. */
const CELL_MACROS = [
  'narrow', 'shift-point', 'is-written-as', 'compact-date', 'slashed-date', 'written-amount-value', 'amount-value', 'rate-value', 'date-value', 'filled', 'trimmed', 'id-text',
  'id-value', 'currency-value', 'unread', 'whole-value', 'code-value', 'kind-value', 'class-value',
];

/** Gives the engine the same rules for values that {@link validateRow} applies to the rows that it rejects. */
export async function loadValueRules(engine: Engine): Promise<void> {
  for (const [name, pattern] of Object.entries(VALUE_PATTERNS)) await engine.set(name, pattern);
  await engine.set('wide_characters', WIDE_CHARACTERS);
  await engine.set('plain_characters', PLAIN_CHARACTERS);
  await engine.set('blanks', BLANKS);
  await engine.set('longest_id', LONGEST_ID);
  await engine.set('reserved_ids', RESERVED_IDS);
  await setMap(engine, 'kind_names', KIND_BY_NAME);
  await setMap(engine, 'class_names', CLASS_BY_NAME);
  await setMap(engine, 'event_names', EVENT_BY_NAME);
  for (const macro of CELL_MACROS) await engine.run(`values/${macro}`);
}

async function setMap(engine: Engine, name: string, map: ReadonlyMap<string, string | number>): Promise<void> {
  const pairs = [...map].map(([key, value]) => `${literal(key)}: ${literal(value)}`);
  await engine.execute(`SET VARIABLE ${name} = MAP {${pairs.join(', ')}}`);
}
