import type { Readable } from 'node:stream';
import { type Holding, holdingsOf } from '../appraisal/holdings.js';
import type { StageEnded } from '../engine/ledger-measures.js';
import type { Archive } from '../intake/archive.js';
import { readAssignments } from '../intake/assignments.js';
import { type ControlTotal, readControlTotals } from '../intake/control-totals.js';
import type { Encoding } from '../intake/encodings.js';
import { type FxRate, readFxRates } from '../intake/fx-rates.js';
import type { LedgerFile } from '../intake/ledger-file.js';
import type { IntakeSettings } from '../intake/ledger-source.js';
import { openLedgerFiles } from '../intake/ledger.js';
import { type OpeningFile, openOpening } from '../intake/opening-file.js';
import { type RosterEntry, readRoster } from '../intake/roster.js';
import type { PolicySetting } from '../policy/policy-setting.js';
import { type Problem, hasErrors } from '../problems/problem.js';
import { POSITION_COLUMNS } from '../report/columns.js';
import type { InputDigest } from '../runs/manifest.js';
import { archivedLedgers, withArchive } from './archived-inputs.js';
import { type LoadedMapping, loadMapping } from './mapping-source.js';
import { type LoadedPolicy, loadPolicy } from './policy-source.js';
import { digest, reference, referenceOf } from './reference.js';
import { type ScoringFileNames, type ScoringFiles, openScoringFiles } from './scoring-files.js';

/** Files that a run may be given. */
export interface InputNames extends ScoringFileNames {
  readonly ledgers: readonly string[];
  readonly policy?: string;
  /** values of the policy that a simulation sets */
  readonly settings?: readonly PolicySetting[];
  readonly roster?: string;
  readonly assignments?: string;
  readonly fx?: string;
  /** positions.csv of the run before */
  readonly opening?: string;
  /** control totals, such as `rows=12,loan.balance=100.00`, or a file of them */
  readonly expect?: string;
  /** how files of other shapes are read */
  readonly mapping?: string;
  /** memory of the engine, such as `1GB` */
  readonly memory: string;
  /** of all ledger files; recognised where it is not given */
  readonly encoding?: Encoding | 'utf-16';
}

/** The headers of positions.csv in both languages. */
const POSITION_HEADERS = POSITION_COLUMNS.map(({ name, label }) => ({ name, headers: [label.zh] }));

/** Where files come from besides the disk, and what stops their reading. */
export interface InputSurroundings {
  readonly standardInput?: Readable;
  readonly signal: AbortSignal;
  readonly stageEnded?: StageEnded | undefined;
}

/** The files of a run, opened and understood; ledger rows are not read yet. */
export interface Inputs {
  /** undefined where it has errors */
  readonly policy: LoadedPolicy | undefined;
  readonly files: readonly LedgerFile[];
  /** instead of files */
  readonly archive: Archive | undefined;
  /** what was seen of the ledger's files */
  readonly ledgerProblems: readonly Problem[];
  readonly roster: ReadonlyMap<string, RosterEntry> | undefined;
  /** its name as it was given, and the headers of its columns */
  readonly rosterFile: { readonly name: string; readonly headers: ReadonlyMap<string, string> } | undefined;
  readonly holdings: readonly Holding[];
  readonly fxRates: readonly FxRate[];
  readonly scoring: ScoringFiles;
  readonly opening: OpeningFile | undefined;
  /** what the mapping says a snapshot date lists */
  readonly snapshots: 'full' | 'changes' | undefined;
  /** what the ledger must add up to */
  readonly expected: readonly ControlTotal[];
  readonly digests: readonly InputDigest[];
  /** errors and warnings of all of them together */
  readonly problems: readonly Problem[];
}

/** Opens everything that a run is given, so that all that is wrong with it is reported at once. */
export async function openInputs(given: InputNames, scratch: string, surroundings: InputSurroundings): Promise<Inputs> {
  const { names, archive, problems: ofArchive } = await withArchive(given);
  const policy = await loadPolicy(names.policy, names.settings);
  const mapping = names.mapping === undefined ? undefined : await loadMapping(names.mapping);
  const isMappingBroken = mapping !== undefined && mapping.mapping === undefined;
  const settings = settingsOf(names, scratch, surroundings);
  const ledgerSettings = { ...settings, ...howLedgersAreRead(names, mapping) };
  const { files, problems: ofFiles } = await openLedgerFiles(isMappingBroken ? [] : names.ledgers, ledgerSettings);
  const before = names.opening === undefined ? undefined : await openOpening(names.opening, settings, POSITION_HEADERS);
  const roster = reference('roster', names.roster, readRoster);
  const assignments = reference('assignments', names.assignments, readAssignments);
  const fx = reference('fx', names.fx, readFxRates);
  const expected = reference('expect', names.expect, readControlTotals);
  surroundings.stageEnded?.('open files');
  const scoring = await openScoringFiles(names);
  surroundings.stageEnded?.('targets, quality and history');
  const others = [
    roster, assignments, fx, expected, referenceOf('opening', names.opening, before), referenceOf('mapping', names.mapping, mapping),
    ...scoring.references,
  ];
  const ledgerProblems = [...ofArchive, ...ofFiles, ...(archive?.warnings ?? [])];
  const isLoaded = 'policy' in policy;
  return {
    policy: isLoaded ? policy : undefined,
    files,
    archive,
    ledgerProblems,
    roster: roster.reading?.managers,
    rosterFile: roster.reading && { name: names.roster ?? '', headers: roster.reading.headers },
    holdings: hasErrors(assignments.problems) ? [] : holdingsOf(assignments.reading?.assignments ?? []),
    fxRates: fx.reading?.rates ?? [],
    expected: expected.reading?.totals ?? [],
    scoring: scoring.files,
    opening: before?.opening,
    snapshots: archive?.snapshots ?? mapping?.mapping?.snapshots,
    digests: [...ledgerDigests(files, archive), ...others.flatMap(({ digests }) => digests)],
    problems: [...(isLoaded ? [] : policy), ...ledgerProblems, ...others.flatMap((each) => each.problems)],
  };
}

function ledgerDigests(files: readonly LedgerFile[], archive: Archive | undefined): InputDigest[] {
  if (archive !== undefined) return archivedLedgers(archive);
  return files.map(({ name, source, kind }) => ({
    ...digest('ledger', name, source),
    encoding: source.encoding,
    ...(kind !== undefined && { kind }),
  }));
}

function settingsOf({ memory }: InputNames, scratch: string, { standardInput, signal }: InputSurroundings): IntakeSettings {
  return { scratch, memory, signal, ...(standardInput !== undefined && { standardInput }) };
}

/** What holds for the ledger only: positions.csv of the run before is always as that run wrote it. */
function howLedgersAreRead(
  { encoding }: InputNames,
  mapping: LoadedMapping | undefined,
): Pick<IntakeSettings, 'encoding' | 'mapping'> {
  return {
    ...(mapping?.mapping !== undefined && { mapping: mapping.mapping }),
    ...(encoding !== undefined && { encoding }),
  };
}
