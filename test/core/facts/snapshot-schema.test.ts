import * as fc from 'fast-check';
import { assembleSnapshot } from '../../../src/core/facts/assemble';
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

describe('parseSnapshot', () => {
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
    ['a missing list', { version: 1, takenAt: snapshot.takenAt }, 'damaged'],
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
