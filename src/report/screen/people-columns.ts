import { type Person, UNASSIGNED } from '../../appraisal/people.js';
import { HEADINGS } from '../headings.js';
import { type Cell, EMPTY, textCell } from './cells.js';
import { type GridColumn, gridColumn } from './grid.js';
import type { View } from './view.js';
import { WORDS } from './words.js';

/** Ids, and names where there are any. */
export function peopleColumns(people: readonly Person[], view: View): GridColumn[] {
  return columnsOf(people, [], [], view);
}

/** Ids and names likewise; the last row is the bank's. */
export function peopleAndBankColumns(people: readonly Person[], view: View): GridColumn[] {
  return columnsOf(people, [{ text: WORDS.bank[view.language] }], [EMPTY], view);
}

/** The name of a person; what nobody holds is named in Chinese, where its id is English. */
export function nameCell({ manager, name }: Person, { language }: View): Cell {
  return manager === UNASSIGNED ? { text: WORDS.unassigned[language] } : textCell(name);
}

function columnsOf(people: readonly Person[], lastIds: Cell[], lastNames: Cell[], view: View): GridColumn[] {
  const ids = people.map(({ manager }) => textCell(manager));
  const names = people.map((person) => nameCell(person, view));
  const idColumn = gridColumn(HEADINGS.manager[view.language], 'left', [...ids, ...lastIds]);
  if (people.every(({ name }) => name === '')) return [idColumn];
  return [idColumn, gridColumn(HEADINGS.name[view.language], 'left', [...names, ...lastNames])];
}
