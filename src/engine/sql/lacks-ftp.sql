-- Accounts with a balance in the period whose term or start FTP cannot be matched to the curve.
CREATE VIEW lacks_ftp AS
WITH lacking AS (
  SELECT DISTINCT record, account
  FROM margin
  WHERE getvariable('ftp_method') = 'term' AND lacks_ftp AND is_held AND (false
    OR slice_{n}_units <> 0
  )
)
SELECT lacking.record, lacking.account, account.start_date, account.maturity_date
FROM lacking
JOIN account ON account.record = lacking.record AND account.account = lacking.account;
