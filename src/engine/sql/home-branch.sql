-- The branch of each manager: that of the roster, else his only one in the ledger.
CREATE VIEW home_branch AS
SELECT manager, branch FROM roster_branch
UNION ALL
SELECT manager, branch FROM manager_branch WHERE manager NOT IN (SELECT manager FROM roster_branch);
