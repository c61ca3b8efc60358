-- The flows of the period that count, with what 1 of their currency is in the policy's, in `currency_unit` parts. Disposals
-- and costs have no currency of their own.
CREATE TABLE flow AS
WITH kept AS (
  SELECT
    row_id, record, date, account, customer, manager, branch, product, event, amount, principal, arrears, penalty, proceeds,
    CASE WHEN record IN ('income', 'activity') AND currency <> getvariable('currency') THEN currency END AS foreign_currency
  FROM ledger_row
  WHERE record IN ('income', 'activity', 'cost', 'disposal')
    AND date >= getvariable('period_first') AND date < getvariable('period_until')
    AND (getvariable('nothing_excluded') OR row_id NOT IN (SELECT row_id FROM excluded_row))
)
SELECT kept.* EXCLUDE (foreign_currency), coalesce(fx.units, getvariable('currency_unit')) AS fx_units
FROM kept
LEFT JOIN fx_rate AS fx
  ON fx.currency = kept.foreign_currency AND fx.from_date <= kept.date AND fx.until_date > kept.date;
