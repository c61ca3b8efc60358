-- The kind of record that a cell names; NULL where it names none. The usual names are spared the look into the list.
CREATE MACRO kind_value(cell) AS (
  CASE cell
    WHEN 'loan' THEN cell
    WHEN 'deposit' THEN cell
    WHEN 'income' THEN cell
    WHEN 'class' THEN cell
    WHEN 'activity' THEN cell
    WHEN '贷款' THEN 'loan'
    WHEN '存款' THEN 'deposit'
    WHEN '中间业务收入' THEN 'income'
    WHEN '风险分类' THEN 'class'
    WHEN '业务量' THEN 'activity'
    ELSE code_value(cell, getvariable('kind_names'))
  END
);
