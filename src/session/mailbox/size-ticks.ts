const KB = 1024;
/** So many lines across a chart of a hand's height, at most. */
const MOST_LINES = 4;

/**
 * Round sizes for the lines across a chart, from 0 up to `top` bytes: steps of 1, 2 or 5 times a power of ten of a unit
 * in which sizes are said.
 */
export function sizeTicks(top: number): number[] {
  if (!(top > 0)) return [0];
  let unit = 1;
  while (top / unit >= KB) unit *= KB;
  const least = top / unit / MOST_LINES;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  const step = factor * power * unit;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => at * step);
}
