import { MACHINE_FILE, parseMachineFile, type MachineFile } from '../../../src/core/company/machine-file';

const MACHINE: MachineFile = {
  kind: MACHINE_FILE,
  version: 1,
  machine: 'PC-0042',
  collectedAt: '2026-11-28T08:00:00Z',
  diskEncrypted: null,
  people: [
    {
      keys: [{ PSPath: 'HKEY_CURRENT_USER\\Software', 'POP3 Server': 'pop.example.com' }],
      dataFiles: [{ path: 'C:\\Mail\\ada.pst', sizeBytes: 12, changedOn: '2026-11-01' }],
    },
  ],
  peopleNotRead: 1,
};

test('a file that the script wrote is read back, a mark before it or not', () => {
  for (const mark of ['', '\uFEFF'])
    expect(parseMachineFile(mark + JSON.stringify(MACHINE))).toEqual(MACHINE);
});

test.each([
  ['another kind of JSON', '{"version": 1}'],
  ['half a file', JSON.stringify(MACHINE).slice(0, 80)],
  ['a later version', JSON.stringify({ ...MACHINE, version: 2 })],
  ['a size that is none', JSON.stringify(MACHINE).replace(':12,', ':-12,')],
  ['a date that is none', JSON.stringify({ ...MACHINE, collectedAt: '28/11/2026' })],
])('%s is not taken for one', (_, text) => {
  expect(parseMachineFile(text)).toBeNull();
});
