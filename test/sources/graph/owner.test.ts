import { graphSender } from '../../../src/sources/graph/carrier';
import { askOwner, readOwner } from '../../../src/sources/graph/owner';
import { asFetch } from '../../services/graph/server';
import { graphSetting, SCOPES, type Setting } from './setting';

const ask = ({ server, clock }: Setting, signal = new AbortController().signal) =>
  askOwner(
    graphSender({
      cloud: 'worldwide',
      fetch: asFetch(server),
      token: () => Promise.resolve(server.issueToken(SCOPES)),
      clock,
    }),
    clock,
    signal,
  );

test('an ordinary account: its address, its other names, and that these are all', () => {
  expect(
    readOwner({
      mail: 'Kim@harbour.example',
      userPrincipalName: 'kim.lee@harbour.example',
      proxyAddresses: [
        'smtp:K@old.example',
        'SMTP:kim@harbour.example',
        'X500:/o=x',
        'SIP:kim@harbour.example',
      ],
    }),
  ).toEqual({
    address: 'kim@harbour.example',
    addresses: ['kim@harbour.example', 'kim.lee@harbour.example', 'k@old.example'],
    allTold: true,
  });
});

test.each([
  ['a personal account', { mail: null, userPrincipalName: 'kim@outlook.com' }, 'kim@outlook.com'],
  [
    'a guest, whose name is made of another address',
    { mail: 'kim@harbour.example', userPrincipalName: 'kim_harbour.example#EXT#@host.example' },
    'kim@harbour.example',
  ],
  [
    'an account whose main address is told among the others only',
    { proxyAddresses: ['smtp:a@b.example', 'SMTP:kim@b.example'] },
    'kim@b.example',
  ],
  ['an account without an address', { mail: '', userPrincipalName: 'kim' }, null],
])('%s', (_, body, address) => {
  expect(readOwner(body)?.address).toBe(address);
});

test('addresses that were not told make no list of all of them', () => {
  expect(readOwner({ mail: 'kim@harbour.example' })?.allTold).toBe(false);
  expect(readOwner({ mail: 'kim@harbour.example', proxyAddresses: [] })?.allTold).toBe(false);
  expect(readOwner('<html>')).toBeNull();
});

test('the service is asked once, and again when it is busy', async () => {
  const setting = graphSetting({ folders: 1, items: 0 });
  setting.server.faults = { call: ({ times }) => (times < 2 ? 'busy' : null) };
  expect(await ask(setting)).toMatchObject({ address: setting.mailbox.address, allTold: true });
  expect(setting.server.seen.calls).toBe(3);
  expect(setting.server.seen.refused).toEqual([]);
});

test.each(['denied', 'notReady', 'crash', 'emptyBody'] as const)(
  '%s for ever: nobody knows who it is',
  async (fault) => {
    const setting = graphSetting({ folders: 1, items: 0 });
    setting.server.faults = { call: () => fault };
    expect(await ask(setting)).toBeNull();
    expect(setting.server.seen.calls).toBeLessThanOrEqual(3);
  },
);

test('asking ends when nobody waits any more', async () => {
  const setting = graphSetting({ folders: 1, items: 0 });
  setting.server.faults = { trip: () => 'hang' };
  const stop = new AbortController();
  void setting.clock.sleep(50).then(() => stop.abort());
  expect(await ask(setting, stop.signal)).toBeNull();
});
