import { resultsOf } from '../../../../src/core/checks/check';
import { plainConnectionCheck } from '../../../../src/core/checks/shared/plain-connection';
import type { Account, ServerConnection } from '../../../../src/core/facts/account';
import { unknown } from '../../../../src/core/facts/evidence';
import { TODAY, imap, imported, inferred, pop3, snapshotOf, told } from '../../../tools/make-snapshot';

const check = plainConnectionCheck('pop3-plain-connection', 'pop3');
const OPEN = unknown('notAsked');
const connection = (more: Partial<ServerConnection> = {}) =>
  imported<ServerConnection>({ host: 'mail.example.com', port: 110, encryption: 'none', ...more });

function judge(more: Partial<Account>) {
  const snapshot = snapshotOf({ accounts: [pop3(more)] });
  const [result] = resultsOf(check, { snapshot, copies: [], today: TODAY });
  if (!result) throw new Error('No result');
  return result;
}
const verdict = (more: Partial<Account>) => {
  const result = judge(more);
  return result.verdict === 'fail' ? result.severity : result.verdict;
};
const words = (more: Partial<Account>) =>
  Object.fromEntries(Object.entries(judge(more).values).map(([name, { value }]) => [name, value]));

test('it is about the accounts of its kinds alone', () => {
  const snapshot = snapshotOf({ accounts: [imap(), pop3()] });
  expect(resultsOf(check, { snapshot, copies: [], today: TODAY }).map(({ subject }) => subject)).toEqual([
    { type: 'account', id: 'pop' },
  ]);
});

test('the worse of receiving and sending decides, and the words say which', () => {
  expect(verdict({})).toBe('pass');
  expect(verdict({ incoming: connection() })).toBe('serious');
  expect(verdict({ outgoing: connection({ port: 25 }) })).toBe('serious');
  expect(verdict({ incoming: connection({ encryption: 'automatic' }) })).toBe('minor');
  expect(verdict({ incoming: connection({ encryption: 'startTls' }) })).toBe('pass');
  expect(words({ incoming: connection() })).toEqual({
    account: 'pop@example.com',
    server: 'mail.example.com',
    port: '110',
    way: 'connection.receiving',
    travel: 'connection.travel',
  });
  expect(words({ outgoing: connection({ port: 25 }) })).toMatchObject({
    port: '25',
    way: 'connection.sending',
  });
  const both = { incoming: connection({ encryption: 'automatic' }), outgoing: connection({ port: 25 }) };
  expect([verdict(both), words(both)]).toMatchObject([
    'serious',
    { port: '25', way: 'connection.both', travel: 'connection.travel' },
  ]);
  expect(words({ incoming: connection({ encryption: 'automatic' }) })).toMatchObject({
    travel: 'connection.mayTravel',
  });
});

test.each(['localhost', 'LOCALHOST.', ' 127.0.0.1 ', '127.1.2.3', '::1', '[::1]'])(
  'nothing crosses the network to %s',
  (host) => {
    expect(verdict({ incoming: connection({ host }) })).toBe('pass');
  },
);

test.each(['localhost.example.com', '128.0.0.1', '10.127.0.0.1'])('%s is another computer', (host) => {
  expect(verdict({ incoming: connection({ host }) })).toBe('serious');
});

test('what no settings show is what the person saw, and else it cannot be told', () => {
  const open = { incoming: OPEN, outgoing: OPEN };
  expect(verdict(open)).toBe('cantTell');
  expect(verdict({ ...open, connectionEncrypted: told(true) })).toBe('pass');
  expect(verdict({ ...open, connectionEncrypted: told(false) })).toBe('serious');
  expect(verdict({ ...open, connectionEncrypted: unknown('personDoesNotKnow') })).toBe('cantTell');
  const result = judge(open);
  expect(result.verdict === 'cantTell' && result.settledBy).toEqual([
    { by: 'question', question: 'connectionEncrypted' },
    { by: 'profileExport' },
  ]);
  // Settings that show it come before what was said.
  expect(verdict({ incoming: connection(), connectionEncrypted: told(true) })).toBe('serious');
});

test('a default that we filled in cannot be right where the port speaks only encrypted connections', () => {
  const filled = (port: number, host = 'mail.example.com') =>
    inferred<ServerConnection>({ host, port, encryption: 'none' });
  for (const port of [995, 993, 465]) expect(verdict({ incoming: filled(port) })).toBe('cantTell');
  expect(verdict({ incoming: filled(110) })).toBe('serious');
  expect(verdict({ incoming: filled(995, 'localhost') })).toBe('pass');
  expect(verdict({ incoming: connection({ port: 995 }) })).toBe('serious');
});

test('what decided is the first line of evidence, and what was not asked is no line once the person has answered', () => {
  const labels = (more: Partial<Account>) => judge(more).evidence.map(({ label }) => label);
  const answered = { incoming: OPEN, outgoing: OPEN, connectionEncrypted: told(true) };
  expect(labels(answered)).toEqual(['connectionEncrypted']);
  expect(labels({ incoming: OPEN, outgoing: OPEN })).not.toContain('connectionEncrypted');
  expect(labels({ connectionEncrypted: told(false) }).at(-1)).toBe('connectionEncrypted');
  expect(labels({ outgoing: OPEN, connectionEncrypted: told(false) })[0]).toBe('connectionEncrypted');
});
