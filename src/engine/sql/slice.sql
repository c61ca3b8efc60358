-- Stretches of days within one month in which no FTP rate changes; together they are the period.
CREATE TABLE slice (number INTEGER, month VARCHAR);
