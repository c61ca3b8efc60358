-- How many customers of each kind the bank (a blank manager) and each manager have, what they contribute in cents, and how
-- many products they hold together.
CREATE TABLE customer_group AS
WITH grouped AS (
  SELECT manager, 'all' AS name, contribution, positive, products FROM customer
  UNION ALL
  SELECT manager, standing, contribution, positive, products FROM customer
  UNION ALL
  SELECT manager, movement, contribution, positive, products FROM customer
  UNION ALL
  SELECT manager, 'tier:' || tier, contribution, positive, products FROM customer
  UNION ALL
  SELECT manager, 'first', contribution, positive, products FROM customer WHERE is_first
)
SELECT
  manager, name, count(*) AS customers, sum(contribution) AS contribution, sum(positive) AS positive,
  sum(products) AS products
FROM grouped
GROUP BY manager, name
UNION ALL
SELECT DISTINCT manager, 'scope', 0, 0, 0, 0 FROM customer_figure;
