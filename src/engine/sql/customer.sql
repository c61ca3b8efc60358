-- The customers of the bank (a blank manager) and of each manager by rank, with tier, standing and movement (SPEC 14).
-- `positive` is what counts for shares: customers who cost money take nothing away from them.
CREATE TABLE customer AS
WITH paying AS (
  SELECT *, greatest(CAST(contribution AS HUGEINT), CAST(0 AS HUGEINT)) AS positive
  FROM customer_figure
  WHERE customer <> ''
), ranked AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY manager ORDER BY contribution DESC, customer) AS place,
    rank() OVER by_value AS rank,
    count(*) OVER by_value AS through,
    sum(positive) OVER by_value AS cumulative,
    sum(positive) OVER everybody AS total,
    count(*) OVER everybody AS customers
  FROM paying
  WINDOW by_value AS (PARTITION BY manager ORDER BY contribution DESC), everybody AS (PARTITION BY manager)
), valued AS (
  SELECT
    *,
    CASE
      WHEN getvariable('customer_tiers_by') = 'threshold' THEN CAST(contribution AS HUGEINT)
      WHEN positive = 0 THEN CAST(100000000 AS HUGEINT)
      ELSE (cumulative - positive * (through - rank + 1)) * 100000000 // total
    END AS tier_value
  FROM ranked
)
SELECT
  valued.* EXCLUDE (through, tier_value, place, customers),
  tier.name AS tier,
  CASE WHEN is_opening THEN 'existing' ELSE 'new' END AS standing,
  CASE
    WHEN is_opening AND is_closing THEN 'kept' WHEN is_opening THEN 'lost'
    WHEN is_closing THEN 'won' ELSE 'passing'
  END AS movement,
  place <= (customers * getvariable('concentration') + 99999999) // 100000000 AS is_first
FROM valued
JOIN customer_tier AS tier ON valued.tier_value >= tier.from_value AND valued.tier_value < tier.until_value;
