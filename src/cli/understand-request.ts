import { DEFAULT_BOARD_MEASURES } from '../appraisal/board-measures.js';
import { type PeriodKind, type PeriodRequest, parsePeriod } from '../calendar/period.js';
import { ENCODING_NAMES, type Encoding, encodingNamed } from '../intake/encodings.js';
import type { RunRequest } from '../pipeline/request.js';
import type { ScoringFileNames } from '../pipeline/scoring-files.js';
import type { Problem } from '../problems/problem.js';
import type { PeriodOptions } from './period-command.js';

type FileOption = 'policy' | 'roster' | 'assignments' | 'mapping' | 'opening' | 'fx' | 'expect' | 'snapshots' | 'out';

/** A comparison takes a period of any kind. */
type Asking = PeriodKind | 'policy diff';

/** Turns words of the command line into a request, or says what is wrong with them: all of it at once. */
export function understandRequest(
  command: Asking,
  periodText: string,
  ledgers: readonly string[],
  options: PeriodOptions,
): RunRequest | readonly Problem[] {
  const problems: Problem[] = [];
  const period = understandPeriod(command, periodText, options.year, problems);
  const maxRejects = wholeNumber('--max-rejects', options.maxRejects, problems, command);
  const top = options.top === undefined ? undefined : wholeNumber('--top', options.top, problems, command);
  if (!/^[1-9]\d{0,5}\s?([KMGT]i?B)$/i.test(options.memory)) problems.push(notASize(options.memory, command));
  const encoding = understandEncoding(options.encoding, problems, command);
  if (options.group !== undefined && options.rank !== 'managers') {
    const reason = `--group ${options.group} ranks managers, not ${options.rank}`;
    problems.push({ code: 'usage', value: options.group, details: { reason, command } });
  }
  problems.push(...aboutFolder(options, command));
  if (problems.length > 0 || period === undefined || maxRejects === undefined) return problems;
  const { group, lang, seal, restate, archive } = options;
  return {
    command,
    periodText,
    period,
    ledgers,
    maxRejects,
    memory: options.memory,
    rank: options.rank,
    by: options.by ?? DEFAULT_BOARD_MEASURES[options.rank],
    excel: options.excel ?? false,
    ...filesOf(options),
    ...scoringFilesOf(options),
    ...(encoding !== undefined && { encoding }),
    ...(top !== undefined && { top }),
    ...(group !== undefined && { group }),
    ...(lang !== undefined && { fileLanguage: lang }),
    ...(seal !== undefined && { seal }),
    ...(archive !== undefined && { archive }),
    ...(restate !== undefined && { restate }),
  };
}

/** What is done with a run folder needs one. */
function aboutFolder({ out, seal, archive, restate, set, simulate }: PeriodOptions, command: Asking): Problem[] {
  const asked = [...(seal === true ? ['--seal'] : []), ...(archive === true ? ['--archive'] : []), ...(restate === undefined ? [] : ['--restate'])];
  const [first] = asked;
  const usage = (value: string, reason: string): Problem => ({ code: 'usage', value, details: { reason, command } });
  if (restate?.trim() === '') return [usage('--restate', '--restate needs a reason')];
  if (first === undefined) return [];
  if (set !== undefined || simulate !== undefined) return [usage(first, `${first} is for a run, not for a simulation`)];
  return out === undefined ? [usage(first, `${first} needs --out, where the run is written`)] : [];
}

/** The files that the options name, and what they say of them. */
function filesOf(options: PeriodOptions): Pick<RunRequest, FileOption> {
  const { policy, roster, assignments, mapping, opening, fx, expect, snapshots, out } = options;
  return {
    ...(policy !== undefined && { policy }),
    ...(roster !== undefined && { roster }),
    ...(assignments !== undefined && { assignments }),
    ...(mapping !== undefined && { mapping }),
    ...(opening !== undefined && { opening }),
    ...(fx !== undefined && { fx }),
    ...(expect !== undefined && { expect }),
    ...(snapshots !== undefined && { snapshots }),
    ...(out !== undefined && { out }),
  };
}

function scoringFilesOf({ targets, quality, sanctions, overrides, adjustments, history, previous }: PeriodOptions): ScoringFileNames {
  return {
    ...(targets !== undefined && { targets }),
    ...(quality !== undefined && { quality }),
    ...(sanctions !== undefined && { sanctions }),
    ...(overrides !== undefined && { overrides }),
    ...(adjustments !== undefined && { adjustments }),
    ...(history !== undefined && { history: typeof history === 'string' ? [history] : history }),
    ...(previous !== undefined && { previous }),
  };
}

/** The encoding that `--encoding` names. */
export function understandEncoding(
  name: string | undefined,
  problems: Problem[],
  command: string,
): Encoding | 'utf-16' | undefined {
  if (name === undefined) return undefined;
  const encoding = encodingNamed(name);
  if (encoding === undefined) {
    const reason = `--encoding ${name} is none of ${ENCODING_NAMES}`;
    problems.push({ code: 'usage', value: name, details: { reason, command } });
  }
  return encoding;
}

function understandPeriod(
  command: Asking,
  text: string,
  yearText: string | undefined,
  problems: Problem[],
): PeriodRequest | undefined {
  const period = parsePeriod(text);
  const year = yearText === undefined ? undefined : Number(yearText);
  if (yearText !== undefined && !/^[1-9]\d{3}$/.test(yearText)) {
    problems.push({ code: 'usage', value: yearText, details: { reason: `--year ${yearText} is not a year such as 2025`, command } });
  }
  if (period === undefined) {
    problems.push({ code: 'period_syntax', value: text });
    return undefined;
  }
  if (command !== 'policy diff' && period.kind !== command) {
    problems.push({ code: 'period_kind', value: text, details: { found: period.kind, expected: command } });
  }
  if (period.year !== undefined && year !== undefined && period.year !== year) {
    problems.push({ code: 'period_year', value: text, details: { year: yearText ?? '' } });
  }
  return year === undefined ? period : { ...period, year };
}

function wholeNumber(option: string, text: string, problems: Problem[], command: string): number | undefined {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  problems.push({ code: 'usage', value: text, details: { reason: `${option} ${text} is not a whole number`, command } });
  return undefined;
}

function notASize(text: string, command: string): Problem {
  return { code: 'usage', value: text, details: { reason: `--memory ${text} is not a size such as 1GB`, command } };
}
