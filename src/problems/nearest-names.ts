const LONGEST_COMPARED = 40;
const MOST_NAMES = 5;
const MOST_COMPARED = 200;

/**
 * The names most like the one that was found, at most 5 of the first 200, the most like first; those that are equally
 * like keep their order. Upper and lower case, spaces, `_` and `-` make no difference.
 */
export function nearestNames(found: string, names: Iterable<string>): string[] {
  const wanted = comparable(found);
  const compared = [...names].slice(0, MOST_COMPARED);
  const distances = compared.map((name) => ({ name, distance: editDistance(wanted, comparable(name)) }));
  distances.sort((a, b) => a.distance - b.distance);
  return distances.slice(0, MOST_NAMES).map(({ name }) => name);
}

function comparable(name: string): string {
  return name.slice(0, LONGEST_COMPARED).toLowerCase().replace(/[\s_-]/g, '');
}

/** Number of characters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
