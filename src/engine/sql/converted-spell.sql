-- Classed spells cut where the fx rate changes. `fx_units` is what 1 of the spell's currency is in the policy's, `price_units`
-- the same on the day on which its provision was last reckoned: millionths for accounts that have a row in another
-- currency, 1 for the others. `unit` is what a whole of a share and of a currency is counted in.
CREATE TABLE converted_spell AS
SELECT
  spell.row_id, spell.record, spell.account, spell.manager, spell.currency, spell.priced_on, spell.cents, spell.rate_units, spell.class,
  CASE
    WHEN NOT split.is_foreign THEN 1
    WHEN spell.currency = getvariable('currency') THEN 1000000
    ELSE fx.units
  END AS fx_units,
  CASE
    WHEN NOT split.is_foreign THEN 1
    WHEN spell.currency = getvariable('currency') THEN 1000000
    ELSE price.units
  END AS price_units,
  CASE WHEN split.is_foreign THEN 10000000000 ELSE 10000 END AS unit,
  greatest(spell.from_date, coalesce(fx.from_date, spell.from_date)) AS from_date,
  least(spell.until_date, coalesce(fx.until_date, spell.until_date)) AS until_date
FROM classed_spell AS spell
JOIN split_account AS split ON split.record = spell.record AND split.account = spell.account
LEFT JOIN fx_rate AS fx
  ON fx.currency = spell.currency AND fx.from_date < spell.until_date AND fx.until_date > spell.from_date
LEFT JOIN fx_rate AS price
  ON spell.record = 'loan' AND price.currency = spell.currency
  AND price.from_date <= spell.priced_on AND price.until_date > spell.priced_on;
