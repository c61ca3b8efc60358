import { clearLine, cursorTo } from 'node:readline';
import type { EngineProgress } from '../engine/database.js';
import type { LedgerSize } from '../pipeline/ledger-session.js';
import type { Language, Text } from '../problems/entry.js';
import { withThousands } from '../report/exact-text.js';
import { RunProgress } from './run-progress.js';
import { stageClock } from './stage-clock.js';
import type { Terminal } from './terminal.js';

/** How far a run has come, for those who wait for it. */
interface Progress {
  readonly stageEnded: (stage: string, rows?: number) => void;
  readonly engineOpened: (engine: EngineProgress, ledger: LedgerSize) => void;
  /** takes the line away */
  readonly end: () => void;
}

/** Whoever waits less is not told. */
const FIRST_AFTER_MS = 1000;
const EVERY_MS = 200;

/**
 * Tells on standard error how far a run is: on a terminal in one line that changes, in a log of JSON an entry for each phase
 * that ends, elsewhere and with `--quiet` nothing.
 */
export async function withProgress<Result>(terminal: Terminal, quiet: boolean | undefined, run: (progress: Omit<Progress, 'end'>) => Promise<Result>): Promise<Result> {
  const { end, ...progress } = watchProgress(terminal, quiet ?? false);
  try {
    return await run(progress);
  } finally {
    end();
  }
}

/**
 * The same for what has no stages but so many parts, and leaves no time between them: the line is drawn when a part is told.
 * @param what such as the managers of a report
 */
export async function withCounter<Result>(terminal: Terminal, quiet: boolean | undefined, what: Text, run: (told: (done: number, of: number) => void) => Promise<Result>): Promise<Result> {
  const isWatched = process.stderr.isTTY && quiet !== true && terminal.logs === 'text';
  const began = performance.now();
  let next = began + FIRST_AFTER_MS;
  const told = (done: number, of: number) => {
    const now = performance.now();
    if (!isWatched || now < next) return;
    next = now + EVERY_MS;
    drawLine(counterLine(what[terminal.language], done, of, now - began, terminal.language));
  };
  try {
    return await run(told);
  } finally {
    if (isWatched && next > began + FIRST_AFTER_MS) drawLine('');
  }
}

/** `managers 1,234 of 5,000, about 12 s left`. */
export function counterLine(what: string, done: number, of: number, milliseconds: number, language: Language): string {
  const [some, all] = [done, of].map((count) => withThousands(count.toFixed()));
  const left = done === 0 ? undefined : Math.ceil((milliseconds / 1000) * (of / done - 1));
  if (language === 'zh') return `${what} ${some} / ${all}${left === undefined ? '' : `，约剩 ${left} 秒`}`;
  return `${what} ${some} of ${all}${left === undefined ? '' : `, about ${left} s left`}`;
}

function drawLine(line: string): void {
  cursorTo(process.stderr, 0);
  process.stderr.write(line);
  clearLine(process.stderr, 1);
}

function watchProgress(terminal: Terminal, quiet: boolean): Progress {
  const clock = stageClock(terminal.say);
  const run = new RunProgress(performance.now());
  const draw = () => {
    drawLine(run.line(performance.now(), process.stderr.columns - 1, terminal.language));
  };
  const isWatched = process.stderr.isTTY && !quiet && terminal.logs === 'text' && clock === undefined;
  const timer = isWatched ? setInterval(() => { if (performance.now() - run.began > FIRST_AFTER_MS) draw(); }, EVERY_MS).unref() : undefined;
  return {
    stageEnded: (stage, rows) => {
      clock?.(stage, rows);
      const ended = run.stageEnded(stage, rows, performance.now());
      if (ended === undefined || terminal.logs === 'text' || quiet) return;
      terminal.log([{ level: 'info', message: ended.label[terminal.language], phase: ended.lastStage, seconds: ended.seconds, rows: run.rows }]);
    },
    engineOpened: (engine, ledger) => {
      run.engineOpened(engine, ledger);
    },
    end: () => {
      if (timer === undefined) return;
      clearInterval(timer);
      drawLine('');
    },
  };
}
