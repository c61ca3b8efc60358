-- The code that a list such as {'loan': 'loan', '贷款': 'loan'} gives a word, without regard to case; NULL where the
-- list lacks it.
CREATE MACRO code_value(cell, list) AS (CASE WHEN cell <> '' THEN element_at(list, lower(narrow(cell)))[1] END);
