-- The customer tiers of the policy, best first: which shares of what better customers bring, or which contributions in
-- cents, belong to each.
CREATE TABLE customer_tier (number INTEGER, name VARCHAR, from_value HUGEINT, until_value HUGEINT);
