-- The accounts whose holders are looked for.
CREATE TABLE wanted_account (account VARCHAR);
