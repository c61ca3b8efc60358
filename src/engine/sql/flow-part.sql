-- The flows of the period by whom they belong to.
CREATE VIEW flow_part AS
FROM dated_flow_part WHERE date >= getvariable('period_first');
