-- The FTP rates with the slices side by side, as whole numbers of the 8th decimal.
CREATE TABLE ftp_rule AS
SELECT
  record,
  max(CASE WHEN slice = {n} THEN rate_units(rate) END) AS ftp_{n},
  product
FROM ftp_rate
GROUP BY record, product;
