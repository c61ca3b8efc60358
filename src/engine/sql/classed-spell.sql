-- Split spells from the first day that is looked at on (at the latest the day before the period), cut where the class of a loan changes; deposits have none. `priced_on`
-- is the day on which the balance or the class of a loan in another currency last changed, which may lie long before.
CREATE TABLE classed_spell AS
WITH cut AS NOT MATERIALIZED (
  SELECT
    spell.row_id, spell.record, spell.account, spell.manager, spell.currency, spell.cents, spell.rate_units, class.class,
    greatest(spell.from_date, class.from_date) AS from_date,
    least(spell.until_date, class.until_date) AS until_date
  FROM split_spell AS spell
  JOIN class_spell AS class
    ON class.account = spell.account
    AND class.from_date < spell.until_date AND class.until_date > spell.from_date
  WHERE spell.record = 'loan'
  UNION ALL
  SELECT row_id, record, account, manager, currency, cents, rate_units, 1, from_date, until_date
  FROM split_spell
  WHERE record = 'deposit'
), foreign_loan AS (
  SELECT account FROM split_account WHERE record = 'loan' AND is_foreign
), changed AS (
  SELECT
    *,
    CASE
      WHEN lag(account) OVER spell IS NULL OR cents <> lag(cents) OVER spell OR class <> lag(class) OVER spell
        OR currency <> lag(currency) OVER spell
      THEN from_date
    END AS changed_on
  FROM cut
  WHERE record = 'loan' AND account IN (FROM foreign_loan)
  WINDOW spell AS (PARTITION BY account ORDER BY from_date)
), priced AS (
  SELECT *, max(changed_on) OVER (PARTITION BY account ORDER BY from_date ROWS UNBOUNDED PRECEDING) AS priced_on
  FROM changed
)
SELECT
  row_id, record, account, manager, currency, cents, rate_units, class, priced_on,
  greatest(from_date, getvariable('history_first')) AS from_date, until_date
FROM (
  SELECT *, CAST(NULL AS DATE) AS priced_on FROM cut WHERE record = 'deposit' OR account NOT IN (FROM foreign_loan)
  UNION ALL
  SELECT * EXCLUDE (changed_on) FROM priced
)
WHERE until_date > getvariable('history_first');
