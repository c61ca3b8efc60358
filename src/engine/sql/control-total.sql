-- Amounts of each kind in the ledger beside what managers and nobody hold of them: balances added up over the days of
-- the period, amounts of its flows, losses of its disposals.
CREATE TABLE control_total AS
WITH in_ledger AS (
  SELECT part.record, part.daily_sum AS amount
  FROM account_part AS part
  WHERE NOT EXISTS (FROM split_account AS split WHERE split.record = part.record AND split.account = part.account)
  UNION ALL
  SELECT record, balance * days_within(from_date, until_date) FROM split_spell
  UNION ALL
  SELECT
    record, flow_amount(record, event, amount, principal, proceeds)
  FROM ledger_row
  WHERE record IN ('income', 'activity', 'cost', 'disposal')
    AND date >= getvariable('period_first') AND date < getvariable('period_until')
    AND NOT EXISTS (FROM excluded_row WHERE excluded_row.row_id = ledger_row.row_id)
), held AS (
  SELECT record, manager, daily_sum AS amount FROM position_sum
  UNION ALL
  SELECT record, manager, amount * share FROM flow_part
)
SELECT
  in_total.record, in_total.amount AS ledger,
  coalesce(held_total.attributed, 0) AS attributed, coalesce(held_total.unassigned, 0) AS unassigned
FROM (SELECT record, coalesce(sum(amount), 0) AS amount FROM in_ledger GROUP BY record) AS in_total
LEFT JOIN (
  SELECT
    record,
    sum(CASE WHEN manager <> '(unassigned)' THEN amount ELSE 0 END) AS attributed,
    sum(CASE WHEN manager = '(unassigned)' THEN amount ELSE 0 END) AS unassigned
  FROM held
  GROUP BY record
) AS held_total ON held_total.record = in_total.record;
