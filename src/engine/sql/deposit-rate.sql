-- The policy's deposit rate of each product, from a day until the day before another.
CREATE TABLE deposit_rate (product VARCHAR, from_date DATE, until_date DATE, rate DECIMAL(9, 8));
