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
    amount_text(loan_daily), amount_text(deposit_daily), amount_text(loan_margin), amount_text(deposit_margin),
    amount_text(credit_risk_fee), amount_text(intermediary), amount_text(loss_offset), amount_text(contribution),
    rank,
    share_text(contribution, total) AS share,
    share_text(cumulative, total) AS cumulative_share,
    tier, standing, movement, products
  FROM listed
  ORDER BY listed.manager = '(unassigned)', listed.manager, rank NULLS LAST, listed.customer
) TO (getvariable('customers_file')) (FORMAT csv, HEADER false);
