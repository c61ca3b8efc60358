import type { EngineProgress } from '../engine/database.js';
import type { LedgerSize } from '../pipeline/ledger-session.js';
import type { Language } from '../problems/entry.js';
import { withThousands } from '../report/exact-text.js';
import { textWidth } from '../report/screen/text-width.js';
import { PHASES, type Phase } from './phases.js';

const MEGABYTE = 1_000_000;

/** What binary fractions lose. */
const ROUNDING = 1e-9;

/** Part of the work after which the rest can be told. */
const KNOWN_FROM = 0.02;

/** Where a run stands; it has no clock of its own. */
export class RunProgress {
  private engine: EngineProgress | undefined;
  private ledger: LedgerSize = { files: 0, bytes: 0 };
  private filesRead = 0;
  private place = 0;
  private phaseBegan: number;
  /** fraction of all that is done; it never goes back */
  private done = 0;
  private counted: number | undefined;
  /** fraction of the phase that its stages have ended */
  private landmark = 0;
  /** milliseconds that the run takes, by what was last done of it */
  private expected = 0;

  constructor(readonly began: number) {
    this.phaseBegan = began;
  }

  /** ledger rows that were read; undefined before that */
  get rows(): number | undefined {
    return this.counted;
  }

  engineOpened(engine: EngineProgress, ledger: LedgerSize): void {
    this.engine = engine;
    this.ledger = ledger;
  }

  /** @returns the phase that the stage has ended, with its seconds */
  stageEnded(stage: string, rows: number | undefined, now: number): (Phase & { readonly seconds: number }) | undefined {
    if (stage === 'ledger file') this.filesRead += 1;
    this.landmark = PHASES[this.place]?.landmarks?.[stage] ?? this.landmark;
    const place = PHASES.findIndex(({ lastStage }) => lastStage === stage);
    const ended = PHASES[place];
    if (ended === undefined) return undefined;
    // Some commands run twice.
    if (place === 0) [this.done, this.filesRead, this.counted] = [0, 0, undefined];
    if (stage === 'ledger to typed rows') this.counted = rows;
    const seconds = Math.round(now - this.phaseBegan) / 1000;
    this.place = place + 1;
    this.landmark = 0;
    this.phaseBegan = now;
    return { ...ended, seconds };
  }

  /**
   * `reading the ledger 45%, 340 of 755 MB, 84 MB/s, about 12 s left`; what does not fit is left out from the end.
   * @param width cells of the line
   */
  line(now: number, width: number, language: Language): string {
    const phase = PHASES[this.place];
    if (phase === undefined) return '';
    const before = PHASES.slice(0, this.place).reduce((sum, { weight }) => sum + weight, 0);
    const done = before + phase.weight * this.within();
    if (done > this.done) [this.done, this.expected] = [done, (now - this.began) / done];
    const left = Math.ceil((this.expected - (now - this.began)) / 1000);
    const parts = [
      `${phase.label[language]} ${Math.floor(this.done * 100 + ROUNDING)}%`,
      ...(this.done < KNOWN_FROM || left <= 0 ? [] : [language === 'zh' ? `约剩 ${left} 秒` : `about ${left} s left`]),
      ...this.amounts(now, language),
    ];
    const comma = language === 'zh' ? '，' : ', ';
    return parts.reduce((line, part) => (textWidth(line + comma + part) > width ? line : line + comma + part));
  }

  /** Fraction of the phase: of the reading of the ledger as the engine tells, else by the stages that have ended. */
  private within(): number {
    const { files } = this.ledger;
    if (this.place !== 1 || files === 0) return this.landmark;
    return Math.min(1, (this.filesRead + (this.engine?.progress() ?? 0) / 100) / files);
  }

  /** While the ledger is read its bytes, after that its rows. */
  private amounts(now: number, language: Language): string[] {
    if (this.counted !== undefined) {
      const rows = withThousands(this.counted.toFixed());
      return [language === 'zh' ? `${rows} 行` : `${rows} rows`];
    }
    const seconds = (now - this.phaseBegan) / 1000;
    const read = this.within() * this.ledger.bytes;
    if (read === 0 || seconds <= 0) return [];
    const [some, all, rate] = [read, this.ledger.bytes, read / seconds].map((bytes) => Math.floor(bytes / MEGABYTE));
    return [language === 'zh' ? `${some} / ${all} MB` : `${some} of ${all} MB`, `${rate} MB/s`];
  }
}
