-- Which customers are counted: new, existing or borrowing ones, with average deposits in cents of at least so much.
CREATE TABLE customer_rule (base INTEGER, customers VARCHAR, deposits_at_least BIGINT);
