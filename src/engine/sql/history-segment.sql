-- Converted spells cut where the holders change: one row for each holder and stretch of days, with his share in
-- ten-thousandths. An account that the assignments mention belongs to them alone; any other to the manager on its row.
CREATE TABLE history_segment AS
SELECT
  spell.row_id, spell.record, spell.account, spell.class, spell.cents, spell.rate_units, rate_units(rule.ratio) AS ratio_units,
  rule.accrues OR spell.record = 'deposit' AS accrues,
  CASE WHEN spell.record = 'loan' THEN rate_units(rule.expected_loss_rate) ELSE 0 END AS expected_loss_units,
  spell.unit,
  coalesce(holding.manager, spell.manager) AS manager,
  coalesce(holding.share, 10000) AS share,
  CAST(coalesce(holding.share, 10000) AS BIGINT) * spell.fx_units AS part_units,
  CAST(coalesce(holding.share, 10000) AS BIGINT) * spell.price_units AS provision_units,
  greatest(spell.from_date, coalesce(holding.from_date, spell.from_date)) AS from_date,
  least(spell.until_date, coalesce(holding.until_date, spell.until_date)) AS until_date
FROM converted_spell AS spell
JOIN split_account AS split ON split.record = spell.record AND split.account = spell.account
JOIN class_rule AS rule ON rule.class = spell.class
LEFT JOIN holding
  ON holding.target = split.target AND holding.id = split.target_id
  AND holding.from_date < spell.until_date AND holding.until_date > spell.from_date;
