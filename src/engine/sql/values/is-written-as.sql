-- Whether a cell is a decimal as the engine writes it, but for zeros at its end.
CREATE MACRO is_written_as(cell, value) AS (starts_with(CAST(value AS VARCHAR), cell) AND NOT suffix(cell, '.'));
