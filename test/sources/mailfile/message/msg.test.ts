import fc from 'fast-check';
import { blobAccess } from '../../../../src/sources/mailfile/random-access';
import { readMsg } from '../../../../src/sources/mailfile/message/msg';
import { compoundFile, msgBytes, type MadeMsg } from '../../../tools/write-msg';
import { runs } from '../../../tools/long';

const read = (bytes: Uint8Array) => readMsg(blobAccess(new Blob([new Uint8Array(bytes)])));

const made: MadeMsg = {
  deliveredAt: '2020-05-04T10:00:20.000Z',
  submittedAt: '2020-05-04T10:00:00.000Z',
  messageId: '<a.b@example.com>',
  read: true,
  secret: 'planted',
};

test('reads date, state and id of a message that Outlook saved', async () => {
  const bytes = msgBytes(made);
  expect(await read(bytes)).toMatchObject({
    date: Date.parse('2020-05-04T10:00:20.000Z'),
    read: true,
    bytes: bytes.length,
  });
  const sent = await read(msgBytes({ ...made, deliveredAt: null, read: false, messageId: null }));
  expect(sent).toMatchObject({ date: Date.parse('2020-05-04T10:00:00.000Z'), read: false, key: null });
  expect(JSON.stringify(await read(bytes))).not.toContain('planted');
});

test('takes another Office file for no message', async () => {
  expect(await read(compoundFile([{ name: 'WordDocument', bytes: Buffer.alloc(5000) }]))).toBeNull();
  expect(await read(new Uint8Array(100))).toBeNull();
});

test('comes to an end on any damage', async () => {
  const whole = msgBytes(made);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: whole.length }),
      async (changes, length) => {
        const damaged = whole.slice(0, length);
        for (const [at, value] of changes) if (at < length) damaged[at] = value;
        await read(damaged);
      },
    ),
    { numRuns: runs(300) },
  );
});
