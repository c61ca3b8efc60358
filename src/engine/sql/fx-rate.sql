-- What 1 of a currency is in the policy's currency, in millionths, from a day until the day before another.
CREATE TABLE fx_rate (currency VARCHAR, from_date DATE, until_date DATE, units BIGINT);
