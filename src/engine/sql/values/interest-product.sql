-- balance x rate x weight, exact: widened before multiplying, since the engine never widens by itself.
CREATE MACRO interest_product(balance, rate, weight) AS (
  CAST(CAST(balance AS DECIMAL(20, 2)) * rate AS DECIMAL(29, 10)) * CAST(weight AS DECIMAL(5, 0))
);
