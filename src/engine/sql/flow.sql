-- The flows of the period.
CREATE VIEW flow AS
FROM dated_flow WHERE date >= getvariable('period_first');
