-- Who held each account, and whether another manager held it before him.
CREATE VIEW taken_over AS
SELECT
  record, account, manager,
  min(from_date) > min(CASE WHEN manager <> '(unassigned)' THEN min(from_date) END) OVER (PARTITION BY record, account)
    AS is_taken_over
FROM history_segment
GROUP BY record, account, manager;
