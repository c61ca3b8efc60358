-- What is added up of income and activity from a day on: amounts, quantities, or neither. A blank metric is that of income, a
-- blank currency that of the policy.
CREATE TABLE flow_rule (
  base INTEGER, record VARCHAR, metric VARCHAR, value VARCHAR, currency VARCHAR, from_date DATE,
  all_products BOOLEAN, categories VARCHAR[]
);
