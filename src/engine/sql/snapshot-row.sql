-- The snapshots of loans and deposits that count. A blank deposit rate is the policy's of the product on that date.
CREATE VIEW snapshot_row AS
SELECT
  ledger_row.row_id, ledger_row.record, ledger_row.date, ledger_row.account, ledger_row.customer,
  coalesce(ledger_row.manager, '(unassigned)') AS manager, coalesce(ledger_row.branch, '') AS branch,
  ledger_row.product, ledger_row.currency, ledger_row.balance,
  coalesce(ledger_row.rate, deposit_rate.rate) AS rate, ledger_row.class
FROM ledger_row
LEFT JOIN deposit_rate
  ON ledger_row.rate IS NULL
  AND deposit_rate.product = ledger_row.product
  AND deposit_rate.from_date <= ledger_row.date AND deposit_rate.until_date > ledger_row.date
WHERE ledger_row.record IN ('loan', 'deposit')
  AND NOT EXISTS (FROM excluded_row WHERE excluded_row.row_id = ledger_row.row_id);
