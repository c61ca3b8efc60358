import { Decimal } from '../money/decimal.js';
import type { Policy } from './policy.js';

/** A policy as JSON, from which it is had again at once: maps and decimals are marked, all else stands as it is. */
export function compiledPolicy(policy: Policy): unknown {
  return packed(policy);
}

/** The policy that `compiledPolicy` made a JSON value of; nothing else may be given. */
export function policyOfCompiled(compiled: unknown): Policy {
  return unpacked(compiled) as Policy;
}

/** Keys of one-key objects; no object of a policy has a key of these names. */
const MAP = '$map';
const DECIMAL = '$decimal';

type JsonObject = Readonly<Record<string, unknown>>;

function packed(value: unknown): unknown {
  if (value instanceof Decimal) return { [DECIMAL]: value.toFixed() };
  if (value instanceof Map) return { [MAP]: [...(value as ReadonlyMap<string, unknown>)].map(packed) };
  if (Array.isArray(value)) return value.map(packed);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packed(part)])) : value;
}

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (!isObject(value)) return value;
  const { [DECIMAL]: decimal, [MAP]: entries } = value;
  if (typeof decimal === 'string') return new Decimal(decimal);
  if (Array.isArray(entries)) return new Map(entries.map(unpacked) as [string, unknown][]);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpacked(part)]));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}
