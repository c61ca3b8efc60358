-- One bit for each snapshot date, 126 of them to a word: what an account lacks or has twice shows in their number.
CREATE MACRO date_bit(date_number, word) AS (
  CASE WHEN date_number // 126 = word THEN CAST(1 AS HUGEINT) << CAST(date_number % 126 AS INTEGER) END
);
