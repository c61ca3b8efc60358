import type { Decimal } from '../money/decimal.js';
import type { Text } from '../problems/entry.js';
import type { PolicyValue } from './policy.js';

/** How the contributions of several periods make the base of a customer (SPEC 14). */
export const BASE_TAKES = ['average', 'sum', 'latest'] as const;
export type BaseTake = (typeof BASE_TAKES)[number];

/** What lifts a limit from a day on. */
export const NO_LIMIT = 'none';
export type NoLimit = typeof NO_LIMIT;

/** How much one manager of a grade may win in one tender. What is undefined is not limited. */
export interface TenderLimit {
  readonly ladder: string;
  readonly grade: string;
  /** number of customers */
  readonly customers?: PolicyValue<number | NoLimit>;
  /** sum of what he commits himself to, in the policy's currency */
  readonly profit?: PolicyValue<Decimal | NoLimit>;
}

/** What a tender goes by (SPEC 14). */
export interface TenderRules {
  /** how many earlier periods make the base */
  readonly base_periods: PolicyValue<number>;
  readonly base_take: PolicyValue<BaseTake>;
  /** in the order of the file */
  readonly limits: readonly TenderLimit[];
}

/** A grade with the limits of one day. */
export interface TenderGrade {
  readonly name: string;
  readonly label: Text;
  /** most customers; undefined is no limit */
  readonly customers: number | undefined;
  /** most committed profit; undefined is no limit */
  readonly profit: Decimal | undefined;
}

/** The rules of one day. */
export interface TenderInForce {
  readonly basePeriods: number;
  readonly baseTake: BaseTake;
  /** grades by ladder, lowest first */
  readonly ladders: ReadonlyMap<string, readonly TenderGrade[]>;
  /** whether any grade has a limit */
  readonly hasLimits: boolean;
}
