-- The code that a list such as {'loan': 'loan', '贷款': 'loan'} gives a word, without regard to the case of A to Z; NULL
-- where the list lacks it.
CREATE MACRO code_value(cell, list) AS (
  CASE WHEN cell <> '' THEN
    element_at(list, translate(narrow(cell), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'))[1]
  END
);
