-- Days that two stretches of time have in common; each ends on the day before its `until_date`.
CREATE MACRO days_shared(from_date, until_date, other_from, other_until) AS (
  greatest(least(until_date, other_until) - greatest(from_date, other_from), 0)
);
