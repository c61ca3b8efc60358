-- A currency code in capitals; NULL where the cell is blank or no id.
CREATE MACRO currency_value(cell) AS (
  CASE WHEN cell <> '' THEN
    CASE upper(id_value(cell)) WHEN 'RMB' THEN 'CNY' WHEN '人民币' THEN 'CNY' ELSE upper(id_value(cell)) END
  END
);
