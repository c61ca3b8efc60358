import { adjustmentProblems, adjustmentWarnings } from './adjustments.js';
import { configProblems } from './config.js';
import { fileProblems } from './files.js';
import { gradingProblems, gradingWarnings } from './grading.js';
import { mappingProblems } from './mapping.js';
import { measureProblems } from './measures.js';
import { payProblems, payWarnings } from './pay.js';
import { payFolderProblems, payFolderWarnings } from './pay-folders.js';
import { policyProblems } from './policy.js';
import { referenceProblems } from './references.js';
import { requestProblems } from './requests.js';
import { payFileProblems } from './pay-files.js';
import { rowProblems } from './rows.js';
import { runProblems } from './runs.js';
import { tenderProblems, tenderWarnings } from './tender.js';
import { warnings } from './warnings.js';

/** Every problem that the program can report, by code. */
export const catalogue = {
  ...requestProblems,
  ...fileProblems,
  ...rowProblems,
  ...runProblems,
  ...referenceProblems,
  ...payFileProblems,
  ...adjustmentProblems,
  ...gradingProblems,
  ...measureProblems,
  ...policyProblems,
  ...mappingProblems,
  ...configProblems,
  ...warnings,
  ...adjustmentWarnings,
  ...gradingWarnings,
  ...tenderProblems,
  ...payFolderProblems,
  ...payFolderWarnings,
  ...tenderWarnings,
  ...payProblems,
  ...payWarnings,
};

export type ProblemCode = keyof typeof catalogue;
