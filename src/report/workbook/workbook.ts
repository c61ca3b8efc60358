import { type Zippable, unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Row, type SheetData } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import type { Language } from '../../problems/entry.js';
import { textWidth } from '../screen/text-width.js';
import { headCell, sheetCell } from './cells.js';
import type { WorkbookSheet } from './sheet.js';

/** Widths of columns in characters, and by how many rows they are measured. */
const [NARROWEST, WIDEST, MEASURED_ROWS] = [8, 48, 200];

/** The time of every file in the archive: the earliest that it can say, so that the same run gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** A workbook (Office Open XML) with a sheet for each table: headers frozen, filters, ids as text, amounts as numbers, no formula. */
export async function workbookBytes(sheets: readonly WorkbookSheet[], language: Language): Promise<Buffer> {
  const drawn = sheets.map((sheet) => drawSheet(sheet, language));
  const ranges = drawn.map(({ data }) => rangeOf(data));
  const addFilter = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
    xml.replace('</sheetData>', `</sheetData><autoFilter ref="${ranges[sheetIndex] ?? ''}"/>`);
  const features = [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: addFilter } } } }];
  return withoutTimes(await writeExcelFile(drawn, { features, fontFamily: 'Microsoft YaHei', fontSize: 10 }).toBuffer());
}

function drawSheet({ name, columns, rows }: WorkbookSheet, language: Language) {
  const head = columns.map(({ label }) => label[language]);
  const widths = head.map(textWidth);
  const data: Row[] = [head.map((text, index) => headCell(text, columns[index]?.kind ?? 'text'))];
  for (const row of rows) {
    if (data.length <= MEASURED_ROWS) for (const [index, text] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, textWidth(text));
    data.push(row.map((text, index) => sheetCell(text, columns[index]?.kind ?? 'text')));
  }
  const fitted = widths.map((width) => ({ width: Math.min(WIDEST, Math.max(NARROWEST, width + 3)) }));
  return { sheet: name[language], data, columns: fitted, stickyRowsCount: 1, showGridLines: true };
}

function rangeOf(data: SheetData): string {
  return `A1:${getCellAddress(data.length - 1, (data[0]?.length ?? 1) - 1)}`;
}

/** The archive written again with the files in order, none of which has a time. */
function withoutTimes(bytes: Buffer): Buffer {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes)).toSorted(([a], [b]) => (a < b ? -1 : 1))) files[path] = content;
  return Buffer.from(zipSync(files, { level: 6, mtime: NO_TIME }));
}
