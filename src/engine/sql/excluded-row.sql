-- Rows that a look at the whole ledger takes out: `superseded` ones, and rejects under their problem code.
-- `other_row_id` is the row that a conflict is with. A row may be taken out for several reasons.
CREATE TABLE excluded_row (
  row_id BIGINT, code VARCHAR, other_row_id BIGINT, record VARCHAR, branch VARCHAR, date DATE
);

-- The same by kind, branch and date, each row once: as a reject where one of its reasons is one.
CREATE VIEW excluded_tally AS
SELECT record, branch, date, count(*) FILTER (is_reject) AS rejected, count(*) FILTER (NOT is_reject) AS superseded
FROM (
  SELECT row_id, record, branch, date, bool_or(code NOT IN ('superseded', 'identical')) AS is_reject
  FROM excluded_row
  GROUP BY row_id, record, branch, date
)
GROUP BY record, branch, date;
