import { readDropped } from '../../src/sources/read-dropped';
import { encode } from '../fixtures/profile/bytes';
import { dword, hex, popEntry, profile, regText, storeEntryId } from '../fixtures/profile/reg-text';

const NOW = '2026-11-23T10:00:00.000Z';
const TEXT = regText(
  profile({
    entries: {
      2: popEntry('ada@example.com', {
        'Leave on Server': dword(0xe0003),
        'Delivery Store EntryID': hex(storeEntryId('C:\\M\\a.pst')),
      }),
    },
  }),
);

describe('readDropped', () => {
  it('reads an export as Windows writes it', async () => {
    const file = new File([encode(TEXT, 'utf-16le with mark, CRLF')], 'outlook16.reg');
    const { facts, problems } = await readDropped([file], { now: NOW });
    expect(problems).toEqual([]);
    expect(facts).toHaveLength(1);
    expect(facts[0]?.source).toEqual({
      id: 'profileExport|outlook16.reg',
      kind: 'profileExport',
      name: 'outlook16.reg',
      readAt: NOW,
    });
    expect(facts[0]?.accounts[0]).toMatchObject({
      address: 'ada@example.com',
      serverCopy: { value: { keep: 'days', days: 14, removeWhenDeletedHere: false }, evidence: 'imported' },
      delivery: { value: { to: 'dataFile', dataFileId: 'dataFile|c:\\m\\a.pst' } },
    });
  });
});
