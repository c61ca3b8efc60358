-- Income and activity that count, added up by manager and by what 1 of the currency that is asked for was worth on their
-- day, in millionths; without a currency that is 1. A row without what is asked for is none.
CREATE TABLE base_flow AS
SELECT
  rule.base, part.manager,
  CASE WHEN rule.currency IS NULL OR rule.currency = getvariable('currency') THEN 1000000 ELSE price.units END AS price_units,
  sum(CASE rule.value WHEN 'amount' THEN part.units WHEN 'quantity' THEN part.quantity_units ELSE 0 END) AS units,
  count(DISTINCT part.row_id) AS rows,
  min(part.date) AS first_date
FROM dated_flow_part AS part
JOIN flow_rule AS rule ON rule.record = part.record AND part.date >= rule.from_date
LEFT JOIN product_rule ON product_rule.product = part.product
LEFT JOIN base_product AS product ON product.base = rule.base AND product.product = part.product
LEFT JOIN fx_rate AS price
  ON price.currency = rule.currency AND price.from_date <= part.date AND price.until_date > part.date
WHERE (rule.metric IS NULL OR rule.metric = part.metric)
  AND (rule.all_products OR product.base IS NOT NULL)
  AND (rule.categories IS NULL OR list_contains(rule.categories, coalesce(product_rule.category, 'intermediary')))
  AND CASE rule.value WHEN 'amount' THEN part.units IS NOT NULL WHEN 'quantity' THEN part.quantity_units IS NOT NULL ELSE true END
GROUP BY ALL;
