-- The five-grade class that a cell names, 1 (normal) to 5 (loss); NULL where it names none.
CREATE MACRO class_value(cell) AS (
  CASE cell
    WHEN 'normal' THEN 1
    WHEN '正常' THEN 1
    ELSE code_value(cell, getvariable('class_names'))
  END
);
