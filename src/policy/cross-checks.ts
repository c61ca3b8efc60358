import type { Path } from '../yaml/finding.js';
import { type Plain, type PlainTree, placeAt } from '../yaml/plain-tree.js';
import { measuresNotMadeOfThemselves } from './cycle-check.js';
import { datedLists, partAt } from './dated-places.js';
import { isIsoDay } from './iso-day.js';
import { combinedUnitsFit, keysFit, unitsFollow } from './measure-checks.js';
import { partsAreKnown } from './measure-parts.js';
import { curveTermsAscend, tiersInOrder } from './order-checks.js';
import { pieceRatesNameIndicators, plansNameSchemes, wagesNameGrades } from './pay-checks.js';
import { minimumBelowMaximum, payBandsInOrder } from './pay-order-checks.js';
import { type CrossCheck, type PolicyFinding, unknownName } from './policy-findings.js';
import { lastSchemeTakesAll, schemesNameWhatIs, weightsAddUp } from './scheme-checks.js';
import { limitsNameGrades } from './tender-checks.js';
import { boundsAreSound, indicatorsStandOnce, scoredMeasuresExist } from './scoring-checks.js';

/**
 * What one part of a policy says against another. The checks take the document as it is, so that they also run where
 * the schema refuses a part of it; what is of the wrong kind they leave to the schema.
 */
export const CROSS_CHECKS: readonly CrossCheck[] = [
  datesAscend,
  provisionTablesExist,
  departmentsExist,
  curveTermsAscend,
  tiersInOrder,
  partsAreKnown,
  keysFit,
  unitsFollow,
  combinedUnitsFit,
  measuresNotMadeOfThemselves,
  scoredMeasuresExist,
  boundsAreSound,
  indicatorsStandOnce,
  schemesNameWhatIs,
  lastSchemeTakesAll,
  weightsAddUp,
  limitsNameGrades,
  plansNameSchemes,
  wagesNameGrades,
  pieceRatesNameIndicators,
  payBandsInOrder,
  minimumBelowMaximum,
];

/** Dated values are listed once each, oldest first. */
function datesAscend(tree: PlainTree): PolicyFinding[] {
  return datedLists(tree.plain, []).flatMap((list) => {
    const dated = list.flatMap(({ path, entry }) => {
      const from = entry.get('from');
      return typeof from === 'string' && isIsoDay(from) ? [{ path: [...path, 'from'], from }] : [];
    });
    return dated
      .filter(({ from }, index) => index > 0 && from <= (dated[index - 1]?.from ?? ''))
      .map(({ path, from }) => ({ fault: 'date_order', path, offset: placeAt(tree, path)?.offset ?? 0, value: from }));
  });
}

/** The setting names, at every date, a provision table of this policy. */
function provisionTablesExist(tree: PlainTree): PolicyFinding[] {
  const tables = partAt(tree.plain, 'provision_tables');
  if (!(tables instanceof Map)) return [];
  const expected = { en: 'provision table', zh: '拨备比例表' };
  const names = tables as ReadonlyMap<string, Plain>;
  return settingEntries(tree, 'provision_table').flatMap(({ path, value }) => unknownName(tree, path, value, names, expected));
}

/** The departments that are credited belong, at every date, to products of this policy. */
function departmentsExist(tree: PlainTree): PolicyFinding[] {
  const products = partAt(tree.plain, 'products');
  if (!(products instanceof Map)) return [];
  const expected = { en: 'department of a product', zh: '产品所属部门' };
  const departments = [...(products as ReadonlyMap<string, Plain>).values()].map((product) => partAt(product, 'department'));
  const names = new Set(departments.filter((name) => typeof name === 'string'));
  return settingEntries(tree, 'credited_departments').flatMap(({ path, value }) => {
    if (!Array.isArray(value)) return [];
    return (value as readonly Plain[]).flatMap((name, index) => unknownName(tree, [...path, index], name, names, expected));
  });
}

/** The values of a setting, each with its path. */
function settingEntries(tree: PlainTree, setting: string): { path: Path; value: Plain | undefined }[] {
  return datedLists(partAt(tree.plain, 'settings', setting), ['settings', setting])
    .flat()
    .map(({ path, entry }) => ({ path: [...path, 'value'], value: entry.get('value') }));
}
