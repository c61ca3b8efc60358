-- Each change of an account's provision within the period, to whoever holds the account on the day of the change, in
-- 1e-10 of the policy's currency in `figure_unit` parts.
CREATE TABLE provision_change AS
WITH level AS (
  SELECT
    spell.row_id, spell.account, spell.from_date AS day,
    spell.cents * rate_units(rule.ratio) * spell.price_units AS provision,
    lag(spell.cents * rate_units(rule.ratio) * spell.price_units, 1, 0)
      OVER (PARTITION BY spell.account ORDER BY spell.from_date) AS provision_before
  FROM converted_spell AS spell
  JOIN class_rule AS rule ON rule.class = spell.class
  WHERE spell.record = 'loan'
)
SELECT
  level.row_id, level.account, level.day, holder.manager,
  (level.provision - level.provision_before) * holder.share * (getvariable('figure_unit') // holder.unit) AS units
FROM level
JOIN segment AS holder
  ON holder.record = 'loan' AND holder.account = level.account
  AND holder.from_date <= level.day AND holder.until_date > level.day
WHERE level.day >= getvariable('period_first') AND level.provision <> level.provision_before;
