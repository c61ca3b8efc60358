import { join } from 'node:path';
import type { TakeScored } from '../appraisal/contribution.js';
import { qualityCsvLine, scorecardCsvLine } from '../report/contribution-csv.js';
import type { CsvOptions } from '../report/csv.js';
import { qualityRowsOf, scorecardRowsOf } from '../report/scorecard-columns.js';
import { ScratchBody } from '../runs/scratch-body.js';

/** Where the bodies of the run's larger files are made. */
export function bodyOf(scratch: string, name: 'positions' | 'losses' | 'customers' | 'scorecard' | 'quality' | 'gates'): string {
  return join(scratch, `${name}.csv`);
}

/**
 * Writes the bodies of scorecard.csv and quality.csv to the scratch folder while managers are scored, so that nobody is
 * scored twice.
 */
export function writeScores<Result>(scratch: string, period: string, options: CsvOptions, score: (take: TakeScored) => Result): Result {
  const [cards, qualities] = [new ScratchBody(bodyOf(scratch, 'scorecard')), new ScratchBody(bodyOf(scratch, 'quality'))];
  try {
    const scorecardLine = scorecardCsvLine(options);
    const result = score((manager, scorecard, assessed) => {
      for (const row of scorecardRowsOf(period, manager, scorecard)) cards.add(scorecardLine(row));
      for (const row of qualityRowsOf(period, manager, assessed)) qualities.add(qualityCsvLine(row));
    });
    for (const body of [cards, qualities]) body.finish();
    return result;
  } finally {
    for (const body of [cards, qualities]) body.close();
  }
}
