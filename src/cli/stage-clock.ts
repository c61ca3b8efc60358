/** With CM_APPRAISE_TIMINGS in the environment, says how long each stage took: `timing`, stage, seconds. */
export function stageClock(say: (lines: readonly string[]) => void): (stage: string) => void {
  if ((process.env['CM_APPRAISE_TIMINGS'] ?? '') === '') return () => undefined;
  let before = performance.now();
  return (stage) => {
    const now = performance.now();
    say([`timing\t${stage}\t${((now - before) / 1000).toFixed(3)}`]);
    before = now;
  };
}
