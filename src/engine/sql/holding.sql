-- Who holds the accounts and customers that the assignments mention: for each of them every day from ever to ever,
-- with shares in ten-thousandths that add up to 10000. What is left open stands under (unassigned).
CREATE TABLE holding (
  target VARCHAR, id VARCHAR, manager VARCHAR, from_date DATE, until_date DATE, share INTEGER
);
