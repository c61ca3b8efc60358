-- The flows of the period by whom they belong to: the manager on the row, else the assignments of the account, else
-- those of the customer; a disposal, last, to the manager on the account's snapshot. Units: cents in
-- `figure_unit` parts.
CREATE TABLE flow_part AS
WITH mentioned AS (
  SELECT DISTINCT target, id FROM holding
), flow_account AS (
  SELECT record, account, customer
  FROM account
  WHERE account IN (SELECT account FROM flow WHERE manager IS NULL)
), addressed AS (
  SELECT
    flow.*,
    CASE WHEN flow.manager IS NULL AND flow.record <> 'cost' THEN
      coalesce(flow.customer, loan.customer, CASE WHEN flow.record = 'income' THEN deposit.customer END)
    END AS customer_of_flow
  FROM flow
  LEFT JOIN flow_account AS loan ON loan.record = 'loan' AND loan.account = flow.account
  LEFT JOIN flow_account AS deposit ON deposit.record = 'deposit' AND deposit.account = flow.account
), last_snapshot AS (
  SELECT addressed.row_id, row.manager
  FROM addressed
  JOIN snapshot_row AS row
    ON row.record = 'loan' AND row.account = addressed.account AND row.date <= addressed.date
  WHERE addressed.record = 'disposal' AND addressed.manager IS NULL
  QUALIFY row_number() OVER (PARTITION BY addressed.row_id ORDER BY row.date DESC) = 1
)
SELECT
  addressed.row_id, addressed.record, addressed.branch, addressed.product, addressed.event,
  flow_cents(addressed.record, addressed.event, addressed.amount, addressed.principal, addressed.proceeds)
    * addressed.fx_units * coalesce(holding.share, 10000) AS units,
  coalesce(addressed.manager, holding.manager, last_snapshot.manager, '(unassigned)') AS manager
FROM addressed
LEFT JOIN mentioned AS by_account
  ON addressed.manager IS NULL AND addressed.record IN ('income', 'disposal')
  AND by_account.target = 'account' AND by_account.id = addressed.account
LEFT JOIN mentioned AS by_customer
  ON by_customer.target = 'customer' AND by_customer.id = addressed.customer_of_flow
LEFT JOIN holding
  ON holding.target = coalesce(by_account.target, by_customer.target)
  AND holding.id = coalesce(by_account.id, by_customer.id)
  AND holding.from_date <= addressed.date AND holding.until_date > addressed.date
LEFT JOIN last_snapshot ON last_snapshot.row_id = addressed.row_id;
