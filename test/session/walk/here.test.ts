import { hereOf, systemOf } from '../../../src/session/walk/here';

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/143', 0, 'windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605', 0, 'mac'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605', 5, 'phone'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile', 5, 'phone'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/143 Mobile', 5, 'phone'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/143', 0, 'unknown'],
] as const)('%s with %d fingers is a %s', (userAgent, maxTouchPoints, system) => {
  expect(systemOf({ userAgent, maxTouchPoints })).toBe(system);
});

test('without Outlook there is no program around the page', () => {
  const state = { outlook: null } as ReturnType<Parameters<typeof hereOf>[0]['getState']>;
  expect(hereOf({ getState: () => state, system: 'mac' })).toEqual({ host: null, system: 'mac' });
});
