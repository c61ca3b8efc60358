/** The four ways of scoring, and what is given where the measure is missing (SPEC 9). */
import { cents, comparison, exact, isPositive, multiply, notBelowZero, quotient, subtract, add, zero, type Exact } from './exact.js';

type ScoringWay =
  | { readonly kind: 'rate'; readonly unit: string; readonly points: string }
  | { readonly kind: 'band'; readonly bands: readonly (readonly [atLeast: string, points: string])[] }
  | { readonly kind: 'deduct'; readonly side: 'above' | 'below'; readonly bound: string; readonly unit: string; readonly points: string }
  | { readonly kind: 'target' };

export interface ScoringRule {
  readonly way: ScoringWay;
  readonly standard: string;
  readonly cap: string;
  readonly floor: string;
  readonly missing: 'zero' | 'full' | 'standard';
}

function proportion(value: Exact, unit: string, points: string): Exact {
  return multiply(quotient(value, exact(unit)), exact(points));
}

function bandPoints(value: Exact, bands: readonly (readonly [string, string])[]): Exact {
  const reached = bands.find(([atLeast]) => comparison(value, exact(atLeast)) >= 0);
  return reached === undefined ? zero : exact(reached[1]);
}

/** Before cap and floor; undefined where there is nothing to score. */
function rawPoints({ way, standard }: ScoringRule, value: Exact, target: Exact | undefined): Exact | undefined {
  if (way.kind === 'rate') return proportion(value, way.unit, way.points);
  if (way.kind === 'band') return bandPoints(value, way.bands);
  if (way.kind === 'target') {
    if (target === undefined || !isPositive(target)) return undefined;
    return multiply(exact(standard), quotient(value, target));
  }
  const bound = exact(way.bound);
  const excess = way.side === 'above' ? subtract(value, bound) : subtract(bound, value);
  return add(exact(standard), proportion(notBelowZero(excess), way.unit, way.points));
}

/** In 0.01, after cap and floor. */
export function pointsOf(rule: ScoringRule, value: Exact | undefined, target: Exact | undefined): bigint {
  const raw = value === undefined ? undefined : rawPoints(rule, value, target);
  const { standard, cap, floor } = rule;
  if (raw === undefined) return cents({ zero, full: exact(cap), standard: exact(standard) }[rule.missing]);
  const capped = comparison(raw, exact(cap)) > 0 ? exact(cap) : raw;
  return cents(comparison(capped, exact(floor)) < 0 ? exact(floor) : capped);
}
