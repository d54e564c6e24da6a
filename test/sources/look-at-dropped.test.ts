import { lookAt } from '../../src/sources/look-at-dropped';
import type { Source, SourceKind } from '../../src/core/facts/snapshot';

const source = (kind: SourceKind): Source => ({
  id: kind,
  kind,
  name: 'x',
  readAt: '2026-03-02T09:00:00.000Z',
});
const look = (text: string, name: string, options = {}) =>
  lookAt(new File([text], name), name, source, options);

test.each([
  [
    'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software]\r\n',
    'notes.txt',
    'registryExport',
  ],
  ['From - x\nDate: Thu, 01 Jan 2026 00:00:00 +0000\n\nhello\n', 'Inbox', 'mail'],
])('what a file is shows in its content and not in its name (%#)', async (text, name, kind) => {
  expect(await look(text, name)).toMatchObject({ kind });
});

test('an empty file, and one whose reading was stopped, say why nothing is read of them', async () => {
  expect(await look('', 'a.reg')).toEqual({ kind: null, problem: 'emptyFile' });
  const stopped = AbortSignal.abort();
  expect(await look('x', 'a.reg', { signal: stopped })).toEqual({ kind: null, problem: 'cancelled' });
});

test('a file that is named like a data file and is none says so', async () => {
  expect(await look('no mail at all', 'ada.pst')).toEqual({ kind: null, problem: 'notADataFile' });
});
