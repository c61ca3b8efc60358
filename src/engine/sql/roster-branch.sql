-- The branches that the roster states.
CREATE TABLE roster_branch (manager VARCHAR, branch VARCHAR);
