-- What each disposal of the period adds to or takes from efficiency (SPEC 7), in cents. A sale gives back what earlier
-- losses of the account took away, each once. `lacks_loss` marks write-offs and transfers that no loss came before.
CREATE TABLE loss_offset AS
WITH disposal AS (
  SELECT
    row_id, date, account, customer, manager, event,
    coalesce(cents(principal), 0) AS principal, coalesce(cents(arrears), 0) AS arrears,
    coalesce(cents(penalty), 0) AS penalty, coalesce(cents(proceeds), 0) AS proceeds
  FROM ledger_row
  WHERE record = 'disposal' AND date < getvariable('period_until')
    AND account IN (SELECT account FROM flow WHERE record = 'disposal')
), sale AS (
  SELECT row_id, account, date, lag(date, 1, DATE '-infinity') OVER one_account AS sold_before
  FROM disposal
  WHERE event = 'sale'
  WINDOW one_account AS (
    PARTITION BY account ORDER BY date, manager, customer, principal, arrears, penalty, proceeds, row_id)
), given_back AS (
  SELECT sale.row_id, sum(loss.principal) AS principal
  FROM sale
  JOIN disposal AS loss
    ON loss.event = 'loss' AND loss.account = sale.account AND loss.date <= sale.date AND loss.date > sale.sold_before
  GROUP BY sale.row_id
), first_loss AS (
  SELECT account, min(date) AS date FROM disposal WHERE event = 'loss' GROUP BY account
)
SELECT
  disposal.row_id,
  CASE event
    WHEN 'loss' THEN -disposal.principal
    WHEN 'sale' THEN
      proceeds - disposal.principal - arrears - penalty + coalesce(given_back.principal, CAST(0 AS HUGEINT))
    WHEN 'recovery' THEN proceeds
    ELSE 0
  END AS cents,
  event IN ('write_off', 'transfer_out') AND coalesce(first_loss.date > disposal.date, true) AS lacks_loss
FROM disposal
LEFT JOIN given_back ON given_back.row_id = disposal.row_id
LEFT JOIN first_loss ON first_loss.account = disposal.account
WHERE disposal.date >= getvariable('period_first');
