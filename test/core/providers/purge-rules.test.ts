import { PURGE_RULES, rulesFor } from '../../../src/core/providers/purge-rules';
import { exchange, imap, imported, pop3 } from '../../tools/make-snapshot';

const at = (host: string) => imported({ host, port: 995, encryption: 'tls' as const });
const ids = (account: Parameters<typeof rulesFor>[0]) => rulesFor(account).map(({ id }) => id);

describe('rules of mail providers', () => {
  it('each have an id of their own and a source', () => {
    expect(new Set(PURGE_RULES.map(({ id }) => id)).size).toBe(PURGE_RULES.length);
    expect(PURGE_RULES.filter(({ source }) => source === '')).toEqual([]);
  });

  it('are found by address, by server, and by kind of account', () => {
    const both = ['windstream.unreadInbox', 'windstream.deletedItems'];
    expect(ids(pop3({ address: 'Ada@Windstream.NET', incoming: at('mail.windstream.net') }))).toEqual(both);
    expect(ids(pop3({ incoming: at('pop.windstream.net') }))).toEqual(both);
    expect(ids(imap({ address: 'ada@gmail.com', incoming: at('imap.gmail.com') }))).toEqual([
      'gmail.deletedItems',
    ]);
    expect(ids(exchange())).toEqual([]);
    expect(ids(pop3({ address: 'ada@notwindstream.net', incoming: at('pop.notwindstream.net') }))).toEqual(
      [],
    );
  });

  it.each([
    ['gmx.net', 1],
    ['virgilio.it', 7],
    ['telstra.com', 7],
    ['yahoo.com', 7],
    ['outlook.com', 30],
  ])('count Trash of %s with the smallest number that anybody names: %i days', (domain, days) => {
    const account = imap({ address: `ada@${domain}`, incoming: { known: false, reason: 'notInExport' } });
    expect(rulesFor(account).find(({ scope }) => scope === 'deletedItems')?.olderThanDays).toBe(days);
  });

  it('do not say of Microsoft 365 that it deletes old mail by itself', () => {
    expect(PURGE_RULES.filter(({ provider }) => provider === 'Microsoft 365')).toEqual([]);
  });
});
