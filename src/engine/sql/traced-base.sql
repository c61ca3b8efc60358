-- What each stretch of days of an account, each flow and each customer gives one manager (`wanted_manager`) towards the sums
-- that measures are made of, with the ledger row that it comes from: they add up to his rows of `base_balance`,
-- `base_interest`, `base_flow` and `base_customer`. It needs `traced_part`.
CREATE OR REPLACE TABLE traced_base AS
WITH held AS (
  SELECT
    segment.*, account.customer, account.product, taken_over.is_taken_over,
    getvariable('figure_unit') // segment.unit AS scale,
    CASE WHEN until_date = getvariable('period_until') THEN 1 ELSE 0 END AS at_end
  FROM history_segment AS segment
  JOIN taken_over ON taken_over.record = segment.record AND taken_over.account = segment.account AND taken_over.manager = segment.manager
  JOIN account ON account.record = segment.record AND account.account = segment.account
  WHERE segment.manager = getvariable('wanted_manager')
)
SELECT
  rule.base, held.row_id, held.record, held.account AS whose, held.from_date, held.until_date, held.class, held.cents, held.share,
  1000000 AS price_units,
  scale * cents * part_units * (
    rule.in_period * days_within(from_date, until_date)
    + rule.at_opening * CASE WHEN holds_before(from_date, until_date) THEN 1 ELSE 0 END
    + rule.at_closing * at_end
    + rule.stretches[{e}] * days_shared(from_date, until_date, getvariable('stretch_from_{e}'), getvariable('stretch_until_{e}'))
  ) + rule.accounts * CASE WHEN cents <> 0 THEN at_end ELSE 0 END AS units,
  CAST(0 AS HUGEINT) AS products
FROM held
JOIN balance_rule AS rule ON rule.record = held.record
LEFT JOIN base_product AS product ON product.base = rule.base AND product.product = held.product
LEFT JOIN customer_figure AS bank ON bank.manager = '' AND bank.customer = held.customer AND held.customer <> ''
LEFT JOIN customer_figure AS own ON own.manager = held.manager AND own.customer = held.customer AND held.customer <> ''
WHERE (rule.all_products OR product.base IS NOT NULL)
  AND (rule.classes >> CAST(held.class AS INTEGER)) & 1 = 1
  AND (rule.with_taken_over OR NOT held.is_taken_over)
  AND CASE rule.customers
    WHEN 'new' THEN coalesce(NOT bank.is_opening, false) WHEN 'existing' THEN coalesce(bank.is_opening, false)
    WHEN 'borrowers' THEN coalesce(own.loan_daily > 0, false) ELSE true
  END
UNION ALL BY NAME
SELECT
  rule.base, part.row_id, part.record, part.account AS whose, part.from_date, part.until_date, part.class, part.cents, part.share,
  1000000 AS price_units, part.loan_interest_units AS units
FROM interest_rule AS rule
JOIN base_product AS product ON product.base = rule.base
JOIN traced_part AS part ON part.record = 'loan' AND part.product = product.product
UNION ALL BY NAME
SELECT
  rule.base, part.row_id, part.record, coalesce(part.metric, part.product, '') AS whose, part.date AS from_date,
  CASE WHEN rule.currency IS NULL OR rule.currency = getvariable('currency') THEN 1000000 ELSE price.units END AS price_units,
  CASE rule.value WHEN 'amount' THEN part.units WHEN 'quantity' THEN part.quantity_units ELSE 1 END AS units
FROM dated_flow_part AS part
JOIN flow_rule AS rule ON rule.record = part.record AND part.date >= rule.from_date
LEFT JOIN product_rule ON product_rule.product = part.product
LEFT JOIN base_product AS product ON product.base = rule.base AND product.product = part.product
LEFT JOIN fx_rate AS price
  ON price.currency = rule.currency AND price.from_date <= part.date AND price.until_date > part.date
WHERE part.manager = getvariable('wanted_manager')
  AND (rule.metric IS NULL OR rule.metric = part.metric)
  AND (rule.all_products OR product.base IS NOT NULL)
  AND (rule.categories IS NULL OR list_contains(rule.categories, coalesce(product_rule.category, 'intermediary')))
  AND CASE rule.value WHEN 'amount' THEN part.units IS NOT NULL WHEN 'quantity' THEN part.quantity_units IS NOT NULL ELSE true END
UNION ALL BY NAME
SELECT rule.base, 'customer' AS record, own.customer AS whose, 1000000 AS price_units, 1 AS units, own.products
FROM customer_figure AS own
JOIN customer_figure AS bank ON bank.manager = '' AND bank.customer = own.customer
JOIN customer_rule AS rule
  ON own.deposit_daily >= rule.deposits_at_least
  AND CASE rule.customers
    WHEN 'new' THEN NOT bank.is_opening WHEN 'existing' THEN bank.is_opening WHEN 'borrowers' THEN own.loan_daily > 0
    ELSE true
  END
WHERE own.manager = getvariable('wanted_manager') AND own.customer <> '';
