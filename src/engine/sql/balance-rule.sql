-- What is added up of balances: which of them count, and how often each of their sums does. `classes` has one bit for each
-- class from 1 on.
CREATE TABLE balance_rule (
  base INTEGER, record VARCHAR, all_products BOOLEAN, classes INTEGER, customers VARCHAR, with_taken_over BOOLEAN,
  in_period INTEGER, at_opening INTEGER, at_closing INTEGER, accounts INTEGER, stretches INTEGER[]
);
