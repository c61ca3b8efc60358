-- Snapshots of one account and date that are given more than once: the highest sequence wins, identical rows count
-- once, and all others are rejects that name each other.
CREATE TABLE repeated_snapshot AS
WITH repeated_account AS (
  SELECT record, account
  FROM account_part
  WHERE getvariable('date_count') < 378
  GROUP BY record, account
  HAVING bit_count(bit_or(dates_0)) + coalesce(bit_count(bit_or(dates_1)), 0) + coalesce(bit_count(bit_or(dates_2)), 0)
    < sum(rows)
  UNION
  SELECT record, account
  FROM snapshot_row
  WHERE getvariable('date_count') >= 378
  GROUP BY record, account, date
  HAVING count(*) > 1
), repeated AS (
  SELECT
    ledger_row.row_id, ledger_row.record, ledger_row.account, coalesce(ledger_row.branch, '') AS branch, ledger_row.date,
    ledger_row.sequence,
    ROW(
      ledger_row.customer, ledger_row.manager, ledger_row.branch, ledger_row.product, ledger_row.currency,
      ledger_row.balance, ledger_row.rate, ledger_row.class, ledger_row.start, ledger_row.maturity) AS content,
    max(ledger_row.sequence) OVER same AS highest,
    count(*) OVER same AS rows
  FROM ledger_row
  JOIN repeated_account ON repeated_account.record = ledger_row.record AND repeated_account.account = ledger_row.account
  WINDOW same AS (PARTITION BY ledger_row.record, ledger_row.account, ledger_row.date)
), best AS (
  SELECT
    *,
    min(content) OVER same AS lowest_content, max(content) OVER same AS highest_content,
    min(row_id) OVER same AS first_row_id, max(row_id) OVER same AS last_row_id
  FROM repeated
  WHERE rows > 1 AND sequence IS NOT DISTINCT FROM highest
  WINDOW same AS (PARTITION BY record, account, date)
)
SELECT row_id, 'superseded' AS code, CAST(NULL AS BIGINT) AS other_row_id, record, branch, date FROM repeated
WHERE rows > 1 AND sequence IS DISTINCT FROM highest
UNION ALL
SELECT row_id, 'identical', first_row_id, record, branch, date FROM best
WHERE lowest_content = highest_content AND row_id > first_row_id
UNION ALL
SELECT
  row_id, 'snapshot_conflict', CASE WHEN row_id = first_row_id THEN last_row_id ELSE first_row_id END, record, branch, date
FROM best
WHERE lowest_content < highest_content;

INSERT INTO excluded_row FROM repeated_snapshot;
