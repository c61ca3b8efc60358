-- The flows by whom they belong to: the manager on the row, else the assignments of the account, else
-- those of the customer; a disposal, last, to the manager on the account's snapshot. A flow without branch or customer has
-- those of its account, a disposal its product. Units: cents, or
-- hundredths of a quantity, in `figure_unit` parts.
CREATE TABLE dated_flow_part AS
WITH mentioned AS (
  SELECT DISTINCT target, id FROM holding
), flow_account AS (
  SELECT record, account, customer, branch, product
  FROM account
  WHERE account IN (SELECT account FROM dated_flow)
), addressed AS (
  SELECT
    flow.* EXCLUDE (customer, branch, product),
    flow.branch AS row_branch,
    CASE WHEN flow.record <> 'cost' THEN
      coalesce(flow.customer, loan.customer, CASE WHEN flow.record = 'income' THEN deposit.customer END)
    END AS customer,
    coalesce(flow.branch, loan.branch, deposit.branch) AS branch,
    CASE WHEN flow.record = 'disposal' THEN loan.product ELSE flow.product END AS product
  FROM dated_flow AS flow
  LEFT JOIN flow_account AS loan
    ON flow.record <> 'cost' AND loan.record = 'loan' AND loan.account = flow.account
  LEFT JOIN flow_account AS deposit
    ON flow.record = 'income' AND deposit.record = 'deposit' AND deposit.account = flow.account
), last_snapshot AS (
  SELECT addressed.row_id, row.manager
  FROM addressed
  JOIN snapshot_row AS row
    ON row.record = 'loan' AND row.account = addressed.account AND row.date <= addressed.date
  WHERE addressed.record = 'disposal' AND addressed.manager IS NULL
  QUALIFY row_number() OVER (PARTITION BY addressed.row_id ORDER BY row.date DESC) = 1
)
SELECT
  addressed.row_id, addressed.record, addressed.date, addressed.account, addressed.customer, addressed.row_branch, addressed.branch,
  addressed.product, addressed.metric, addressed.event,
  flow_cents(addressed.record, addressed.event, addressed.amount, addressed.principal, addressed.proceeds)
    * addressed.fx_units * coalesce(holding.share, 10000) AS units,
  CAST(cents(addressed.quantity) AS HUGEINT) * getvariable('currency_unit') * coalesce(holding.share, 10000) AS quantity_units,
  coalesce(loss_offset.cents, 0) * addressed.fx_units * coalesce(holding.share, 10000) AS offset_units,
  coalesce(addressed.manager, holding.manager, last_snapshot.manager, '(unassigned)') AS manager
FROM addressed
LEFT JOIN mentioned AS by_account
  ON addressed.manager IS NULL AND addressed.record IN ('income', 'disposal')
  AND by_account.target = 'account' AND by_account.id = addressed.account
LEFT JOIN mentioned AS by_customer
  ON addressed.manager IS NULL AND by_customer.target = 'customer' AND by_customer.id = addressed.customer
LEFT JOIN holding
  ON holding.target = coalesce(by_account.target, by_customer.target)
  AND holding.id = coalesce(by_account.id, by_customer.id)
  AND holding.from_date <= addressed.date AND holding.until_date > addressed.date
LEFT JOIN last_snapshot ON last_snapshot.row_id = addressed.row_id
LEFT JOIN loss_offset ON loss_offset.row_id = addressed.row_id;
