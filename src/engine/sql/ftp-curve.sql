-- The policy's FTP rate of a term in days, from a day until the day before another.
CREATE TABLE ftp_curve (term INTEGER, from_date DATE, until_date DATE, rate DECIMAL(9, 8));
