/**
 * With CM_APPRAISE_TIMINGS in the environment, says how long each stage took: `timing`, stage, seconds on the clock,
 * seconds of processor time, rows made or looked at.
 */
export function stageClock(say: (lines: readonly string[]) => void): ((stage: string, rows?: number) => void) | undefined {
  if ((process.env['CM_APPRAISE_TIMINGS'] ?? '') === '') return undefined;
  let before = performance.now();
  let used = process.cpuUsage();
  return (stage, rows) => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(used);
    say([`timing\t${stage}\t${((now - before) / 1000).toFixed(3)}\t${((user + system) / 1_000_000).toFixed(3)}\t${rows ?? ''}`]);
    before = performance.now();
    used = process.cpuUsage();
  };
}
