/** The first message ever sent is of 1971. Zero in one way of counting or another lies before: 1, 1601, 1899, 1970. */
const FIRST = Date.parse('1971-01-01T00:00:00Z');
/** Mail servers write the year 4501 for 'no date'. */
const NONE = Date.parse('4500-01-01T00:00:00Z');

/** Whether an instant can be the day on which a message arrived. */
export function isMailDate(instant: string): boolean {
  const time = Date.parse(instant);
  return time >= FIRST && time < NONE;
}
