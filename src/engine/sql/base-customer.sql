-- The customers that count, and the products that they hold, by manager.
CREATE TABLE base_customer AS
SELECT rule.base, own.manager, count(*) AS customers, sum(own.products) AS products
FROM customer_figure AS own
JOIN customer_figure AS bank ON bank.manager = '' AND bank.customer = own.customer
JOIN customer_rule AS rule
  ON own.deposit_daily >= rule.deposits_at_least
  AND CASE rule.customers
    WHEN 'new' THEN NOT bank.is_opening WHEN 'existing' THEN bank.is_opening WHEN 'borrowers' THEN own.loan_daily > 0
    ELSE true
  END
WHERE own.manager <> '' AND own.customer <> ''
GROUP BY rule.base, own.manager;
