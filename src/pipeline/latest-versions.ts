import { basename, dirname, join } from 'node:path';

const FOLDER = /^(?<period>\d{4}(?:Q[1-4]|H[12]|-\d{2})?)(?:\.r(?<version>\d+))?$/;

/**
 * Of files that a pattern finds in run folders and in those of their restatements, the latest version of each: 'runs/*'
 * means what holds, not what was put right. Others stay as they are.
 */
export function latestVersions(paths: readonly string[]): string[] {
  const latest = new Map<string, number>();
  for (const path of paths) {
    const { key, version } = versionOf(path);
    latest.set(key, Math.max(version, latest.get(key) ?? 0));
  }
  return paths.filter((path) => {
    const { key, version } = versionOf(path);
    return latest.get(key) === version;
  });
}

function versionOf(path: string): { key: string; version: number } {
  const folder = dirname(path);
  const { period, version = '1' } = FOLDER.exec(basename(folder))?.groups ?? {};
  if (period === undefined) return { key: path, version: 1 };
  return { key: join(dirname(folder), period, basename(path)), version: Number(version) };
}
