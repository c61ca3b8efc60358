-- The flows of the period that count, and before it income and activity as far back as measures look, with what 1 of their currency is in the policy's, in `currency_unit` parts. Disposals
-- and costs have no currency of their own.
CREATE TABLE dated_flow AS
WITH kept AS (
  SELECT
    row_id, record, date, account, customer, manager, branch, product, metric, event, amount, quantity, principal, arrears, penalty, proceeds,
    CASE WHEN record IN ('income', 'activity') AND currency <> getvariable('currency') THEN currency END AS foreign_currency
  FROM ledger_row
  WHERE record IN ('income', 'activity', 'cost', 'disposal')
    AND date >= CASE WHEN record IN ('income', 'activity') THEN getvariable('flows_first') ELSE getvariable('period_first') END
    AND date < getvariable('period_until')
    AND (getvariable('nothing_excluded') OR row_id NOT IN (SELECT row_id FROM excluded_row))
)
SELECT kept.* EXCLUDE (foreign_currency), coalesce(fx.units, getvariable('currency_unit')) AS fx_units
FROM kept
LEFT JOIN fx_rate AS fx
  ON fx.currency = kept.foreign_currency AND fx.from_date <= kept.date AND fx.until_date > kept.date;
