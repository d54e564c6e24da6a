import type { Account, DataFile, ServerCopy } from '../../../src/core/facts/account';
import { known } from '../../../src/core/facts/evidence';
import { inspect } from '../../../src/core/report/inspect';
import type { Finding } from '../../../src/core/report/report';
import { reinspect, startWalk } from '../../../src/core/report/walk';
import { FIXES } from '../../../src/core/fixes/registry';
import {
  KEPT_FOREVER,
  MONA,
  NO_BACKUP,
  NOT_KEPT,
  TODAY,
  at,
  exchange,
  imap,
  imported,
  keptDays,
  measured,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';

/** Small inputs that were once judged wrongly, and others of their kind with another program, provider or value. */

const GB = 1024 ** 3;

function findings(accounts: Account[], dataFiles: DataFile[] = [pst()]): Finding[] {
  return inspect(snapshotOf({ accounts, dataFiles }), TODAY).findings;
}

const of = (found: readonly Finding[], check: Finding['check']) =>
  found.filter((finding) => finding.check === check).map(({ verdict, severity }) => severity ?? verdict);

const firstFail = (found: readonly Finding[]) => found.find(({ verdict }) => verdict === 'fail');

describe('a mirror near its limit loses nothing and is never emptied', () => {
  it.each([
    ['Exchange, 49.6 GB', exchange(), 49.6, 'unicode'],
    ['IMAP, 47.5 GB', imap(), 47.5, 'unicode'],
    ['Outlook.com, 40 GB', exchange({ kind: imported('outlookCom') }), 40, 'unicode4k'],
    ['IMAP in an old file, 1.9 GB', imap(), 1.9, 'ansi'],
  ] as const)('%s', (_what, account, size, format) => {
    const file = pst({
      kind: imported('ost'),
      sizeBytes: measured(size * GB),
      format: measured(format),
    });
    const found = findings(
      [{ ...account, delivery: imported({ to: 'cache', dataFileId: file.id }) }],
      [file],
    ).filter(({ subject }) => subject.type === 'dataFile');
    expect(found.map(({ check, fix }) => [check, fix])).toEqual([['mirror-near-limit', 'limit-cache']]);
    expect(['moderate', 'minor']).toContain(found[0]?.severity);
  });
});

describe('one mailbox by POP3 and by IMAP is one, and both entries say so', () => {
  it.each<[string, string, string, ServerCopy, string]>([
    ['the program keeps none', 'pop.example.com', 'imap.example.com', NOT_KEPT, 'serious'],
    ['for 14 days, at an ISP', 'mail.btinternet.com', 'mail.btinternet.com', keptDays(14), 'serious'],
    ['for 90 days, at Rackspace', 'secure.emailsrvr.com', 'secure.emailsrvr.com', keptDays(90), 'serious'],
    ['everything is left', 'pop.strato.de', 'imap.strato.de', KEPT_FOREVER, 'pass'],
  ])('%s', (_what, popHost, imapHost, serverCopy, said) => {
    const address = MONA;
    const found = findings([
      pop3({ address, incoming: at(popHost), serverCopy: imported(serverCopy) }),
      imap({ address, incoming: at(imapHost) }),
    ]);
    expect(of(found, 'mailbox-drained-by-other-reader')).toEqual([said, said]);
  });
});

describe('where the provider decides, the box in the program is no alarm, no pass and no proof', () => {
  it.each([
    ['gita@gmail.com', 'pop.gmail.com', NOT_KEPT],
    ['gita@firm.example', 'pop.gmail.com', KEPT_FOREVER],
    ['olga@hotmail.co.uk', 'pop-mail.outlook.com', NOT_KEPT],
    ['li@qq.com', 'pop.qq.com', keptDays(30)],
    ['ida@web.de', 'pop3.web.de', KEPT_FOREVER],
  ] as const)('%s at %s', (address, host, serverCopy) => {
    const found = findings([pop3({ address, incoming: at(host), serverCopy: imported(serverCopy) })]);
    expect(of(found, 'provider-decides-copies')).toEqual(['cantTell']);
    expect([...of(found, 'pop3-no-server-copy'), ...of(found, 'pop3-server-copy-expires')]).toEqual([]);
  });

  it('a walk that set the box before this was known is not proved by the box', () => {
    const gmail = (setting: ServerCopy) =>
      pop3({ address: 'gita@gmail.com', incoming: at('pop.gmail.com'), serverCopy: imported(setting) });
    const [finding] = findings([pop3({ address: 'gita@gmail.com' })]);
    const fix = FIXES['leave-copy-on-server'];
    if (!finding) throw new Error('no finding to begin with');
    const walk = startWalk(
      finding,
      fix,
      { home: 'classicWindows', holding: null, provider: null },
      'gita@gmail.com',
      '2026-02-01T08:00:00.000Z',
    );
    const now = snapshotOf({ accounts: [gmail(KEPT_FOREVER)], dataFiles: [pst()] });
    expect(reinspect(walk, fix, now, inspect(now, TODAY)).receipt).toBeNull();
  });
});

describe('a program that deletes old mail by itself', () => {
  it.each([
    ['IMAP, 30 days', imap({ ownRetention: imported({ keep: 'days', days: 30 }) })],
    ['IMAP, the newest 2,000', imap({ ownRetention: imported({ keep: 'newest', count: 2000 }) })],
    [
      'POP3 with copies for ever, 7 days',
      pop3({
        serverCopy: imported(KEPT_FOREVER),
        ownRetention: imported({ keep: 'days', days: 7 }),
      }),
    ],
    [
      'IMAP at a provider, 365 days',
      imap({
        address: 'ada@posteo.de',
        incoming: at('posteo.de'),
        ownRetention: imported({ keep: 'days', days: 365 }),
      }),
    ],
  ])('%s', (_what, account) => {
    expect(of(findings([account]), 'program-deletes-old-mail')).toEqual(['serious']);
  });
});

describe('a set-up file that does not mention the setting gives no verdict', () => {
  it.each<[string, ServerCopy]>([
    ['none by default', NOT_KEPT],
    ['seven days by default', keptDays(7)],
    ['for ever by default', KEPT_FOREVER],
  ])('%s', (_what, serverCopy) => {
    const absent = known(serverCopy, 'inferred', 'export', 'deployedDefault');
    expect(of(findings([pop3({ serverCopy: absent })]), 'pop3-no-server-copy')).toEqual(['cantTell']);
  });
});

describe('several mailboxes of one address are told apart in what is said of them', () => {
  it.each([
    ['three servers with names', ['mail.example.com', 'mail.example.net', 'mail.example.org'], true],
    ['two servers', ['mail.example.com', 'mail.example.net'], false],
    ['two providers', ['pop.strato.de', 'mail.your-server.de'], false],
    ['three that share names', ['a.example', 'b.example', 'c.example'], false],
  ])('%s', (_what, hosts, named) => {
    const accounts = hosts.map((host, index) =>
      pop3({
        id: host,
        address: 'vera@example.com',
        name: named ? `Box ${index}` : 'vera@example.com',
        incoming: at(host),
      }),
    );
    const said = findings(accounts)
      .filter(({ check }) => check === 'pop3-no-server-copy')
      .map(({ values }) => values.account?.value);
    expect(new Set(said).size).toBe(hosts.length);
  });
});

describe('a mailbox that endless copies have filled names its cause first', () => {
  it.each([
    ['1.02 of 1 GB', 1.02, 1],
    ['2 of 2 GB', 2, 2],
    ['10.1 of 10 GB, at Telstra', 10.1, 10],
    ['5.2 of 5 GB, at OVH', 5.2, 5],
  ])('%s', (_what, used, limit) => {
    const found = findings(
      [
        pop3({
          serverCopy: imported(KEPT_FOREVER),
          otherClients: told('none'),
          used: told(used * GB),
          quotaLimit: told(limit * GB),
        }),
      ],
      [pst({ backup: NO_BACKUP })],
    );
    expect(firstFail(found)?.check).toBe('pop3-server-copy-unbounded');
    expect(firstFail(found)?.fix).toBe('end-server-copies');
  });
});
