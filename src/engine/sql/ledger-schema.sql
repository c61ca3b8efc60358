-- A Parquet file without rows that has all columns of the ledger: read together with the source files, it gives NULL for
-- the columns that a file lacks.
COPY (
  SELECT
    NULL::VARCHAR AS record, NULL::DATE AS date, NULL::VARCHAR AS account, NULL::VARCHAR AS customer,
    NULL::VARCHAR AS manager, NULL::VARCHAR AS branch, NULL::VARCHAR AS product, NULL::VARCHAR AS currency,
    NULL::DECIMAL(18, 2) AS balance, NULL::DECIMAL(9, 8) AS rate, NULL::UTINYINT AS class, NULL::BIGINT AS sequence,
    NULL::DATE AS start, NULL::DATE AS maturity,
    NULL::DECIMAL(18, 2) AS amount, NULL::VARCHAR AS metric, NULL::DECIMAL(18, 2) AS quantity,
    NULL::VARCHAR AS centre, NULL::VARCHAR AS event, NULL::DECIMAL(18, 2) AS principal,
    NULL::DECIMAL(18, 2) AS arrears, NULL::DECIMAL(18, 2) AS penalty, NULL::DECIMAL(18, 2) AS proceeds,
    NULL::BIGINT AS source_row, NULL::BIGINT AS first_row, NULL::BOOLEAN AS rejected
  WHERE false
) TO (getvariable('ledger_schema')) (FORMAT parquet);
