import {
  PROVIDER_RULES,
  PROVIDER_RULE_IDS,
  POP3_ONLY_PROVIDERS,
  eventOf,
  pop3OnlyProvider,
  rulesFor,
} from '../../src/core/provider-rules';
import { exchange, imap, imported, pop3 } from '../tools/make-snapshot';

const at = (host: string) => imported({ host, port: 995, encryption: 'tls' as const });

describe('rules of mail providers', () => {
  it('each have an id of their own, a source and the day on which it was read', () => {
    expect(PROVIDER_RULES.map(({ id }) => id)).toEqual([...PROVIDER_RULE_IDS]);
    for (const { source, checkedOn } of [...PROVIDER_RULES, ...POP3_ONLY_PROVIDERS]) {
      expect(source).toMatch(/^https:\/\//);
      expect(new Date(checkedOn).toISOString().slice(0, 10)).toBe(checkedOn);
    }
  });

  it('are found by address, by server, and by kind of account', () => {
    const ids = (account: Parameters<typeof rulesFor>[0]) => rulesFor(account).map(({ id }) => id);
    expect(ids(pop3({ address: 'Ada@Windstream.NET' }))).toEqual(['windstreamUnread', 'windstreamTrash']);
    expect(ids(pop3({ incoming: at('pop.windstream.net') }))).toEqual([
      'windstreamUnread',
      'windstreamTrash',
    ]);
    expect(ids(imap({ kind: imported('gmail') }))).toEqual(['gmailTrash']);
    expect(ids(exchange())).toEqual([]);
    expect(ids(pop3({ address: 'ada@notwindstream.net' }))).toEqual([]);
  });

  it('are asked about as an event', () => {
    const [rule] = rulesFor(pop3({ address: 'ada@windstream.net' }));
    expect(rule && eventOf(rule, ['pop'])).toEqual({
      type: 'serverPurge',
      olderThanDays: 365,
      scope: 'unreadInbox',
      accounts: ['pop'],
    });
  });

  it('do not say of Microsoft 365 that it deletes old mail by itself', () => {
    expect(PROVIDER_RULES.filter(({ kinds }) => kinds.includes('exchange'))).toEqual([]);
  });

  it('know some providers without IMAP', () => {
    expect(pop3OnlyProvider(pop3({ incoming: at('pop.nifty.com') }))?.provider).toBe('@nifty');
    expect(pop3OnlyProvider(pop3())).toBeNull();
  });
});
