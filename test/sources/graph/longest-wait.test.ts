import { graphSender } from '../../../src/sources/graph/carrier';
import { LONGEST_WAIT_MS } from '../../../src/sources/mailbox/clock';
import { virtualClock } from '../../services/clock';

/** How long a wait in Graph's answer is taken for. */
async function waitFor(asked: string): Promise<number | null | undefined> {
  const send = graphSender({
    fetch: () => Promise.resolve(new Response('', { status: 429, headers: { 'Retry-After': asked } })),
    cloud: 'worldwide',
    clock: { ...virtualClock(0), random: () => 0 },
    token: () => Promise.resolve('token'),
  });
  const request = { version: 'v1.0', method: 'GET', path: '/me' } as const;
  const sent = await send([request], new AbortController().signal);
  return sent.kind === 'answered' ? sent.answers[0]?.retryAfterMs : sent.waitMs;
}

test('no server is waited for longer than a timer can run and a date can tell', async () => {
  expect(await waitFor('7')).toBe(7000);
  for (const asked of ['1e300', '2147484', 'Fri, 01 Jan 9999 00:00:00 GMT']) {
    expect(await waitFor(asked)).toBe(LONGEST_WAIT_MS);
  }
});
