import type { ReportedRun } from '../reported-run.js';
import { balancesPart } from './balances-part.js';
import { boardPart } from './board-part.js';
import { classesPart } from './classes-part.js';
import { customersPart } from './customers-part.js';
import { pageFrame } from './frame.js';
import { gradesPart } from './grades-part.js';
import { managerPart } from './manager-part.js';
import { managersTable } from './managers-table.js';
import { type Markup, html } from './markup.js';
import { overviewPart, reconciliationPart } from './overview-part.js';
import { packedSections } from './packed.js';
import { PAGE } from './page-words.js';
import { type PersonRows, peopleOf } from './people.js';
import type { Reader } from './reader.js';

/** What the browser gets beside the figures. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

/** Told how many of so many managers are drawn. */
export type Told = (done: number, of: number) => void;

/** Managers up to whom the page shows everybody's section at once; of more it unpacks the one that is asked for. */
const MOST_OPEN = 100;

/**
 * One page with everything of a run that people look at: it needs no network and no other file.
 * @param told how many managers are drawn
 * @returns a whole HTML document; the same bytes for the same run and language
 */
export function runPage(run: ReportedRun, reader: Reader, assets: PageAssets, told: Told): string {
  const people = peopleOf(run);
  const content = html`${search(reader)}
${overviewPart(run, people, reader)}${boardPart(run, people, reader)}${gradesPart(run, reader)}${customersPart(run, reader)}${classesPart(run, reader)}${balancesPart(run, reader)}${reconciliationPart(run, reader)}
<section id="managers"><h2>${reader.say(PAGE.managers)}</h2>
${managersTable(people, run, reader)}
${sections(people, run, reader, told)}</section>
`;
  return pageFrame(run, content, reader, assets);
}

/** The page of one manager: his own figures only. */
export function managerPage(person: PersonRows, run: ReportedRun, reader: Reader, assets: PageAssets): string {
  return pageFrame(run, managerPart(person, run, reader), reader, assets);
}

function search({ say }: Reader): Markup {
  return html`<form role="search" class="find"><label for="find">${say(PAGE.find)}</label>
<input id="find" type="search" autocomplete="off" aria-describedby="hint" aria-controls="everybody"><span id="hint" class="hint">${say(PAGE.findHint)}</span>
<output for="find" data-found="${say(PAGE.found)}"></output></form>
`;
}

function sections(people: readonly PersonRows[], run: ReportedRun, reader: Reader, told: Told): Markup {
  const sectionOf = (person: PersonRows, index: number) => {
    told(index, people.length);
    return managerPart(person, run, reader);
  };
  if (people.length <= MOST_OPEN) return html`<div id="sections">${people.map(sectionOf)}</div>`;
  return html`<div id="sections"><p class="hint">${reader.say(PAGE.choose)}</p></div>
${packedSections(people, sectionOf)}`;
}
