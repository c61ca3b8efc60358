-- The body of losses.csv (SPEC 6, 13): what each loan account lost or gave back in the period, the whole of it, whoever
-- held it. An account that no snapshot shows has the customer of its latest disposal.
COPY (
  WITH part AS (
    SELECT account, units AS provision_units FROM provision_change
    UNION ALL BY NAME
    SELECT account, date, customer, flow_cents(record, event, amount, principal, proceeds) AS realised_cents
    FROM flow WHERE record = 'disposal'
  ), loss AS (
    SELECT
      account, arg_max(customer, (date, customer)) FILTER (customer IS NOT NULL) AS customer,
      coalesce(sum(provision_units), 0) AS provision_units,
      coalesce(sum(realised_cents), 0) AS realised_cents
    FROM part
    GROUP BY account
    HAVING coalesce(sum(provision_units), 0) <> 0 OR coalesce(sum(realised_cents), 0) <> 0
  ), rounded AS (
    SELECT
      account, customer, realised_cents,
      rounded_whole(provision_units, CAST(100000000 AS HUGEINT) * getvariable('figure_unit')) AS provision_cents
    FROM loss
  )
  SELECT
    getvariable('period_name') AS period,
    defused(rounded.account) AS account,
    defused(coalesce(loan.customer, rounded.customer)) AS customer,
    defused(nullif(loan.branch, '')) AS branch,
    defused(loan.product) AS product,
    amount_text(provision_cents) AS provision_change,
    amount_text(realised_cents) AS realised_loss,
    amount_text(provision_cents + realised_cents) AS loan_loss
  FROM rounded
  LEFT JOIN account AS loan ON loan.record = 'loan' AND loan.account = rounded.account
  ORDER BY rounded.account
) TO (getvariable('losses_file')) (FORMAT csv, HEADER false);
