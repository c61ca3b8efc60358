-- Every row of the ledger that passed the checks of its own cells. `row_id` numbers the rows of all files, from 0.
CREATE VIEW ledger_row AS
SELECT * EXCLUDE (first_row, file_row_number, rejected), file_row_number AS row, first_row + file_row_number AS row_id
FROM read_parquet(getvariable('ledger_files'), file_row_number = true)
WHERE NOT rejected;
