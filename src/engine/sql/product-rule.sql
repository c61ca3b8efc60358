-- The products of the policy; the category says what their income counts as.
CREATE TABLE product_rule (product VARCHAR, category VARCHAR);
