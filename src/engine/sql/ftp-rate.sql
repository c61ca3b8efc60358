-- The policy's FTP rate in each slice of the period: of a product, or, without one, of all others of its kind. There are
-- none of the latter where rates are matched to the term.
CREATE TABLE ftp_rate (record VARCHAR, product VARCHAR, slice INTEGER, rate DECIMAL(9, 8));
