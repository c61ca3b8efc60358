-- A quotient in cents to about 15 digits: only ever a guess, to be corrected by what it leaves over.
CREATE MACRO guessed_cents(amount, divisor) AS (CAST(CAST(amount AS DOUBLE) * 100 / divisor AS BIGINT));
