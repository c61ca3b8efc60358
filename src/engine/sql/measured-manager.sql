-- A number, from 0, for each manager of whom something was measured: the figures of a large bank are read by it.
CREATE TABLE measured_manager AS
SELECT CAST(row_number() OVER (ORDER BY manager) - 1 AS HUGEINT) AS number, manager
FROM (
  SELECT manager FROM base_balance
  UNION
  SELECT manager FROM base_interest
  UNION
  SELECT manager FROM base_flow
  UNION
  SELECT manager FROM base_customer
);
