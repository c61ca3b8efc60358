import { readFileSync } from 'node:fs';

/** A value that is in force from that day until the next one. */
interface DatedEntry {
  readonly from: string;
  readonly value: string | readonly string[];
}

/** What a case says otherwise than the built-in policy. */
export interface CasePolicy {
  /** the value of each setting at all dates; undefined leaves it as it is */
  readonly settings: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  /** what follows the built-in value of a rate */
  readonly laterRates?: Readonly<Record<string, readonly DatedEntry[]>>;
  /** by product, none of which has one in the built-in policy */
  readonly ftpRates?: Readonly<Record<string, readonly DatedEntry[]>>;
}

const builtIn = readFileSync(new URL('../../src/policy/built-in.yaml', import.meta.url), 'utf8');

/** The built-in policy with what a case says otherwise. The lines are changed as text: as YAML it takes as long as a run. */
export function policyText({ settings, laterRates = {}, ftpRates = {} }: CasePolicy): string {
  let text = builtIn;
  for (const [name, value] of Object.entries(settings)) {
    const always = [{ from: '1990-01-01', value: typeof value === 'number' ? String(value) : (value ?? '') }];
    text = withList(text, ['settings:', `  ${name}:`, '    values:'], (list) => (value === undefined ? list : itemsOf(always)));
  }
  for (const [name, entries] of Object.entries(laterRates)) {
    text = withList(text, ['rates:', `  ${name}:`, '    values:'], (list) => list + itemsOf(entries));
  }
  for (const [product, entries] of Object.entries(ftpRates)) {
    const start = behind(text, ['products:', `  ${product}:`]);
    text = `${text.slice(0, start)}    ftp_rate:\n${itemsOf(entries)}${text.slice(start)}`;
  }
  return text;
}

/** Changes the list that stands right behind these lines. */
function withList(text: string, lines: readonly string[], change: (list: string) => string): string {
  const start = behind(text, lines);
  const [list] = /^(?: {6}- .*\n)+/.exec(text.slice(start)) ?? [];
  if (list === undefined) throw new Error(`the built-in policy has no list behind ${lines.join(' ')}`);
  return text.slice(0, start) + change(list) + text.slice(start + list.length);
}

/** Where the last of these lines ends, each the first after the one before. */
function behind(text: string, lines: readonly string[]): number {
  return lines.reduce((from, line) => {
    const at = text.indexOf(`\n${line}\n`, from - 1);
    if (at < 0) throw new Error(`the built-in policy has no line ${line}`);
    return at + line.length + 2;
  }, 1);
}

/** JSON is YAML, too. */
function itemsOf(entries: readonly DatedEntry[]): string {
  return entries.map((entry) => `      - ${JSON.stringify(entry)}\n`).join('');
}
