-- Rows that a look at the whole ledger takes out: `superseded` ones, and rejects under their problem code.
-- `other_row_id` is the row that a conflict is with.
CREATE TABLE excluded_row (row_id BIGINT, code VARCHAR, other_row_id BIGINT);
