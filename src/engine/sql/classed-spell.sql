-- Split spells cut where the class changes.
CREATE TABLE classed_spell AS
SELECT
  spell.record, spell.account, spell.manager, spell.balance, spell.rate,
  coalesce(class.class, 1) AS class,
  greatest(spell.from_date, coalesce(class.from_date, spell.from_date)) AS from_date,
  least(spell.until_date, coalesce(class.until_date, spell.until_date)) AS until_date
FROM split_spell AS spell
LEFT JOIN class_spell AS class
  ON spell.record = 'loan' AND class.account = spell.account
  AND class.from_date < spell.until_date AND class.until_date > spell.from_date;
