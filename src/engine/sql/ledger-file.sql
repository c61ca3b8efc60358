-- One source file as typed, compressed Parquet: its rows in their order, so that a row's place is its number, and of the
-- columns those that the file has. `rejected` marks the rows that a second look will name; their values count nowhere.
-- `tried` holds what the engine's own casts make of a cell, computed once; whether to believe them is the macros' to say.
COPY (
  WITH tried AS (
    SELECT
      *,
      trimmed(account_cell) AS account_trimmed,
      trimmed(customer_cell) AS customer_trimmed,
      trimmed(manager_cell) AS manager_trimmed,
      trimmed(branch_cell) AS branch_trimmed,
      trimmed(product_cell) AS product_trimmed,
      trimmed(currency_cell) AS currency_trimmed,
      trimmed(metric_cell) AS metric_trimmed,
      trimmed(centre_cell) AS centre_trimmed,
      TRY_CAST(date_cell AS DATE) AS date_tried,
      TRY_CAST(start_cell AS DATE) AS start_tried,
      TRY_CAST(maturity_cell AS DATE) AS maturity_tried,
      TRY_CAST(rate_cell AS DECIMAL(9, 8)) AS rate_tried,
      TRY_CAST(balance_cell AS DECIMAL(18, 2)) AS balance_tried,
      TRY_CAST(amount_cell AS DECIMAL(18, 2)) AS amount_tried,
      TRY_CAST(quantity_cell AS DECIMAL(18, 2)) AS quantity_tried,
      TRY_CAST(principal_cell AS DECIMAL(18, 2)) AS principal_tried,
      TRY_CAST(arrears_cell AS DECIMAL(18, 2)) AS arrears_tried,
      TRY_CAST(penalty_cell AS DECIMAL(18, 2)) AS penalty_tried,
      TRY_CAST(proceeds_cell AS DECIMAL(18, 2)) AS proceeds_tried
    FROM source
  ), typed AS (
    SELECT
      *,
      kind_value(record_cell) AS record,
      date_value(date_cell, date_tried) AS date,
      id_value(account_trimmed) AS account,
      id_value(customer_trimmed) AS customer,
      id_value(manager_trimmed) AS manager,
      id_value(branch_trimmed) AS branch,
      id_value(product_trimmed) AS product,
      currency_value(currency_trimmed) AS currency,
      amount_value(balance_cell, balance_tried, getvariable('balance_places')) AS balance,
      rate_value(rate_cell, rate_tried, getvariable('rate_places')) AS rate,
      CAST(class_value(class_cell) AS UTINYINT) AS class,
      whole_value(sequence_cell) AS sequence,
      date_value(start_cell, start_tried) AS start,
      date_value(maturity_cell, maturity_tried) AS maturity,
      amount_value(amount_cell, amount_tried, getvariable('amount_places')) AS amount,
      id_value(metric_trimmed) AS metric,
      amount_value(quantity_cell, quantity_tried, getvariable('quantity_places')) AS quantity,
      id_value(centre_trimmed) AS centre,
      code_value(event_cell, getvariable('event_names')) AS event,
      amount_value(principal_cell, principal_tried, getvariable('principal_places')) AS principal,
      amount_value(arrears_cell, arrears_tried, getvariable('arrears_places')) AS arrears,
      amount_value(penalty_cell, penalty_tried, getvariable('penalty_places')) AS penalty,
      amount_value(proceeds_cell, proceeds_tried, getvariable('proceeds_places')) AS proceeds
    FROM tried
  )
  SELECT
    COLUMNS(name -> list_contains(getvariable('present_columns'), name)),
    CAST(getvariable('first_row') AS BIGINT) AS first_row,
    record IS NULL OR date IS NULL OR (record <> 'class' AND unread(manager_cell, manager)) OR CASE record
      WHEN 'loan' THEN
        account IS NULL OR customer IS NULL OR balance IS NULL OR rate IS NULL OR unread(class_cell, class)
        OR unread(branch_cell, branch) OR unread(product_cell, product) OR unread(currency_cell, currency)
        OR unread(sequence_cell, sequence)
        OR unread(start_cell, start) OR unread(maturity_cell, maturity) OR coalesce(maturity < start, false)
      WHEN 'deposit' THEN
        account IS NULL OR customer IS NULL OR balance IS NULL OR unread(rate_cell, rate)
        OR unread(branch_cell, branch) OR unread(product_cell, product) OR unread(currency_cell, currency)
        OR unread(sequence_cell, sequence)
        OR unread(start_cell, start) OR unread(maturity_cell, maturity) OR coalesce(maturity < start, false)
      WHEN 'income' THEN
        product IS NULL OR amount IS NULL OR coalesce(manager, customer, account) IS NULL
        OR unread(customer_cell, customer) OR unread(account_cell, account)
        OR unread(branch_cell, branch) OR unread(currency_cell, currency)
      WHEN 'class' THEN account IS NULL OR class IS NULL
      WHEN 'activity' THEN
        metric IS NULL OR coalesce(quantity, amount) IS NULL OR coalesce(manager, customer) IS NULL
        OR unread(quantity_cell, quantity) OR unread(amount_cell, amount)
        OR unread(customer_cell, customer) OR unread(currency_cell, currency)
      WHEN 'cost' THEN amount IS NULL OR unread(branch_cell, branch) OR unread(centre_cell, centre)
      WHEN 'disposal' THEN
        account IS NULL OR event IS NULL OR unread(customer_cell, customer)
        OR unread(principal_cell, principal) OR unread(arrears_cell, arrears)
        OR unread(penalty_cell, penalty) OR unread(proceeds_cell, proceeds)
    END AS rejected
  FROM typed
) TO (getvariable('ledger_file')) (
  FORMAT parquet, COMPRESSION snappy, PARQUET_VERSION v2, DICTIONARY_SIZE_LIMIT 2000
);
