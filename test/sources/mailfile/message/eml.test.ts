import { plainPart } from '../../../../src/sources/mailfile/mail-part';
import { readEml } from '../../../../src/sources/mailfile/message/eml';
import { blobAccess } from '../../../../src/sources/mailfile/random-access';
import { readMsg } from '../../../../src/sources/mailfile/message/msg';
import { msgBytes } from '../../../tools/write-msg';
import { emlText, type MadeMessage } from '../../../tools/write-mbox';

const made: MadeMessage = {
  writtenAt: '2020-05-04T10:00:00.000Z',
  receivedAt: ['2020-05-04T10:00:20.000Z'],
  mozillaStatus: 1,
  labels: null,
  secret: 'planted',
  body: ['Hello'],
};
const readAny = (text: string) => readEml(plainPart('a.eml', new Blob([text]), null));
const read = async (text: string) => {
  const message = await readAny(text);
  if (message === null) throw new Error('no message');
  return message;
};

test.each(['\n', '\r\n'] as const)(
  'reads date, state and id of a message (lines end %j)',
  async (lineEnd) => {
    const text = emlText(made, lineEnd);
    const message = await read(text);
    expect(message).toMatchObject({
      date: Date.parse('2020-05-04T10:00:20.000Z'),
      read: true,
      bytes: text.length,
    });
    expect(JSON.stringify(message)).not.toContain('planted');
    expect(message.bytesRead).toBe(text.length);
  },
);

test('gives a message the same key whichever program saved it', async () => {
  const saved = msgBytes({
    deliveredAt: null,
    submittedAt: null,
    messageId: ' <planted@example.com>',
    read: false,
    secret: 'x',
  });
  const outlook = await readMsg(blobAccess(new Blob([new Uint8Array(saved)])));
  const { key } = await read(emlText(made, '\r\n'));
  expect(key).toMatch(/^[0-9a-f]{16}$/);
  expect(outlook?.key).toBe(key);
  expect((await read(emlText({ ...made, secret: 'other' }, '\n'))).key).not.toBe(key);
  expect((await read('Date: Fri, 1 May 2020 10:00:00 +0000\n\n')).key).toBeNull();
});

test("reads Apple Mail's files, whose first line is a length, and those with a byte-order mark", async () => {
  const { date } = await read(emlText(made, '\n'));
  expect((await read(`1234      \n${emlText(made, '\n')}`)).date).toBe(date);
  expect((await read(`\ufeff${emlText(made, '\n')}`)).date).toBe(date);
});

test('reads a long header to its end and no body', async () => {
  const text = `${Array.from({ length: 500 }, (_, index) => `X-${index}: ${'x'.repeat(60)}\n`).join('')}${emlText(made, '\n')}`;
  const message = await read(text + 'y'.repeat(1_000_000));
  expect(message.date).toBe(Date.parse('2020-05-04T10:00:20.000Z'));
  expect(message.bytesRead).toBeLessThanOrEqual(1 << 18);
});

test.each([
  ['an empty file', ''],
  ['zeros', '\0'.repeat(20_000)],
  ['text', 'Dear Anna, this is no header\n\nDate: Fri, 1 May 2020 10:00:00 +0000\n'],
])('takes %s for no message', async (_, text) => {
  expect(await readAny(text)).toBeNull();
});

test('takes a message whose first line is damaged for one, and one with other fields than we look at', async () => {
  const damaged = '\0\0\0\nDate: Fri, 1 May 2020 10:00:00 +0000\n\nHello';
  expect((await read(damaged)).date).toBe(Date.parse('2020-05-01T10:00:00Z'));
  expect(await read('From: anna@example.com\n\nHello')).toMatchObject({ date: null, bytes: 29 });
});
