-- The rows of the ledger that can touch one manager (`wanted_manager`): those that name him, all of the accounts and customers
-- of such rows, and all of those that the assignments give him for a time. The view of all rows gives way to them; what is
-- counted of all rows, such as the snapshot dates, stays as it is. Where measures are traced (`traces_measures`), all accounts of
-- his customers are among them: whether a customer is new goes by what he had with the whole bank. Costs that no manager bears alone can reach everybody. Any row can leave something to nobody.
CREATE TABLE wanted_row AS
WITH held AS (
  SELECT target, id FROM holding WHERE manager = getvariable('wanted_manager')
), named AS (
  SELECT DISTINCT account, customer
  FROM ledger_row
  WHERE manager = getvariable('wanted_manager')
    OR account IN (SELECT id FROM held WHERE target = 'account')
    OR customer IN (SELECT id FROM held WHERE target = 'customer')
), of_client AS (
  SELECT DISTINCT account
  FROM ledger_row
  WHERE coalesce(getvariable('traces_measures'), false) AND customer IN (SELECT customer FROM named)
)
SELECT *
FROM ledger_row
WHERE getvariable('wanted_manager') = '(unassigned)'
  OR manager = getvariable('wanted_manager')
  OR account IN (SELECT account FROM named)
  OR account IN (SELECT account FROM of_client)
  OR customer IN (SELECT id FROM held WHERE target = 'customer')
  OR (record = 'cost' AND manager IS NULL);

DROP VIEW ledger_row;

CREATE VIEW ledger_row AS
FROM wanted_row;
