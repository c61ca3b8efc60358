-- The kind of record that a cell names; NULL where it names none.
CREATE MACRO kind_value(cell) AS (
  CASE cell
    WHEN 'loan' THEN cell
    WHEN 'deposit' THEN cell
    ELSE code_value(cell, getvariable('kind_names'))
  END
);
