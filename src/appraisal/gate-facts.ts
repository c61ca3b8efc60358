import type { IsoDate } from '../calendar/dates.js';
import type { Decimal } from '../money/decimal.js';
import type { Measure } from '../policy/appraisal-rules.js';
import type { TopP } from '../policy/vocabulary.js';

/** The measures that gates ask for. */
export interface MeasuredFacts {
  /** value of a measure; undefined where it is missing */
  readonly valueOf: (measure: string) => Decimal | undefined;
  /** by name, all that the gates of the ladder use */
  readonly measures: ReadonlyMap<string, Pick<Measure, 'label' | 'unit'>>;
}

/** What the gates of a grade are held against: the facts of one manager on the last day of a period (SPEC 11). */
export interface GateFacts extends MeasuredFacts {
  /** points */
  readonly score: Decimal;
  /** undefined where he is not ranked */
  readonly rank: number | undefined;
  /** how many he is ranked among */
  readonly groupSize: number | undefined;
  readonly topP: TopP;
  /** 0 to 100; undefined where an item is missing */
  readonly quality: Decimal | undefined;
  /** undefined where nobody knows */
  readonly bankSince: IsoDate | undefined;
  /** as the roster has it */
  readonly exam: string;
  /** of the period */
  readonly lastDay: IsoDate;
}
