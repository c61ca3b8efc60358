-- The balances that count, added up by manager.
CREATE TABLE base_balance AS
SELECT
  rule.base, fact.manager,
  sum(
    rule.in_period * fact.period_units + rule.at_opening * fact.opening_units + rule.at_closing * fact.closing_units
    + rule.accounts * fact.accounts
    + rule.stretches[{e}] * fact.stretch_{e}_units
  ) AS units
FROM balance_fact AS fact
JOIN balance_rule AS rule ON rule.record = fact.record
LEFT JOIN base_product AS product ON product.base = rule.base AND product.product = fact.product
WHERE (rule.all_products OR product.base IS NOT NULL)
  AND (rule.classes >> CAST(fact.class AS INTEGER)) & 1 = 1
  AND (rule.with_taken_over OR NOT fact.is_taken_over)
  AND CASE rule.customers
    WHEN 'new' THEN fact.is_new WHEN 'existing' THEN fact.is_existing WHEN 'borrowers' THEN fact.is_borrower ELSE true
  END
GROUP BY rule.base, fact.manager;
