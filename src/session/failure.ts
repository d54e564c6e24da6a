/**
 * Why something did not come about: a part of the page did not arrive, or what arrived failed. The first passes with
 * the connection; the second is a fault of ours, and trying again seldom helps.
 */
export type Failure = 'notLoaded' | 'broken';

/** What webpack calls a part of the page, script or style, that could not be fetched. */
const NOT_FETCHED: readonly string[] = ['ChunkLoadError', 'CSS_CHUNK_LOAD_FAILED'];

/** Which of the two an error is. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return 'broken';
  const code = 'code' in error ? error.code : undefined;
  return [error.name, code].some((mark) => typeof mark === 'string' && NOT_FETCHED.includes(mark))
    ? 'notLoaded'
    : 'broken';
}
