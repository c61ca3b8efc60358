-- The flows of the period that count.
CREATE TABLE flow AS
SELECT row_id, record, date, account, customer, manager, branch, product, event, amount, principal, proceeds
FROM ledger_row
WHERE record IN ('income', 'activity', 'cost', 'disposal')
  AND date >= getvariable('period_first') AND date < getvariable('period_until')
  AND (getvariable('nothing_excluded') OR row_id NOT IN (SELECT row_id FROM excluded_row));
