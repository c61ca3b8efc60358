-- The state that an earlier run's positions give: a snapshot of the day before the period, of kinds and branches (under
-- `changes`: of accounts) that have no earlier row in the ledger. An account that has a row of that day keeps it.
COPY (
  WITH state AS (
    SELECT DISTINCT record, account, customer, manager, branch, product, currency, balance, rate, class
    FROM read_parquet(getvariable('opening_files'), union_by_name = true)
    WHERE NOT rejected
  ), earlier AS (
    SELECT DISTINCT record, account, date FROM ledger_row
    WHERE record IN ('loan', 'deposit') AND date < getvariable('period_first')
      AND (getvariable('snapshots') = 'changes' OR date = getvariable('period_opening'))
  ), begun AS (
    SELECT DISTINCT record, branch FROM row_tally
    WHERE getvariable('snapshots') = 'full' AND NOT rejected AND date < getvariable('period_first')
  )
  SELECT
    state.*, CAST(getvariable('period_opening') AS DATE) AS date,
    CAST(getvariable('ledger_rows') AS BIGINT) AS first_row, false AS rejected
  FROM state
  WHERE NOT EXISTS (FROM earlier WHERE earlier.record = state.record AND earlier.account = state.account)
    AND NOT EXISTS (FROM begun WHERE begun.record = state.record AND begun.branch = coalesce(state.branch, ''))
  ORDER BY state.record, state.account
) TO (getvariable('opening_row_file')) (FORMAT parquet);

CREATE OR REPLACE VIEW opening_row AS
FROM read_parquet(getvariable('opening_row_file'));
