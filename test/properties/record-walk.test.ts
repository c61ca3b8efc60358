import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ByteSurvey, surveyBytes } from '../../src/intake/byte-survey.js';
import { type RecordBatch, WalkEnded, type WalkedRecord, walkRecords } from '../../src/intake/record-walk.js';
import { hostileBytes, hostileTexts, wellFormedTexts } from './csv-texts.js';
import { type PlainRecord, hasPlainCells, isRagged, plainCounts, plainReading } from './record-reference.js';

const MEBIBYTE = 1024 * 1024;
const WIDTH = 3;

let folder = '';
let path = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'records-'));
  path = join(folder, 'file.csv');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('records of a file', () => {
  it('are those of csv-parse where the file is well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormedTexts, async ({ text, delimiter, rows }) => {
        const { records, ended } = await walked(text, delimiter, rows[0]?.length);
        const options = { delimiter, record_delimiter: ['\r\n', '\n'], skip_empty_lines: true };
        const parsed: string[][] = parse(text, options);
        expect(ended).toBeUndefined();
        expect(records.map((record) => cellsOf(record.text, delimiter))).toEqual(parsed);
        expect(parsed).toEqual(rows);
        expect(records.filter(({ isFaulty }) => isFaulty)).toEqual([]);
      }),
      { numRuns: 600, seed: 1 },
    );
  });

  it('are those of a reading character by character, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTexts, fc.constantFrom(',', ';'), async (text, delimiter) => {
        expect(await walked(text, delimiter, WIDTH)).toEqual(expected(text, delimiter));
      }),
      { numRuns: 1200, seed: 2 },
    );
  });

  it('are the same wherever the end of the first mebibyte falls', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTexts, fc.nat(), fc.boolean(), async (text, place, isQuoted) => {
        const edge = place % (Buffer.byteLength(text) + 2);
        const quote = isQuoted ? '"' : '';
        const filler = `${quote}${'x'.repeat(MEBIBYTE - edge - 2 * quote.length - 1)}${quote}`;
        const found = await walked(`${filler}\n${text}`, ',', undefined);
        const plain = plainReading(`x\n${text}`, ',');
        expect(found.ended).toEqual(plain.ended);
        expect(found.records.slice(1)).toEqual(plain.records.slice(1).map((each) => walkedOf(each, each.isBroken)));
      }),
      { numRuns: 70, seed: 3 },
    );
  });

  it('are the same where they fill a mebibyte, and end where one is longer', async () => {
    const run = 'y'.repeat(MEBIBYTE);
    const lengths = fc.constantFrom(0, MEBIBYTE / 2 - 7, MEBIBYTE - 40, MEBIBYTE - 9, MEBIBYTE);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(hostileTexts, lengths), { minLength: 2, maxLength: 5 }), async (pieces) => {
        const text = pieces.map(([piece, length]) => piece + run.slice(0, length)).join('\n');
        expect(await walked(text, ',', WIDTH)).toEqual(expected(text, ','));
      }),
      { numRuns: 8, seed: 4 },
    );
  });
});

describe('the survey of a file', () => {
  it('counts what a look at each byte counts', async () => {
    await fc.assert(
      fc.asyncProperty(hostileBytes, async (bytes) => {
        writeFileSync(path, bytes, 'latin1');
        expect(countsOf(await surveyBytes(path))).toEqual(plainCounts(bytes));
      }),
      { numRuns: 1000, seed: 5 },
    );
  });

  it('counts alike wherever the end of the first four mebibytes falls', async () => {
    const lines = `${'x'.repeat(1023)}\n`.repeat(4096);
    await fc.assert(
      fc.asyncProperty(hostileBytes, fc.nat(), async (bytes, place) => {
        const text = lines.slice(place % (bytes.length + 2)) + bytes;
        writeFileSync(path, text, 'latin1');
        expect(countsOf(await surveyBytes(path))).toEqual(plainCounts(text));
      }),
      { numRuns: 15, seed: 6 },
    );
  });

  it('never calls cells plain that are not', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTexts.filter(isWithoutQuotesAndLoneReturns), fc.constantFrom(',', ';'), async (text, delimiter) => {
        writeFileSync(path, `header\n${text}\n`);
        if ((await surveyed()).plainCells) expect(hasPlainCells(text, delimiter)).toBe(true);
      }),
      { numRuns: 800, seed: 7 },
    );
  });
});

interface Walked {
  records: { number: number; line: number; text: string; cells: number; isFaulty: boolean }[];
  ended: { code: string; line: number } | undefined;
}

async function walked(text: string, delimiter: string, width: number | undefined): Promise<Walked> {
  writeFileSync(path, text);
  const records: Walked['records'] = [];
  try {
    for await (const { number, line, bytes, cells, fault } of eachRecord(walkRecords(path, { delimiter, width }))) {
      records.push({ number, line, text: bytes.toString('utf8'), cells, isFaulty: fault !== undefined });
    }
    return { records, ended: undefined };
  } catch (error) {
    if (error instanceof WalkEnded) return { records, ended: { code: error.code, line: error.line } };
    throw error;
  }
}

function expected(text: string, delimiter: string): Walked {
  const { records, ended } = plainReading(text, delimiter);
  const isFaulty = (record: PlainRecord) => record.isBroken || (record.number > 0 && isRagged(record, WIDTH));
  return { ended, records: records.map((record) => walkedOf(record, isFaulty(record))) };
}

function walkedOf({ number, line, text, cells }: PlainRecord, isFaulty: boolean): Walked['records'][number] {
  return { number, line, text, cells: cells.length, isFaulty };
}

function cellsOf(text: string, delimiter: string): string[] {
  const rows: string[][] = parse(text, { delimiter });
  return rows[0] ?? [];
}

async function surveyed(): Promise<ByteSurvey> {
  const survey = await surveyBytes(path);
  if ('tooLongLine' in survey) throw new Error('a line is too long');
  return survey;
}

function countsOf(survey: ByteSurvey | { readonly tooLongLine: number }): object {
  if ('tooLongLine' in survey) return survey;
  const { size, lineFeeds, blankLines, longestLine, endsInLineFeed, carriageReturns, hasQuote, hasNul, notUtf8Line } = survey;
  return { size, lineFeeds, blankLines, longestLine, endsInLineFeed, carriageReturns, hasQuote, hasNul, notUtf8Line };
}

function isWithoutQuotesAndLoneReturns(text: string): boolean {
  return !text.includes('"') && !text.replaceAll('\r\n', '').includes('\r');
}

async function* eachRecord(batches: AsyncIterable<RecordBatch>): AsyncGenerator<WalkedRecord> {
  for await (const batch of batches) yield* batch;
}
