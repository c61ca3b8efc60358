import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Language } from '../problems/entry.js';
import type { Problem } from '../problems/problem.js';
import { fileNamesFor } from '../report/page/file-names.js';
import { peopleOf } from '../report/page/people.js';
import { readerOf } from '../report/page/reader.js';
import { type PageAssets, type Told, managerPage, runPage } from '../report/page/run-page.js';
import type { ReportedRun } from '../report/reported-run.js';
import { writeBeside } from '../runs/run-folder.js';
import { workbookBytes } from '../report/workbook/workbook.js';
import { reportedRun } from './reported-run.js';
import { workbookSheets } from './workbook-sheets.js';

const PAGE = new URL('../../src/report/page/', import.meta.url);

/** What is to be made of a run. */
export interface ReportRequest {
  readonly run: string;
  readonly previous: string | undefined;
  /** files and folder to write; at least one of them */
  readonly html: string | undefined;
  readonly xlsx: string | undefined;
  readonly perManager: string | undefined;
  readonly language: Language;
  /** told how many managers are drawn */
  readonly told: Told;
}

/** Writes the reports of a run, each file complete or not at all. @returns what was written, or why nothing was */
export async function writeReport(request: ReportRequest, signal: AbortSignal): Promise<{ readonly written: readonly string[] } | readonly Problem[]> {
  const run = await reportedRun(request.run, request.previous);
  if (!('tables' in run)) return run;
  const written: string[] = [];
  if (request.html !== undefined) written.push(await writePage(request.html, run, request));
  signal.throwIfAborted();
  if (request.xlsx !== undefined) {
    const sheets = await workbookSheets(request.run, request.language);
    if ('code' in sheets) return [sheets];
    written.push(await writeFile(request.xlsx, await workbookBytes(sheets, request.language)));
  }
  signal.throwIfAborted();
  if (request.perManager !== undefined) written.push(await writePages(request.perManager, run, request, signal));
  return { written };
}

async function writePage(file: string, run: ReportedRun, { language, told }: ReportRequest): Promise<string> {
  return writeFile(file, runPage(run, readerOf(language), await pageAssets(), told));
}

async function writePages(folder: string, run: ReportedRun, { language, told }: ReportRequest, signal: AbortSignal): Promise<string> {
  const [people, assets] = [peopleOf(run), await pageAssets()];
  const names = fileNamesFor(people.map(({ manager }) => manager), run.name, '.html');
  await mkdir(folder, { recursive: true });
  for (const [index, person] of people.entries()) {
    told(index, people.length);
    signal.throwIfAborted();
    await writeFile(join(folder, names.get(person.manager) ?? ''), managerPage(person, run, readerOf(language), assets));
  }
  return folder;
}

async function pageAssets(): Promise<PageAssets> {
  const [style, script] = await Promise.all(['page.css', 'page.js'].map((name) => readFile(new URL(name, PAGE), 'utf8')));
  return { style: style ?? '', script: script ?? '' };
}

async function writeFile(file: string, content: string | Buffer): Promise<string> {
  return writeBeside(dirname(file), basename(file), once(content));
}

async function* once(content: string | Buffer): AsyncGenerator<string | Buffer> {
  yield await Promise.resolve(content);
}
