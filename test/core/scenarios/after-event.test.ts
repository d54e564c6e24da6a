import type { Copy, Place } from '../../../src/core/copies/copy';
import { copiesAfter } from '../../../src/core/scenarios/after-event';
import type { ScenarioEvent } from '../../../src/core/scenarios/event';

const ALL = { from: 0, to: null };

function copy(type: Place['type'], more: Partial<Copy> = {}): Copy {
  return {
    account: 'ada',
    kind: 'inbox',
    place: { type, id: 'ada', disk: type === 'server' || type === 'recoverable' ? null : 'computer' },
    ages: ALL,
    ends: 'never',
    mirror: false,
    certainty: 'certain',
    evidence: 'imported',
    ...more,
  };
}
const onDisk = (disk: Place['disk'], more: Partial<Copy> = {}) =>
  copy('dataFile', { place: { type: 'dataFile', id: 'file', disk }, ...more });
const SERVER = copy('server');
const CACHE = copy('deviceCache', { mirror: true });
const FILE = copy('dataFile');
const STAGE = copy('recoverable', { ages: null, ends: 'afterDays', endsAfterDays: 14 });

const purge = (more: Partial<Extract<ScenarioEvent, { type: 'serverPurge' }>> = {}): ScenarioEvent => ({
  type: 'serverPurge',
  olderThanDays: 30,
  scope: 'all',
  accounts: null,
  ...more,
});
const types = (copies: readonly Copy[], event: ScenarioEvent) =>
  copiesAfter(copies, event).map(({ place }) => place.type);

describe('a deletion at the server', () => {
  it('takes old mail off the server and off what mirrors it, and nothing off a file', () => {
    const left = copiesAfter([SERVER, CACHE, FILE], purge());
    expect(left.map(({ place, ages }) => [place.type, ages])).toEqual([
      ['server', { from: 0, to: 30 }],
      ['deviceCache', { from: 0, to: 30 }],
      ['dataFile', ALL],
    ]);
  });

  it('leaves none of what is all older, and all of what is younger', () => {
    const [old, young] = [
      { from: 30, to: null },
      { from: 0, to: 30 },
    ].map((ages) => copy('server', { ages }));
    expect(copiesAfter([old ?? SERVER], purge())[0]?.ages).toBeNull();
    expect(copiesAfter([young ?? SERVER], purge())[0]?.ages).toEqual({ from: 0, to: 30 });
  });

  it('touches its own kind of mail only', () => {
    const sent = copy('server', { kind: 'sent' });
    const deleted = copy('server', { kind: 'deleted' });
    const touched = (scope: 'inbox' | 'deletedItems') =>
      copiesAfter([SERVER, sent, deleted], purge({ scope })).filter(({ ages }) => ages?.to === 30);
    expect(touched('inbox').map(({ kind }) => kind)).toEqual(['inbox']);
    expect(touched('deletedItems').map(({ kind }) => kind)).toEqual(['deleted']);
    expect(copiesAfter([copy('server', { ageless: true })], purge())[0]?.ages).toEqual(ALL);
  });

  it('of unread mail leaves the rest, of which nobody knows what it is', () => {
    const left = copiesAfter([SERVER], purge({ scope: 'unreadInbox' }));
    expect(left.map(({ ages, certainty }) => [ages, certainty])).toEqual([
      [{ from: 0, to: 30 }, 'certain'],
      [{ from: 30, to: null }, 'possible'],
    ]);
  });

  it('moves what it takes into the stage, from where some goes tomorrow', () => {
    const left = copiesAfter([SERVER, STAGE], purge()).filter(({ place }) => place.type === 'recoverable');
    expect(left.map(({ ages, endsAfterDays }) => [ages, endsAfterDays])).toEqual([
      [null, 1],
      [{ from: 30, to: null }, 14],
    ]);
    // What the server held is taken from the copy that is certain, and only from its own.
    const unsure = copiesAfter([copy('server', { certainty: 'possible' }), STAGE], purge());
    expect(unsure.at(-1)?.ages).toBeNull();
  });

  it('strikes the accounts that it names: by their server, and by the mailbox that they share', () => {
    const struck = (one: Copy, accounts: string[]) =>
      copiesAfter([one], purge({ accounts }))[0]?.ages?.to === 30;
    expect([struck(SERVER, ['ada']), struck(SERVER, ['ben'])]).toEqual([true, false]);
    expect(struck(copy('server', { sharedWith: ['ben'] }), ['ben'])).toBe(true);
    // Mail of a POP3 account in a mailbox beside it goes with that mailbox.
    const hosted = { type: 'server', id: 'host', disk: null } as const;
    expect(struck(copy('server', { place: hosted }), ['host'])).toBe(true);
    expect(struck(copy('server', { place: hosted }), ['ada'])).toBe(false);
    expect(struck(copy('deviceCache', { mirror: true, follows: 'host' }), ['host'])).toBe(true);
    expect(struck(copy('deviceCache', { mirror: true, follows: 'host' }), ['ada'])).toBe(false);
  });
});

describe.each(['diskCrash', 'deviceStolen'] as const)('%s', (type) => {
  it('takes what lay on this computer, and leaves what lies elsewhere', () => {
    const disks = ['computer', 'otherDisk', 'network', 'cloud'] as const;
    const left = copiesAfter([SERVER, ...disks.map((disk) => onDisk(disk))], { type });
    expect(left.map(({ place }) => place.disk)).toEqual([null, 'otherDisk', 'network', 'cloud']);
  });

  it('leaves nobody sure of what may have lain there', () => {
    expect(copiesAfter([onDisk('unknownDisk')], { type })).toMatchObject([{ certainty: 'possible' }]);
  });

  it('takes the file of a mirror wherever it lies: no other profile opens it', () => {
    expect(copiesAfter([onDisk('otherDisk', { inMirrorFile: true })], { type })).toEqual([]);
  });
});

describe('other events', () => {
  it('what is deleted on another device goes from the server and its mirrors, into the stage', () => {
    const event = { type: 'syncedDeletion', accounts: null } as const;
    const left = copiesAfter([SERVER, CACHE, FILE, STAGE], event);
    expect(left.map(({ place, ages }) => [place.type, ages])).toEqual([
      ['dataFile', ALL],
      ['recoverable', null],
      ['recoverable', ALL],
    ]);
    expect(types([SERVER, CACHE], { ...event, accounts: ['ben'] })).toEqual(['server', 'deviceCache']);
  });

  it('an account that is closed takes all that belongs to its server, a phone that shows it too', () => {
    const phone = (mirror: boolean) => copy('phone', { mirror });
    const event = { type: 'accountClosed', accounts: ['ada'] } as const;
    const copies = [
      SERVER,
      CACHE,
      STAGE,
      copy('archiveMailbox'),
      phone(true),
      phone(false),
      FILE,
      copy('backup'),
    ];
    expect(types(copies, event)).toEqual(['phone', 'dataFile', 'backup']);
    expect(types(copies, { ...event, accounts: ['ben'] })).toHaveLength(copies.length);
  });

  it('a switch of the program loses sight of mirrors and of what lies in their file, and of nothing else', () => {
    const copies = [SERVER, CACHE, FILE, onDisk('computer', { inMirrorFile: true })];
    expect(types(copies, { type: 'programSwitched' })).toEqual(['server', 'dataFile']);
  });

  it('a full mailbox loses nothing of what is there', () => {
    expect(copiesAfter([SERVER, CACHE, FILE], { type: 'mailboxFull', accounts: null })).toEqual([
      SERVER,
      CACHE,
      FILE,
    ]);
  });
});
