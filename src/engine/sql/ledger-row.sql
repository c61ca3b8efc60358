-- Every row of the ledger, and those that passed the checks of their own cells. `row_id` numbers the rows of all files,
-- from 0; a state that an earlier run gives comes after them.
CREATE VIEW any_row AS
SELECT * EXCLUDE (first_row, file_row_number), first_row + file_row_number AS row_id
FROM read_parquet(getvariable('ledger_files'), file_row_number = true, union_by_name = true);

CREATE VIEW ledger_row AS
SELECT * EXCLUDE (rejected, source_row) FROM any_row WHERE NOT rejected;
