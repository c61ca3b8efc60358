-- Loans whose class nobody has stated by their date, or by the period's first day: rejects where the policy says so.
CREATE TABLE unclassified_loan AS
WITH stated AS (
  SELECT account, min(date) AS first_date
  FROM ledger_row
  WHERE record IN ('loan', 'class') AND class IS NOT NULL
  GROUP BY account
)
SELECT
  row.row_id, 'loan_unclassified' AS code, CAST(NULL AS BIGINT) AS other_row_id, row.record,
  coalesce(row.branch, '') AS branch, row.date
FROM ledger_row AS row
LEFT JOIN stated ON stated.account = row.account
WHERE getvariable('unclassified') = 'reject' AND row.record = 'loan' AND row.date < getvariable('period_until')
  AND row.row_id < getvariable('ledger_rows')
  AND coalesce(stated.first_date, DATE 'infinity') > greatest(row.date, getvariable('period_first'));

INSERT INTO excluded_row FROM unclassified_loan;
