import { awardOpenTender } from '../pipeline/award-tender.js';
import { openTender } from '../pipeline/open-tender.js';
import type { TenderOutcome } from '../pipeline/tender-request.js';
import { trackTender } from '../pipeline/track-tender.js';
import { type Problem, visible } from '../problems/problem.js';
import { csvPieces } from '../report/csv.js';
import { tenderScreen } from '../report/screen/tender.js';
import { awardTable, baseTable, trackTable } from '../report/tender-tables.js';
import { type TenderTable, tenderJson } from '../report/tender-table.js';
import { type CommandSession, runCommand } from './session.js';
import { TENDER_SETTINGS, settledOptions } from './settled-options.js';
import type { TenderAwardOptions, TenderOpenOptions, TenderOptions } from './tender-command.js';
import { understandDate, understandTender, usage } from './understand-tender.js';
import { VERSION } from './version.js';

type Flags = ReadonlySet<string>;

/** Puts customers up for tender. */
export async function openCustomers(name: string, runs: readonly string[], given: TenderOpenOptions, flags: Flags): Promise<void> {
  await runSettled(given, flags, async (options, session) => {
    const problems: Problem[] = [];
    const request = understandTender('tender open', name, options, problems);
    const closes = understandDate('tender open', '--closes', options.closes, problems);
    if (problems.length > 0) return problems;
    const outcome = await openTender({ ...request, runs, customers: options.customers, closes, policy: options.policy }, surroundings(session));
    return tell(outcome, (opened) => baseTable(name, opened.bases, opened.periods, opened.currency), options, session);
  });
}

/** Awards them. */
export async function awardCustomers(name: string, bids: string, given: TenderAwardOptions, flags: Flags): Promise<void> {
  await runSettled(given, flags, async (options, session) => {
    const { roster, grades, policy } = options;
    const problems: Problem[] = [];
    const request = understandTender('tender award', name, options, problems);
    const from = understandDate('tender award', '--from', options.from, problems);
    if (roster === undefined) problems.push(usage('tender award', '--roster says who may bid'));
    if (roster === undefined || from === undefined || problems.length > 0) return problems;
    const outcome = await awardOpenTender({ ...request, bids, roster, grades, from, policy }, surroundings(session));
    const language = options.format === 'table' ? session.terminal.language : (options.lang ?? 'en');
    return tell(outcome, ({ judged, currency }) => awardTable(name, judged, currency, language), options, session);
  });
}

/** Sets what was promised beside what came of it. */
export async function trackCustomers(name: string, runs: readonly string[], given: TenderOptions, flags: Flags): Promise<void> {
  await runSettled(given, flags, async (options, session) => {
    const problems: Problem[] = [];
    const request = understandTender('tender track', name, options, problems);
    if (problems.length > 0) return problems;
    const outcome = await trackTender({ ...request, runs }, surroundings(session));
    return tell(outcome, ({ results, currency }) => trackTable(name, results, currency), options, session);
  });
}

/** Runs a command with what the folder settles besides its options. */
async function runSettled<Options extends TenderOptions>(
  given: Options,
  flags: Flags,
  command: (options: Options, session: CommandSession) => Promise<readonly Problem[]>,
): Promise<void> {
  await runCommand(given.lang, async (session) => {
    const options = await settledOptions(given, flags, session, TENDER_SETTINGS);
    if (options === undefined) return;
    const problems = await command(options, session);
    if (problems.length > 0) session.report(problems);
  });
}

function surroundings({ signal }: CommandSession) {
  return { version: VERSION, signal };
}

/** Prints what came of it, and where it is written. @returns what is wrong */
async function tell<Result, Row>(
  outcome: TenderOutcome<Result>,
  tableOf: (result: Result) => TenderTable<Row>,
  { format, lang, excel, quiet }: TenderOptions,
  { terminal, report }: CommandSession,
): Promise<readonly Problem[]> {
  if (outcome.kind === 'refused') return outcome.problems;
  if (quiet === true) return [];
  report(outcome.warnings);
  const table = tableOf(outcome);
  const forms = {
    table: () => [terminal.drawn(tenderScreen(table, terminal))],
    csv: () => csvPieces(table.columns, table.rows, { language: lang, excel: excel ?? false }),
    json: () => tenderJson(table),
  };
  for (const piece of forms[format]()) await terminal.print(piece);
  const { folder } = outcome;
  terminal.say([terminal.language === 'zh' ? `竞标已写入 ${visible(folder)}` : `tender written to ${visible(folder)}`]);
  return [];
}
