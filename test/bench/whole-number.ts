/** Reads a command-line number; throws when it is no whole number from `least` to one thousand million. */
export function wholeNumber(name: string, text: string, least: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= 1e9)) throw new Error(`${name}: "${text}" is no whole number from ${least} to 1000000000`);
  return value;
}
