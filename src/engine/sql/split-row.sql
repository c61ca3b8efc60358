-- All snapshots of the split accounts, fetched once.
CREATE TABLE split_row AS
SELECT spell.record, spell.account, spell.manager, spell.date, spell.until_date, spell.balance, spell.rate, spell.class
FROM spell
JOIN split_account AS split ON split.record = spell.record AND split.account = spell.account;
