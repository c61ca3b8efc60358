/** The main job on the fixture branch, in both languages of its files. */
export const BRANCH = [
  'fixtures/branch/ledger.csv',
  '--roster',
  'fixtures/branch/roster.csv',
  '--assignments',
  'fixtures/branch/assignments.csv',
] as const;

export const BRANCH_ZH = [
  'fixtures/branch-zh/ledger.csv',
  '--roster',
  'fixtures/branch-zh/roster.csv',
  '--assignments',
  'fixtures/branch/assignments.csv',
] as const;
