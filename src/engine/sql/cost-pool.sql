-- Costs without a manager, by branch or, without one, of the bank, in cents of the policy's currency (SPEC 7).
CREATE VIEW cost_pool AS
SELECT strftime(date, '%Y-%m') AS month, coalesce(branch, '') AS branch, sum(CAST(cents(amount) AS HUGEINT)) AS cents
FROM flow
WHERE record = 'cost' AND manager IS NULL
GROUP BY month, coalesce(branch, '');
