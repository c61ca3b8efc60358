-- The five-grade class that a cell names, 1 (normal) to 5 (loss); NULL where it names none. The usual names are spared the
-- look into the list.
CREATE MACRO class_value(cell) AS (
  CASE cell
    WHEN 'normal' THEN 1
    WHEN 'special_mention' THEN 2
    WHEN 'substandard' THEN 3
    WHEN '正常' THEN 1
    WHEN '关注' THEN 2
    WHEN '次级' THEN 3
    ELSE code_value(cell, getvariable('class_names'))
  END
);
