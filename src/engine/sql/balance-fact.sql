-- What managers held, also before the period, day by day, by all that a measure can ask for: record, product, class, whether
-- another manager held the account first, kind of customer. Units: cents x days of the period and of each stretch before it,
-- cents on the day before the period and on its last day, in `figure_unit` parts; accounts open at the end.
CREATE TABLE balance_fact AS
WITH held AS (
  SELECT
    record, account, manager, class, getvariable('figure_unit') // any_value(unit) AS scale,
    sum(cents * part_units * days_within(from_date, until_date)) AS period_units,
    sum(CASE WHEN holds_before(from_date, until_date) THEN cents * part_units ELSE 0 END) AS opening_units,
    sum(cents * part_units * days_shared(from_date, until_date, getvariable('stretch_from_{e}'), getvariable('stretch_until_{e}'))) AS stretch_{e}_units,
    sum(CASE WHEN until_date = getvariable('period_until') THEN cents * part_units ELSE 0 END) AS closing_units
  FROM history_segment
  GROUP BY record, account, manager, class
), known AS (
  SELECT manager, customer, is_opening, loan_daily FROM customer_figure
  WHERE customer <> '' AND getvariable('looks_at_customers')
), part AS (
  SELECT
    record, customer, product, row_manager AS manager, 1 AS class, false AS is_taken_over,
    CAST(getvariable('figure_unit') AS HUGEINT) AS scale,
    daily_units AS period_units, opening_units, cents(balance_closing) AS closing_units,
    stretch_{e}_units,
  FROM account
  WHERE NOT EXISTS (FROM split_account AS split WHERE split.record = account.record AND split.account = account.account)
  UNION ALL
  SELECT
    held.record, account.customer, account.product, held.manager, held.class, taken_over.is_taken_over, held.scale,
    held.period_units, held.opening_units, held.closing_units,
    held.stretch_{e}_units,
  FROM held
  JOIN taken_over ON taken_over.record = held.record AND taken_over.account = held.account AND taken_over.manager = held.manager
  JOIN account ON account.record = held.record AND account.account = held.account
)
SELECT
  part.manager, part.record, coalesce(part.product, '') AS product, part.class, part.is_taken_over,
  coalesce(NOT bank.is_opening, false) AS is_new,
  coalesce(bank.is_opening, false) AS is_existing,
  coalesce(own.loan_daily > 0, false) AS is_borrower,
  sum(scale * period_units) AS period_units,
  sum(scale * part.opening_units) AS opening_units,
  sum(scale * closing_units) AS closing_units,
  sum(scale * stretch_{e}_units) AS stretch_{e}_units,
  count(*) FILTER (closing_units <> 0) AS accounts
FROM part
LEFT JOIN known AS bank ON bank.manager = '' AND bank.customer = part.customer
LEFT JOIN known AS own ON own.manager = part.manager AND own.customer = part.customer
GROUP BY ALL;
