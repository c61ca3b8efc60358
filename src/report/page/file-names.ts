/** Longest name from data within a file name. */
const LONGEST = 60;

/**
 * A file name for each id: no id leads elsewhere, hides, or stands for another, on file systems that tell cases apart or not.
 * @param before what all names begin with, such as `2025Q3`
 * @returns names by id, `2025Q3-M001.html`; in the order of the ids, so that the same ids give the same names
 */
export function fileNamesFor(ids: readonly string[], before: string, ending: string): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const id of ids) {
    const safe = `${before}-${safeName(id)}`;
    let name = safe;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${safe}~${count}`;
    taken.add(name.toLowerCase());
    names.set(id, `${name}${ending}`);
  }
  return names;
}

/** Letters of any script, digits, `_` and `-`; everything else is `_`. */
function safeName(id: string): string {
  return Array.from(id.normalize('NFC').replace(/[^\p{L}\p{N}_-]/gu, '_')).slice(0, LONGEST).join('');
}
