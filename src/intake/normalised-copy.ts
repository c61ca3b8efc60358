import { type FileHandle, open } from 'node:fs/promises';
import type { ProblemCode } from '../problems/catalogue/index.js';
import { walkRecords } from './record-walk.js';

/** What is wrong with the structure of a record. */
export interface RecordFault {
  readonly code: ProblemCode;
  /** cells found */
  readonly cells: number;
}

const BATCH = 1024 * 1024;

/**
 * Copies a CSV file record by record with LF line ends, an empty row in the place of each record whose structure is
 * broken, so that the engine reads as many rows as there are records and a row's place stays its number.
 * @returns number of rows without the header, and the faults by record number
 * @throws WalkEnded where the file cannot be walked to its end
 */
export async function copyNormalised(
  from: string,
  to: string,
  layout: { readonly delimiter: string; readonly width: number; readonly isUnquoted?: boolean },
): Promise<{ rows: number; faults: Map<number, RecordFault> }> {
  const faults = new Map<number, RecordFault>();
  const emptyRow = Buffer.from(layout.delimiter.repeat(layout.width - 1));
  const out = await open(to, 'w');
  try {
    const writer = new BatchWriter(out);
    let records = 0;
    for await (const batch of walkRecords(from, layout)) {
      for (const record of batch) {
        records += 1;
        if (record.fault === undefined) writer.line(record.bytes);
        else {
          faults.set(record.number, { code: record.fault, cells: record.cells });
          writer.line(emptyRow);
        }
      }
      await writer.flush();
    }
    return { rows: Math.max(records - 1, 0), faults };
  } finally {
    await out.close();
  }
}

/** Collects the lines of a batch and writes them in one piece. */
class BatchWriter {
  private batch = Buffer.alloc(BATCH);
  private used = 0;

  constructor(private readonly out: FileHandle) {}

  line(bytes: Buffer): void {
    if (this.used + bytes.length + 1 > this.batch.length) this.grow(bytes.length + 1);
    bytes.copy(this.batch, this.used);
    this.batch[this.used + bytes.length] = 0x0a;
    this.used += bytes.length + 1;
  }

  async flush(): Promise<void> {
    if (this.used > 0) await this.out.write(this.batch, 0, this.used);
    this.used = 0;
  }

  private grow(more: number): void {
    const larger = Buffer.alloc(2 * Math.max(this.batch.length, more));
    this.batch.copy(larger, 0, 0, this.used);
    this.batch = larger;
  }
}
