import type { Period } from '../calendar/period.js';
import { readPools } from '../intake/pools.js';
import { readPrizes } from '../intake/prizes.js';
import type { RowsReading } from '../intake/reference-rows.js';
import { readRoster } from '../intake/roster.js';
import { readSanctions } from '../intake/sanctions.js';
import type { PayRequest } from './pay-request.js';
import { reference } from './reference.js';

/** Reads the reference files of a pay, of pools and prizes the rows of its period, so that all that is wrong is reported at once. */
export function readPayFiles({ period, ...files }: PayRequest) {
  const roster = reference('roster', files.roster, readRoster);
  const pools = reference('pools', files.pools, readPools);
  const prizes = reference('prizes', files.prizes, readPrizes);
  const sanctions = reference('sanctions', files.sanctions, readSanctions);
  const references = [roster, pools, prizes, sanctions];
  return {
    roster: roster.reading,
    pools: rowsOf(pools.reading, period),
    prizes: rowsOf(prizes.reading, period),
    sanctions: sanctions.reading,
    digests: references.flatMap(({ digests }) => digests),
    problems: references.flatMap(({ problems }) => problems),
  };
}

function rowsOf<Row extends { readonly period: Period }>(reading: RowsReading<Row> | undefined, { name }: Period): RowsReading<Row> | undefined {
  return reading && { ...reading, rows: reading.rows.filter(({ period }) => period.name === name) };
}
