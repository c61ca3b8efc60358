import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbandoned } from './lock.js';

/**
 * Clears what killed processes left under a name: half of a new folder goes; an old one taken aside comes back if nothing
 * is in its place. Only who holds the lock of the name may do it: all that is there is then left over.
 */
export async function clearLeftovers(out: string, name: string): Promise<void> {
  const entries = await readdir(out);
  const lock = join(out, `.${name}.lock`);
  for (const entry of entries) {
    const path = join(out, entry);
    if (path.startsWith(`${lock}.`)) {
      if (await isAbandoned(path, lock)) await rm(path, { recursive: true, force: true });
      continue;
    }
    const ending = endingOf(entry, name);
    if (ending === undefined) continue;
    if (ending === 'old' && !(await readdir(out)).includes(name)) await rename(path, join(out, name));
    else await rm(path, { recursive: true, force: true });
  }
}

/** `tmp` of `.2025Q3.123.tmp`, and `old`; also of the list of rejects that a run writes beside its folder. */
function endingOf(entry: string, name: string): string | undefined {
  const rest = [`.${name}.rejects.csv.`, `.${name}.`].find((start) => entry.startsWith(start));
  return rest === undefined ? undefined : /^\d+\.(tmp|old)$/.exec(entry.slice(rest.length))?.[1];
}
