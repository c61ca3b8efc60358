-- Amounts of each kind in the ledger beside what managers and nobody hold of them: balances added up over the days of
-- the period, amounts of its flows, losses of its disposals. Units: cents in `figure_unit`
-- parts.
CREATE TABLE control_total AS
WITH in_ledger AS (
  SELECT part.record, part.daily_units * getvariable('figure_unit') AS units
  FROM account_part AS part
  WHERE NOT EXISTS (FROM split_account AS split WHERE split.record = part.record AND split.account = part.account)
  UNION ALL
  SELECT record, cents * fx_units * days_within(from_date, until_date) * (10000 * getvariable('figure_unit') // unit) FROM converted_spell
  UNION ALL
  SELECT record, flow_cents(record, event, amount, principal, proceeds) * fx_units * 10000 FROM flow
), held AS (
  SELECT record, manager, daily_units * (getvariable('figure_unit') // unit) AS units FROM position
  UNION ALL
  SELECT record, manager, units FROM flow_part
)
SELECT
  in_total.record, in_total.units AS ledger_units,
  coalesce(held_total.attributed_units, 0) AS attributed_units,
  coalesce(held_total.unassigned_units, 0) AS unassigned_units
FROM (SELECT record, coalesce(sum(units), 0) AS units FROM in_ledger GROUP BY record) AS in_total
LEFT JOIN (
  SELECT
    record,
    sum(CASE WHEN manager <> '(unassigned)' THEN units ELSE 0 END) AS attributed_units,
    sum(CASE WHEN manager = '(unassigned)' THEN units ELSE 0 END) AS unassigned_units
  FROM held
  GROUP BY record
) AS held_total ON held_total.record = in_total.record;
