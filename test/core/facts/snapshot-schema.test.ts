import * as fc from 'fast-check';
import { assembleSnapshot } from '../../../src/core/report/assemble';
import { blankAccount, blankDataFile } from '../../../src/core/facts/blank';
import { known } from '../../../src/core/facts/evidence';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import { parseSnapshot } from '../../../src/core/facts/snapshot-schema';

const snapshot: Snapshot = assembleSnapshot({
  sources: [
    {
      source: { id: 'one', kind: 'profileExport', name: 'outlook.reg', readAt: '2026-03-01T09:00:00.000Z' },
      accounts: [{ ...blankAccount('a', 'Ada'), kind: known('pop3', 'imported', 'one') }],
      dataFiles: [{ ...blankDataFile('f', 'ada.pst'), sizeBytes: known(5, 'measured', 'one') }],
      gaps: [{ source: 'one', code: 'unknownEntryKind', subject: 'x' }],
    },
  ],
  answers: [],
  takenAt: '2026-03-01T09:00:00.000Z',
});

/** As the first version of the product wrote it; what it does not hold came later. */
const VERSION_1 = {
  version: 1,
  takenAt: '2026-03-01T09:00:00.000Z',
  sources: [{ id: 'one', kind: 'profileExport', name: 'outlook.reg', readAt: '2026-03-01T09:00:00.000Z' }],
  client: { known: true, value: 'classicWindows', evidence: 'told', source: 'answers' },
  device: { diskEncrypted: { known: false, reason: 'notAsked' } },
  accounts: [
    {
      id: 'a',
      profile: 'Outlook',
      name: 'Ada',
      address: 'ada@example.com',
      kind: { known: true, value: 'pop3', evidence: 'imported', source: 'one' },
      incoming: {
        known: true,
        value: { host: 'pop.example.com', port: 995, encryption: 'tls' },
        evidence: 'imported',
        source: 'one',
      },
      outgoing: { known: false, reason: 'notInExport' },
      serverCopy: {
        known: true,
        value: { keep: 'none' },
        evidence: 'imported',
        source: 'one',
        note: 'defaultWhenAbsent',
      },
      delivery: {
        known: true,
        value: { to: 'dataFile', dataFileId: 'f' },
        evidence: 'imported',
        source: 'one',
      },
      otherClients: { known: false, reason: 'notAsked' },
      contactsOnlyHere: { known: false, reason: 'notAsked' },
      used: { known: true, value: 1024, evidence: 'told', source: 'answers' },
      quotaLimit: { known: true, value: null, evidence: 'told', source: 'answers' },
      serverDeletesAfterDays: { known: false, reason: 'personDoesNotKnow' },
      backup: {
        exists: { known: true, value: false, evidence: 'told', source: 'answers' },
        lastOn: { known: false, reason: 'notAsked' },
        place: { known: false, reason: 'notAsked' },
        restoredOn: { known: false, reason: 'notAsked' },
      },
    },
  ],
  dataFiles: [
    {
      id: 'f',
      profile: 'Outlook',
      name: 'ada.pst',
      path: 'C:\\Mail\\ada.pst',
      kind: { known: true, value: 'pst', evidence: 'imported', source: 'one' },
      format: { known: false, reason: 'notInExport' },
      sizeBytes: { known: true, value: 5, evidence: 'measured', source: 'one' },
      location: { known: true, value: 'localDisk', evidence: 'imported', source: 'one' },
      backup: {
        exists: { known: false, reason: 'notAsked' },
        lastOn: { known: false, reason: 'notAsked' },
        place: { known: false, reason: 'notAsked' },
        restoredOn: { known: false, reason: 'notAsked' },
      },
    },
  ],
  gaps: [{ source: 'one', code: 'unknownEntryKind', subject: 'x' }],
};

describe('parseSnapshot', () => {
  it('reads what the first version wrote, and nothing of it is lost', () => {
    expect(parseSnapshot(JSON.parse(JSON.stringify(VERSION_1)))).toEqual({
      ok: true,
      snapshot: { ...VERSION_1, version: 2, mailboxes: [] },
    });
  });

  it('gives back what was written', () => {
    expect(parseSnapshot(JSON.parse(JSON.stringify(snapshot)))).toEqual({ ok: true, snapshot });
  });

  it('drops what it does not know, so that nothing unforeseen travels on', () => {
    const more = { ...snapshot, accounts: [{ ...snapshot.accounts[0], password: 'secret' }] };
    expect(JSON.stringify(parseSnapshot(more))).not.toContain('secret');
  });

  it.each([
    ['text', 'hello', 'notASnapshot'],
    ['null', null, 'notASnapshot'],
    ['a newer version', { ...snapshot, version: 99 }, 'newerVersion'],
    ['an older version that never was', { ...snapshot, version: 0 }, 'damaged'],
    ['a missing list', { version: 2, takenAt: snapshot.takenAt }, 'damaged'],
    [
      'a negative size',
      { ...snapshot, dataFiles: [{ ...snapshot.dataFiles[0], sizeBytes: known(-1, 'measured', 'one') }] },
      'damaged',
    ],
    ['a date that is none', { ...snapshot, takenAt: 'yesterday' }, 'damaged'],
  ])('refuses %s', (_, json, reason) => {
    expect(parseSnapshot(json)).toEqual({ ok: false, reason });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (json) => typeof parseSnapshot(json).ok === 'boolean'));
  });
});
