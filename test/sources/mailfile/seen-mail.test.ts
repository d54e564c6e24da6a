import fc from 'fast-check';
import { SeenMail } from '../../../src/sources/mailfile/seen-mail';

it('counts what comes again with the same second and size, and nothing else', () => {
  const mail = fc.record({ second: fc.integer({ min: 1, max: 40 }), size: fc.nat(6) });
  fc.assert(
    fc.property(fc.array(mail, { maxLength: 200 }), (all) => {
      const seen = new SeenMail();
      const keys = new Set<string>();
      let items = 0;
      let bytes = 0;
      for (const { second, size } of all) {
        seen.add(second * 1000 + 7, size);
        if (keys.has(`${second}|${size}`)) {
          items += 1;
          bytes += size;
        }
        keys.add(`${second}|${size}`);
      }
      expect(seen.again).toEqual({ items, bytes });
    }),
  );
});

it('still tells them apart when there are many', () => {
  const seen = new SeenMail();
  for (let index = 1; index <= 200_000; index += 1) seen.add(index * 1000, index % 97);
  expect(seen.again?.items).toBe(0);
  for (let index = 1; index <= 1000; index += 1) seen.add(index * 1000, index % 97);
  expect(seen.again?.items).toBe(1000);
});

it('does not guess when there are too many to remember', () => {
  const seen = new SeenMail(2 ** 13);
  for (let index = 1; index <= 2 ** 12; index += 1) seen.add(index * 1000, 5);
  expect(seen.again).toEqual({ items: 0, bytes: 0 });
  seen.add(2 ** 13 * 1000, 5);
  expect(seen.again).toBeNull();
});
