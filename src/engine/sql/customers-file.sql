-- The body of customers.csv (SPEC 14).
COPY (
  WITH listed AS (
    FROM customer
    UNION ALL BY NAME
    SELECT * FROM customer_figure WHERE customer = ''
  )
  SELECT
    getvariable('period_name') AS period,
    defused(nullif(manager, '')) AS manager,
    CASE WHEN customer = '' THEN '(none)' ELSE defused(customer) END AS customer,
    amount_of(loan_daily), amount_of(deposit_daily), amount_of(loan_margin), amount_of(deposit_margin),
    amount_of(credit_risk_fee), amount_of(intermediary), amount_of(loss_offset), amount_of(contribution),
    rank,
    share_text(contribution, total) AS share,
    share_text(cumulative, total) AS cumulative_share,
    tier, standing, movement, products
  FROM listed
  ORDER BY listed.manager = '(unassigned)', listed.manager, rank NULLS LAST, listed.customer
) TO (getvariable('customers_file')) (FORMAT csv, HEADER false);
