-- Rows in another currency for which no rate is given on or before a day on which they are converted: a deposit from the
-- period's first day on, a loan from the day before it, for its provision, both from earlier on where measures look back; a
-- flow on its date.
CREATE TABLE missing_fx_rate AS
WITH foreign_row AS (
  SELECT
    row_id, record, coalesce(branch, '') AS branch, date, currency,
    CASE record
      WHEN 'deposit' THEN greatest(date, least(getvariable('period_first'), getvariable('stretches_first')))
      WHEN 'loan' THEN greatest(date, getvariable('history_first'))
      ELSE date
    END AS converted_on
  FROM ledger_row
  WHERE getvariable('has_foreign') AND row_id < getvariable('ledger_rows') AND currency <> getvariable('currency')
    AND record IN ('loan', 'deposit', 'income', 'activity')
    AND date < getvariable('period_until') AND (record IN ('loan', 'deposit') OR date >= getvariable('flows_first'))
)
SELECT row_id, 'fx_rate_missing' AS code, CAST(NULL AS BIGINT) AS other_row_id, record, branch, date
FROM foreign_row
WHERE NOT EXISTS (
  FROM fx_rate WHERE fx_rate.currency = foreign_row.currency AND fx_rate.from_date <= foreign_row.converted_on
);

INSERT INTO excluded_row FROM missing_fx_rate;
