-- A quotient of whole numbers to about 15 digits: only ever a guess, to be corrected by what it leaves over.
CREATE MACRO guessed_quotient(number, divisor) AS (CAST(number / divisor AS HUGEINT));
