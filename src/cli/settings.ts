import { readFile } from 'node:fs/promises';
import { CONFIG_KEYS, type ConfigKey, type ConfigReading } from '../config/config.js';
import { openingProblem } from '../intake/opening-problem.js';
import type { Problem } from '../problems/problem.js';

/** The file of the working folder that settles what flags do not (SPEC 2.5). */
const CONFIG_FILE = 'cm-appraise.yaml';

/** Where the value of a setting comes from: `flag`, `default`, or a line of the configuration. */
export interface SettingSource {
  readonly name: ConfigKey;
  readonly value: string | undefined;
  readonly source: string;
}

export interface Settled<Options> {
  /** with what the configuration adds; flags beat it */
  readonly options: Options;
  readonly sources: readonly SettingSource[];
  readonly problems: readonly Problem[];
}

type Settable = Partial<Record<ConfigKey, string | readonly string[]>>;

/**
 * Adds what cm-appraise.yaml says to the options of a command.
 * @param flags names of the options that the command line gives
 * @param known names of the settings that the command has
 */
export async function settle<Options extends Settable>(
  options: Options,
  flags: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Promise<Settled<Options>> {
  const { settings, problems } = await readConfig();
  const names = CONFIG_KEYS.filter((name) => known.has(name));
  const added = names.flatMap((name) => {
    const setting = settings.get(name);
    return setting === undefined || flags.has(name) ? [] : [[name, setting.value] as const];
  });
  const settled = { ...options, ...Object.fromEntries(added) };
  const sources = names.map((name) => {
    const line = settings.get(name)?.line;
    const value = textOf(settled[name]);
    const source = flags.has(name) ? 'flag' : line === undefined ? 'default' : `${CONFIG_FILE}:${line}`;
    return { name, value, source };
  });
  return { options: settled, sources, problems };
}

async function readConfig(): Promise<ConfigReading> {
  let content: string;
  try {
    content = await readFile(CONFIG_FILE, 'utf8');
  } catch (error) {
    const problem = openingProblem(CONFIG_FILE, error);
    return { settings: new Map(), problems: problem.code === 'file_missing' ? [] : [problem] };
  }
  // Most folders have none, and then nothing that reads YAML need be loaded.
  const { parseConfig } = await import('../config/parse-config.js');
  return parseConfig(content, CONFIG_FILE);
}

/** Several files as they would be written. */
function textOf(value: string | readonly string[] | undefined): string | undefined {
  return value === undefined || typeof value === 'string' ? value : value.join(' ');
}
