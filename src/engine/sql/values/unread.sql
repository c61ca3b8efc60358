-- Whether a cell holds something that was not understood.
CREATE MACRO unread(cell, value) AS (value IS NULL AND filled(cell));
