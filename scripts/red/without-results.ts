/** Lines of what jest said last that are shown. */
const LAST_LINES = 15;

/** What to do when jest ended without the file of its results: it could not begin, or was ended. */
export function withoutResults(test: string, said: string): string {
  const last = said.trim().split('\n').slice(-LAST_LINES).join('\n');
  return [
    `jest ended without its results for ${test}.`,
    `Run it by itself: npm run build && npx jest --selectProjects browser -- ${test}`,
    'Where no browser starts, set CHROMIUM_PATH to a Chrome or Chromium. Where it was ended, free some memory.',
    last === '' ? 'jest said nothing.' : `jest said last:\n${last}`,
  ].join('\n');
}
