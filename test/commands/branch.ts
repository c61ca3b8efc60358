/** The main job on the fixture branch, in both languages of its files. */
export const BRANCH = [
  'fixtures/branch/ledger.csv',
  '--roster',
  'fixtures/branch/roster.csv',
  '--assignments',
  'fixtures/branch/assignments.csv',
] as const;

/** The same with what its managers are scored and graded by besides, as in fixtures/SCORECARD.md. */
export const BRANCH_SCORED = [
  ...BRANCH,
  '--targets',
  'fixtures/branch/targets.csv',
  '--quality',
  'fixtures/branch/quality.csv',
  '--history',
  'fixtures/branch/history/2025Q2-grades.csv',
] as const;

export const BRANCH_ZH = [
  'fixtures/branch-zh/ledger.csv',
  '--roster',
  'fixtures/branch-zh/roster.csv',
  '--assignments',
  'fixtures/branch/assignments.csv',
] as const;
