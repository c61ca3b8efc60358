-- A currency code in capitals; NULL where a trimmed cell is blank or no id.
CREATE MACRO currency_value(trimmed) AS (
  CASE WHEN trimmed <> '' THEN
    CASE upper(id_value(trimmed)) WHEN 'RMB' THEN 'CNY' WHEN '人民币' THEN 'CNY' ELSE upper(id_value(trimmed)) END
  END
);
