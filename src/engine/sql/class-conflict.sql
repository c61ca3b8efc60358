-- Class records of one account and day that differ: all of them are rejects.
CREATE TABLE class_conflict AS
SELECT
  row_id, 'class_conflict' AS code,
  CASE WHEN row_id = first_row_id THEN last_row_id ELSE first_row_id END AS other_row_id,
  'class' AS record, branch, date
FROM (
  SELECT
    row_id, coalesce(branch, '') AS branch, date, min(row_id) OVER same AS first_row_id, max(row_id) OVER same AS last_row_id,
    min(class) OVER same AS best_class, max(class) OVER same AS worst_class
  FROM ledger_row
  WHERE record = 'class'
  WINDOW same AS (PARTITION BY account, date)
)
WHERE best_class < worst_class;

INSERT INTO excluded_row FROM class_conflict;
