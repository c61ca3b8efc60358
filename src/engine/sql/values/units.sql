-- An exact decimal as the whole number of its smallest units: 1.25 gives 125 at two places.
CREATE MACRO units(amount) AS (CAST(replace(CAST(amount AS VARCHAR), '.', '') AS HUGEINT));
