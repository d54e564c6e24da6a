import fc from 'fast-check';
import { MboxScanner, type MboxMessage } from '../../../../src/sources/mailfile/mbox/mbox-scanner';
import { emlText, mboxText, type MadeMessage } from '../../../tools/write-mbox';
import { runs } from '../../../tools/long';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function scan(bytes: Uint8Array, borders: readonly number[] = []) {
  const messages: MboxMessage[] = [];
  const scanner = new MboxScanner((message) => messages.push(message));
  const cuts = [...new Set([0, ...borders.filter((border) => border < bytes.length), bytes.length])].sort(
    (a, b) => a - b,
  );
  const buffer = new Uint8Array(bytes.length);
  cuts.forEach((from, index) => {
    const to = cuts[index + 1];
    if (to === undefined) return;
    // The same buffer again and again: what was handed over may be written over.
    const chunk = buffer.subarray(0, to - from);
    chunk.set(bytes.subarray(from, to));
    scanner.push(chunk);
    chunk.fill(0x0a);
  });
  scanner.end();
  return { messages, strayBytes: scanner.strayBytes };
}

const made = (change: Partial<MadeMessage> = {}): MadeMessage => ({
  writtenAt: '2020-05-04T10:00:00.000Z',
  receivedAt: ['2020-05-04T10:00:20.000Z', '2020-05-04T10:00:10.000Z'],
  mozillaStatus: null,
  labels: null,
  secret: 'planted',
  body: ['Hello', '', 'there'],
  ...change,
});

const instant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}.000Z`);
const message = fc.record<MadeMessage>({
  writtenAt: fc.option(instant),
  receivedAt: fc.array(instant, { maxLength: 2 }),
  mozillaStatus: fc.option(fc.integer({ min: 0, max: 0xffff })),
  labels: fc.option(
    fc.constantFrom('Inbox,Unread', 'Sent,Opened', 'Archived,My own', '=?UTF-8?Q?Trash,Caf=C3=A9?='),
  ),
  secret: fc.constant('planted'),
  body: fc.array(
    fc.constantFrom('', 'From here on', '>From', 'Text', 'Date: none', 'x'.repeat(200), 'Fro', 'From'),
    {
      maxLength: 6,
    },
  ),
});

const dateOf = ({ receivedAt, writtenAt }: MadeMessage) => {
  const iso = receivedAt[0] ?? writtenAt;
  return iso === null ? null : Date.parse(iso);
};

test.each(['\n', '\r\n'] as const)('finds each message, cut at any byte (lines end %j)', (lineEnd) => {
  fc.assert(
    fc.property(
      fc.array(message, { maxLength: 6 }),
      fc.array(fc.nat(4000), { maxLength: 40 }),
      (mails, borders) => {
        const { messages, strayBytes } = scan(bytesOf(mboxText(mails, lineEnd)), borders);
        expect(strayBytes).toBe(0);
        expect(messages.map((each) => each.date)).toEqual(mails.map(dateOf));
        expect(messages.map((each) => each.mozillaStatus)).toEqual(mails.map((mail) => mail.mozillaStatus));
        expect(messages.map(({ bytes }) => bytes)).toEqual(
          mails.map((mail) => mboxText([mail], lineEnd).length),
        );
      },
    ),
    { numRuns: runs(300) },
  );
});

test.each(['\n', '\r\n'] as const)('finds the same whatever the only border is (lines end %j)', (lineEnd) => {
  const mails = [
    made({ mozillaStatus: 9 }),
    made({ receivedAt: [], body: ['From me', 'From', ''] }),
    made({ body: [] }),
  ];
  const bytes = bytesOf(mboxText(mails, lineEnd));
  const whole = scan(bytes);
  expect(whole.messages).toHaveLength(3);
  for (let border = 1; border < bytes.length; border++) expect(scan(bytes, [border])).toEqual(whole);
  expect(
    scan(
      bytes,
      Array.from({ length: bytes.length }, (_, index) => index),
    ),
  ).toEqual(whole);
});

test('takes no line of text for the start of a message', () => {
  const prose = emlText(made({ body: ['one', '', 'two'] }), '\n').replace(
    'two',
    'From here on I write nothing\nmore',
  );
  expect(scan(bytesOf(`From a@example.com Thu Jan 01 12:00:00 2020\n${prose}\n`)).messages).toHaveLength(1);
  const noGap = emlText(made({ body: ['one', 'two'] }), '\n').replace(
    'two',
    'From - Thu Jan 01 12:00:00 2020\nA: b',
  );
  expect(scan(bytesOf(`From \n${noGap}\n`)).messages).toHaveLength(1);
});

test('begins a message at a From line with a time, at a bare one, and above a header', () => {
  const lines = [
    'From a@example.com Thu Jan  1 12:00:00 2020',
    'From ',
    'From -',
    'From someone',
    'From 12@xxx Thu Jan 01 12:00:00 +0000 2020',
  ];
  for (const line of lines) {
    const text = mboxText([made(), made()], '\n').replaceAll('From - \n', `${line}\n`);
    expect(scan(bytesOf(text)).messages).toHaveLength(2);
  }
  expect(scan(bytesOf('From - Thu Jan  1 12:00:00 2020\n\n')).messages).toHaveLength(1);
});

test('keeps apart what stands before the first message', () => {
  const { messages, strayBytes } = scan(bytesOf(`noise\n\n${mboxText([made()], '\n')}`));
  expect(messages).toHaveLength(1);
  expect(strayBytes).toBe(7);
  expect(scan(new Uint8Array(5000).fill(0x46)).messages).toEqual([]);
});

test('believes no Content-Length, and reads on behind lines and headers without end', () => {
  const long = bytesOf(
    `From - \nContent-Length: 5\nA: ${'x'.repeat(700_000)}\nDate: Fri, 1 May 2020 10:00:00 +0000\n\n${'y'.repeat(300_000)}\n\n`,
  );
  const bytes = new Uint8Array([...long, ...bytesOf(mboxText([made()], '\n'))]);
  for (const borders of [[], [100_000, 262_100, 262_150, 600_000]]) {
    const { messages } = scan(bytes, borders);
    expect(messages.map((each) => each.date)).toEqual([null, Date.parse('2020-05-04T10:00:20.000Z')]);
    expect(messages[0]?.bytes).toBe(long.length);
  }
});

test('counts what is there of a file that ends in the middle', () => {
  const text = mboxText([made(), made()], '\r\n');
  for (let end = 0; end <= text.length; end += 7) {
    const { messages } = scan(bytesOf(text.slice(0, end)));
    const sum = messages.reduce((total, { bytes }) => total + bytes, 0);
    expect(sum === end || end < 'From '.length).toBe(true);
  }
});

test('holds nothing of what was written', () => {
  const { messages } = scan(bytesOf(mboxText([made({ labels: 'Inbox,planted' }), made()], '\r\n')));
  expect(JSON.stringify(messages)).not.toContain('planted');
});

test('reads where Gmail keeps a message and whether it was read', () => {
  const labels = ['Inbox,Unread', 'Sent,Opened', '=?UTF-8?Q?Inbox,Trash,Caf=C3=A9?=', 'Posteingang'];
  const { messages } = scan(
    bytesOf(
      mboxText(
        labels.map((each) => made({ labels: each })),
        '\n',
      ),
    ),
  );
  expect(messages.map((each) => each.labels)).toEqual([
    { place: 'inbox', read: false },
    { place: 'sent', read: true },
    { place: 'deleted', read: null },
    { place: null, read: null },
  ]);
});

test('never throws on any bytes, and counts no byte twice', () => {
  const piece = fc.constantFrom(
    '\n',
    '\r\n',
    'From ',
    'Date: ',
    'a',
    ': ',
    '\u0000',
    'Received: x; 1 Jan 2020 10:00:00',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.array(fc.nat(400)), (pieces, borders) => {
      const bytes = bytesOf(pieces.join(''));
      const cut = scan(bytes, borders);
      expect(cut).toEqual(scan(bytes));
      const sum = cut.messages.reduce((total, each) => total + each.bytes, cut.strayBytes);
      expect(sum).toBe(bytes.length);
    }),
    { numRuns: runs(1000) },
  );
});
