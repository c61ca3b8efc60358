-- The same of the run before.
CREATE OR REPLACE TABLE loan_class_before AS
FROM loan_class;
