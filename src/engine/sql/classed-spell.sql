-- Split spells cut where the class of a loan changes; deposits have none.
CREATE TABLE classed_spell AS
SELECT
  spell.record, spell.account, spell.manager, spell.cents, spell.rate_units, class.class,
  greatest(spell.from_date, class.from_date) AS from_date,
  least(spell.until_date, class.until_date) AS until_date
FROM split_spell AS spell
JOIN class_spell AS class
  ON class.account = spell.account
  AND class.from_date < spell.until_date AND class.until_date > spell.from_date
WHERE spell.record = 'loan'
UNION ALL
SELECT record, account, manager, cents, rate_units, 1, from_date, until_date
FROM split_spell
WHERE record = 'deposit';
