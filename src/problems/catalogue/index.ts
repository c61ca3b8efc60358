import { configProblems } from './config.js';
import { fileProblems } from './files.js';
import { mappingProblems } from './mapping.js';
import { measureProblems } from './measures.js';
import { policyProblems } from './policy.js';
import { referenceProblems } from './references.js';
import { requestProblems } from './requests.js';
import { rowProblems } from './rows.js';
import { warnings } from './warnings.js';

/** Every problem that the program can report, by code. */
export const catalogue = {
  ...requestProblems,
  ...fileProblems,
  ...rowProblems,
  ...referenceProblems,
  ...measureProblems,
  ...policyProblems,
  ...mappingProblems,
  ...configProblems,
  ...warnings,
};

export type ProblemCode = keyof typeof catalogue;
