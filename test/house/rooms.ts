/** What a room of src/ may touch. `rooms` and `packages` are limits where they are given. */
export interface Room {
  readonly level: number;
  /** The only lower rooms it may use; without it, all lower rooms. */
  readonly rooms?: readonly string[];
  /** Rooms of its own level that it may use. */
  readonly beside?: readonly string[];
  /** The only packages and built-ins it may use; without it, all but those that other rooms own. */
  readonly packages?: readonly string[];
}

/** The street, from the ground up: imports go down only. */
export const rooms: ReadonlyMap<string, Room> = new Map<string, Room>([
  ['money', { level: 0, packages: ['decimal.js'] }],
  ['problems', { level: 0, packages: [] }],
  ['calendar', { level: 1, packages: [] }],
  ['yaml', { level: 1, rooms: ['problems'], packages: ['zod', 'yaml'] }],
  ['policy', { level: 1, beside: ['yaml'], packages: ['zod'] }],
  ['config', { level: 2, rooms: ['problems', 'yaml'], packages: ['zod'] }],
  ['mapping', { level: 2, rooms: ['problems', 'yaml', 'policy'], packages: ['zod'] }],
  ['formulas', { level: 2, rooms: ['money', 'problems', 'calendar'], packages: [] }],
  ['appraisal', { level: 3, packages: [] }],
  ['engine', { level: 4 }],
  ['intake', { level: 4, beside: ['engine'] }],
  ['runs', { level: 4, beside: ['engine'] }],
  ['report', { level: 4 }],
  ['pipeline', { level: 5 }],
  ['cli', { level: 6 }],
]);

/** Packages that belong to certain rooms; a name that ends in `/` stands for a whole scope. */
export const ownedPackages: readonly { readonly name: string; readonly rooms: readonly string[] }[] = [
  { name: '@duckdb/', rooms: ['engine'] },
  { name: 'commander', rooms: ['cli'] },
  { name: 'chalk', rooms: ['report', 'cli'] },
  { name: 'cli-table3', rooms: ['report', 'cli'] },
];

/** The highest level that knows no file, clock, environment, colour, console or database. */
const purestLevel = 3;

/** True for the rooms that are pure functions of their arguments. */
export function isPureRoom(name: string | undefined): boolean {
  const room = name === undefined ? undefined : rooms.get(name);
  return room !== undefined && room.level <= purestLevel;
}
