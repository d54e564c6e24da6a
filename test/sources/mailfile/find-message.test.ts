import { findMessage } from '../../../src/sources/mailfile/find-message';
import type { DroppedFile } from '../../../src/sources/mailfile/mail-part';
import { writePst } from '../../tools/pst-writer/write-pst';

const AT = Date.parse('2019-05-05T10:11:12.345Z');
const find = (files: readonly DroppedFile[], at: string) =>
  findMessage(files, at, { signal: new AbortController().signal, onProgress: () => undefined });
const dropped = (name: string, bytes: BlobPart): DroppedFile => ({
  path: name,
  file: new File([bytes], name, { lastModified: AT }),
});

function pstWith(times: readonly number[], calendar: readonly number[] = []): Uint8Array<ArrayBuffer> {
  const folder = (name: string, of: readonly number[], more = {}) => ({
    name,
    count: of.length,
    message: (index: number) => ({ delivered: of[index] ?? 0, bytes: 900 }),
    ...more,
  });
  const { disk } = writePst({
    format: 'unicode',
    encoding: 'permute',
    folders: [folder('Inbox', times), folder('Calendar', calendar, { class: 'IPF.Appointment' })],
  });
  return Uint8Array.from(disk.toBuffer());
}

test('a message is found in a data file by the second in which it arrived', async () => {
  const files = [dropped('copy.pst', pstWith([AT - 86_400_000, AT]))];
  expect(await find(files, '2019-05-05T10:11:12.900Z')).toBe('found');
  expect(await find(files, '2019-05-05T10:11:13.000Z')).toBe('notFound');
});

test('an appointment of that second is no message', async () => {
  expect(await find([dropped('copy.pst', pstWith([AT - 5000], [AT]))], '2019-05-05T10:11:12.000Z')).toBe(
    'notFound',
  );
});

test('in mbox files and folders it is found by its own date', async () => {
  const mbox = 'From - x\nDate: Sun, 05 May 2019 10:11:12 +0000\nSubject: planted\n\nplanted\n\n';
  const files = [dropped('Mail/Archive', mbox), dropped('Mail/Archive.msf', '// <!-- <mdb:mork:z')];
  expect(await find(files, '2019-05-05T10:11:12.000Z')).toBe('found');
  expect(await find(files, '2019-05-05T10:11:10.000Z')).toBe('notFound');
});

test('where not all of the copy could be read nobody can say that it is not there', async () => {
  const whole = pstWith(Array.from({ length: 4000 }, (_, at) => AT - at * 60_000));
  const cut = [dropped('copy.pst', whole.slice(0, Math.floor(whole.length * 0.6)))];
  expect(await find(cut, '2020-01-01T00:00:00.000Z')).toBe('unreadable');
  expect(await find([dropped('copy.pst', 'nothing')], '2020-01-01T00:00:00.000Z')).toBe('unreadable');
});
