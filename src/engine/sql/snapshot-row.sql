-- The snapshots of loans and deposits that count.
CREATE VIEW snapshot_row AS
FROM counted_row WHERE record IN ('loan', 'deposit');
