-- How often a balance x rate counts: loans accrue by the day, deposits are averaged like D.
CREATE MACRO interest_weight(record, from_date, until_date) AS (
  CASE WHEN record = 'loan' THEN days_within(from_date, until_date) ELSE averaged_within(from_date, until_date) END
);
