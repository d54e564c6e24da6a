import fc from 'fast-check';
import { runs } from '../../tools/long';
import { readQuotaText } from '../../../src/session/questions/quota-text';

const MB = 1024 ** 2;
const GB = 1024 ** 3;

test.each<[where: string, text: string, used: number, limit: number | 'none' | null]>([
  ['webmail', '3.2 GB of 5 GB used', 3.2 * GB, 5 * GB],
  ['webmail, unit once', 'You are using 3.2 of 5 GB.', 3.2 * GB, 5 * GB],
  ['Roundcube', '921.6 MB / 2 GB (45%)', 921.6 * MB, 2 * GB],
  ['Roundcube, in percent', '45% of 2 GB', 0.45 * 2 * GB, 2 * GB],
  ['cPanel', '250.5 MB / 1 GB / 24.46%', 250.5 * MB, GB],
  ['cPanel without a limit', 'Used: 250.5 MB\nAllocated: Unlimited', 250.5 * MB, 'none'],
  ['Plesk', 'Mailbox usage 1.01 GB, quota 1 GB', 1.01 * GB, GB],
  ['free room', 'Free: 1 GB\nTotal: 5 GB', 4 * GB, 5 * GB],
  ['Google', '12,5 GB von 15 GB verwendet', 12.5 * GB, 15 * GB],
  ['Google with a share', '12.5 GB (83%) of 15 GB used', 12.5 * GB, 15 * GB],
  ['French', '3,2 Go utilisés sur 15 Go', 3.2 * GB, 15 * GB],
  ['French, side by side', '3,2 Go sur 15 Go', 3.2 * GB, 15 * GB],
  ['Russian', 'Занято 3,2 ГБ из 10 ГБ', 3.2 * GB, 10 * GB],
  ['a space that does not break', '3.2\u00a0GB of 5\u202fGB', 3.2 * GB, 5 * GB],
  ['what is left, before it', 'Available: 3 GB of 15 GB', 12 * GB, 15 * GB],
  ['what is left, behind it', '4.5 GB of 5 GB available', 0.5 * GB, 5 * GB],
  ['what is left, in German', '12 GB von 15 GB frei', 3 * GB, 15 * GB],
  ['what is left, in German, before it', 'noch 1,5 GB von 5 GB verfügbar', 3.5 * GB, 5 * GB],
  ['what is left, in French', 'il reste 2 Go sur 10 Go', 8 * GB, 10 * GB],
  ['what is left, in percent', '20% von 5 GB frei', 4 * GB, 5 * GB],
  ['beside the limit of a message', 'Used 3 GB, attachment limit 25 MB', 3 * GB, null],
  ['beside the limit of a message, behind it', 'Maximum 25 MB per message. 3 GB used', 3 * GB, null],
  ['a total that is what is used', 'Total: 3 GB used', 3 * GB, null],
  ['over it', 'Quota: 5.2 GB/5 GB', 5.2 * GB, 5 * GB],
  ['only what is used', 'Storage used: 700 MB', 700 * MB, null],
])('%s: %s', (_where, text, used, limit) => {
  expect(readQuotaText(text, null)).toEqual({
    kind: 'space',
    used: Math.round(used),
    limit: typeof limit === 'number' ? Math.round(limit) : limit,
  });
});

test.each([
  '552 5.2.2 This message is larger than the current system limit or the recipient’s mailbox is full.',
  '552-5.2.2 The email account that you tried to reach is over quota. Please direct the recipient to …',
  'The mail could not be delivered: mailbox full',
  '<eva@harbour.example>: user has exceeded their storage quota',
  'Das Postfach ist voll.',
])('%s is a note of a full mailbox', (text) => {
  expect(readQuotaText(text, null)).toEqual({ kind: 'full' });
});

test('a limit alone is a limit', () => {
  expect(readQuotaText('Quota: 5 GB', null)).toEqual({ kind: 'limit', limit: 5 * GB });
});

test('of a page with several mailboxes the one that is meant counts, and without it none', () => {
  const page = 'eva@harbour.example 1 GB / 2 GB\nkim@harbour.example 1.9 GB / 2 GB\n';
  expect(readQuotaText(page, 'kim@harbour.example')).toEqual({
    kind: 'space',
    used: Math.round(1.9 * GB),
    limit: 2 * GB,
  });
  expect(readQuotaText(page, null)).toBeNull();
  for (const other of ['joann@x.example', 'ann@x.example.test'])
    expect(readQuotaText(`${other} 9 GB of 10 GB\nann@x.example 1 GB of 10 GB`, 'ann@x.example')).toEqual({
      kind: 'space',
      used: GB,
      limit: 10 * GB,
    });
});

test.each([
  '',
  'Welcome back, Eva',
  '3 of 5 messages',
  'Meeting at 5.2',
  '12/24',
  'page 1 of 3',
  'We offer 5 GB plans',
  'We got 552 orders',
  'Order 552 arrived',
  '552 5.3.4 Message size exceeds fixed limit',
  'The mailbox is not full; the warning mailbox full is off.',
  'Attachment limit: 25 MB',
  'Message size limit 20 MB',
  '2024 / 5 GB',
])('%p says nothing', (text) => {
  expect(readQuotaText(text, null)).toBeNull();
});

/** Texts in which a pattern that is carelessly written looks again and again at the same signs. */
const LONG_ONES = [
  '1',
  '1 ',
  '1.',
  "1'",
  '12% ',
  '3 GB ',
  '3 GB of ',
  '3 GB (99%) ',
  'used ',
  'free storage ',
  'quota ',
  'exceed a b c ',
  'exceeding',
  'boite a b ',
  `${'1'.repeat(13)}GB `,
  'limit\n',
  ' ',
  'a@',
  'a',
];

test('no text is slow', () => {
  for (const part of LONG_ONES) {
    const text = `1${part.repeat(Math.ceil(20_000 / part.length))}`;
    const before = process.cpuUsage();
    readQuotaText(text, 'a@harbour.example');
    const { user } = process.cpuUsage(before);
    expect([part, user < 200_000]).toEqual([part, true]);
  }
});

test('no number is invented', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('3', ' ', '.', ',', 'GB', 'of', '/', '%', '(', '\n', 'used', '9'.repeat(40)), {
        maxLength: 3_000,
      }),
      (parts) => {
        const read = readQuotaText(parts.join(''), null);
        if (read?.kind !== 'space') return;
        for (const size of [read.used, read.limit])
          if (typeof size === 'number') expect(Number.isSafeInteger(size) && size >= 0).toBe(true);
      },
    ),
    { numRuns: runs(600) },
  );
});
