import { FIX_IDS } from '../../../src/core/fixes/fix';
import { FIXES } from '../../../src/core/fixes/registry';
import { copyHomes } from '../../../src/core/fixes/guard';
import { cannotAt } from '../../../src/core/fixes/steps-for';
import { mustOpen, type Here, type Home } from '../../../src/core/walks/home';
import { holdingOf, homeOf, homesFor } from '../../../src/core/walks/home-of';
import type { Client, Snapshot, SourceKind } from '../../../src/core/facts/snapshot';
import { assembleSnapshot } from '../../../src/core/report/assemble';
import { known } from '../../../src/core/facts/evidence';
import { exchange, imap, imported, pop3, pst, told } from '../../tools/make-snapshot';
import type { Account, DataFile } from '../../../src/core/facts/account';

const AT = '2026-03-01T09:00:00.000Z';
const WEB: Here = { host: 'web', system: 'windows' };
const BROWSER: Here = { host: null, system: 'unknown' };

/** A snapshot of what a source of this kind shows, beside an Outlook on the web that is open around the page. */
function shown(
  kind: SourceKind,
  program: Client | null,
  what: { accounts?: Account[]; dataFiles?: DataFile[] },
): Snapshot {
  const source = { id: 'export', kind, name: 'file', readAt: AT } as const;
  return assembleSnapshot({
    takenAt: AT,
    answers: [],
    sources: [
      {
        source,
        ...(program !== null && { client: known(program, 'inferred', 'export') }),
        accounts: (what.accounts ?? []).map(
          (one) =>
            JSON.parse(JSON.stringify(one).replaceAll('"source":"file"', '"source":"export"')) as Account,
        ),
        dataFiles: what.dataFiles ?? [],
        gaps: [],
      },
      {
        source: { id: 'outlook', kind: 'outlook', name: 'Outlook on the web', readAt: AT },
        client: known('web', 'measured', 'outlook'),
        accounts: [],
        dataFiles: [],
        gaps: [],
      },
    ],
  });
}
const about = (id: string) => ({ type: 'account', id }) as const;
const at = (snapshot: Snapshot, id: string, place: 'program' | 'server' = 'program', here = WEB) =>
  homeOf(about(id), place, snapshot, null, here);

test('an account from a classic export is walked in classic Outlook, whatever the page is open in', () => {
  const own = shown('profileExport', 'classicWindows', { accounts: [pop3({})], dataFiles: [pst({})] });
  for (const host of ['web', 'newWindows', 'mac', 'ios', 'android', null] as const) {
    expect(at(own, 'pop', 'program', { host, system: 'phone' })).toBe('classicWindows');
  }
  const file = own.dataFiles[0]?.id ?? '';
  expect(homeOf({ type: 'dataFile', id: file }, 'program', own, 'web', WEB)).toBe('classicWindows');
  expect(homesFor(about('pop'), 'program', own)).toEqual(['classicWindows']);
});

test('an account of Thunderbird is walked in Thunderbird, and one of K-9 on the phone', () => {
  const bird = shown('profileExport', 'thunderbird', { accounts: [imap({ profile: 'Thunderbird' })] });
  expect(at(bird, 'imap')).toBe('thunderbird');
  const phone = shown('profileExport', 'android', {
    accounts: [pop3({ profile: 'K-9', delivery: imported({ to: 'cache', dataFileId: null }) })],
  });
  expect(at(phone, 'pop')).toBe('thunderbirdAndroid');
});

test('what is set at the provider is walked on its page', () => {
  const gmail = shown('profileExport', 'classicWindows', {
    accounts: [
      pop3({
        address: 'gita@gmail.com',
        incoming: imported({ host: 'pop.gmail.com', port: 995, encryption: 'tls' }),
      }),
    ],
  });
  expect(at(gmail, 'pop', 'server')).toBe('gmailWeb');
  expect(at(gmail, 'pop', 'program')).toBe('classicWindows');
});

test('what was only told of goes to the program that the person named, else to the provider’s page, never to the host', () => {
  const snapshot: Snapshot = {
    ...assembleSnapshot({ sources: [], answers: [], takenAt: AT }),
    accounts: [
      imap({
        profile: null,
        kind: told('imap'),
        incoming: { known: false, reason: 'notAsked' },
        delivery: { known: false, reason: 'notAsked' },
      }),
    ],
  };
  expect(homeOf(about('imap'), 'program', snapshot, 'thunderbird', WEB)).toBe('thunderbird');
  expect(homeOf(about('imap'), 'program', snapshot, null, WEB)).toBe('webmail');
  const readIn = (where: 'browser' | 'computer' | 'phone') => {
    const accounts = snapshot.accounts.map((account) => ({ ...account, readIn: told(where) }));
    return homeOf(about('imap'), 'program', { ...snapshot, accounts }, null, BROWSER);
  };
  const unknownKind = snapshot.accounts.map((account) => ({
    ...account,
    kind: { known: false, reason: 'personDoesNotKnow' } as const,
  }));
  expect(homeOf(about('imap'), 'program', { ...snapshot, accounts: unknownKind }, null, BROWSER)).toBe(
    'other',
  );
  // Which program it is has to be asked first.
  expect([readIn('computer'), readIn('phone'), readIn('browser')]).toEqual(['other', 'other', 'webmail']);
});

test('mail that was only told of can be in any program, an app on a phone and a retired one too', () => {
  const address = { known: false, reason: 'notAsked' } as const;
  const told = { profile: null, incoming: address, delivery: address };
  const accounts = [imap(told), pop3({ ...told, kind: imported('pop3') })];
  const snapshot: Snapshot = {
    ...assembleSnapshot({ sources: [], answers: [], takenAt: AT }),
    accounts,
  };
  for (const { id } of accounts) {
    expect(homesFor(about(id), 'program', snapshot)).toEqual(
      expect.arrayContaining(['samsungMail', 'gmailApp', 'emClient', 'windowsMail']),
    );
    // Who does not find theirs looks at the end of the list.
    for (const place of ['program', 'server', 'computer'] as const) {
      expect(homesFor(about(id), place, snapshot).at(-1)).toBe('other');
    }
  }
});

test('what such apps cannot do has a reason, and the one that takes no copy leads to a computer', () => {
  const reason = (id: 'leave-copy-on-server' | 'limit-cache' | 'two-step', home: Home) =>
    cannotAt(FIXES[id], home);
  expect(reason('leave-copy-on-server', 'gmailApp')).toBe('settingUnknown');
  expect(reason('leave-copy-on-server', 'windowsMail')).toBe('retired');
  expect(reason('limit-cache', 'samsungMail')).toBe('phoneMakesNoFiles');
  expect(cannotAt(FIXES['back-up-mail'], 'windowsMail')).toBeNull();
  expect(copyHomes('phoneMakesNoFiles', 'store')).toContain('thunderbird');
});

test('the disk is that of the computer that keeps the files', () => {
  const here: Here = { host: null, system: 'phone' };
  const own = shown('profileExport', 'classicWindows', { accounts: [pop3({})], dataFiles: [pst({})] });
  expect(homeOf({ type: 'computer' }, 'computer', own, null, here)).toBe('windows');
  const none = assembleSnapshot({ sources: [], answers: [], takenAt: AT });
  expect(homeOf({ type: 'computer' }, 'computer', none, null, { host: null, system: 'mac' })).toBe('macos');
  expect(homeOf({ type: 'computer' }, 'computer', none, null, BROWSER)).toBe('other');
});

test('POP3 mail lies in a store and server mail in a mirror', () => {
  const own = shown('profileExport', 'classicWindows', { accounts: [pop3({}), imap({}), exchange({})] });
  expect(['pop', 'imap', 'exchange'].map((id) => holdingOf(about(id), own))).toEqual([
    'store',
    'mirror',
    'mirror',
  ]);
});

test('another program or device is named where the person is not', () => {
  expect(mustOpen('classicWindows', { host: 'web', system: 'windows' })).toBe('program');
  expect(mustOpen('classicWindows', { host: null, system: 'mac' })).toBe('device');
  expect(mustOpen('classicWindows', { host: null, system: 'phone' })).toBe('device');
  expect(mustOpen('classicWindows', { host: 'classicWindows', system: 'windows' })).toBeNull();
  expect(mustOpen('thunderbird', { host: null, system: 'phone' })).toBe('device');
  expect(mustOpen('gmailWeb', { host: 'web', system: 'phone' })).toBe('program');
  expect(mustOpen('iphoneMail', { host: null, system: 'mac' })).toBe('device');
});

test('no fix of any kind leads a subject into a program that cannot hold it', () => {
  const own = shown('profileExport', 'classicWindows', {
    accounts: [pop3({}), imap({})],
    dataFiles: [pst({})],
  });
  for (const id of FIX_IDS) {
    for (const here of [WEB, BROWSER, { host: 'ios', system: 'phone' } as const]) {
      for (const account of ['pop', 'imap']) {
        const home = homeOf(about(account), FIXES[id].place, own, 'ios', here);
        expect([id, home]).toEqual([
          id,
          FIXES[id].place === 'computer'
            ? 'windows'
            : FIXES[id].place === 'server'
              ? 'webmail'
              : 'classicWindows',
        ]);
      }
    }
  }
});
