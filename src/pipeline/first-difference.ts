import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** A file of a run that comes out otherwise. */
export interface Difference {
  readonly name: string;
  /** the first that differs, from 1; undefined where one of the files is not there */
  readonly line: number | undefined;
  /** the line in the run; undefined where it has none */
  readonly before: string | undefined;
  /** the same now */
  readonly now: string | undefined;
}

/** Where two files part, which are known to differ. */
export async function firstDifference(name: string, before: string, now: string): Promise<Difference> {
  if (!(await isFile(before)) || !(await isFile(now))) return { name, line: undefined, before: undefined, now: undefined };
  const [left, right] = [linesOf(before), linesOf(now)];
  try {
    for (let line = 1; ; line += 1) {
      const [one, other] = [await left.next(), await right.next()];
      const [was, is] = [one, other].map((each) => (each.done === true ? undefined : each.value));
      if (was !== is || was === undefined) return { name, line, before: was, now: is };
    }
  } finally {
    await left.return(undefined);
    await right.return(undefined);
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path), crlfDelay: Infinity });
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isFile(), () => false);
}
