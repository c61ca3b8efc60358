-- The products of the policy: what their income counts as, and the risk weight of loans.
CREATE TABLE product_rule (product VARCHAR, category VARCHAR, risk_weight DECIMAL(10, 8));
