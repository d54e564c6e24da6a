import * as v from 'valibot';
import { mailFileSchema } from '../../src/core/facts/mail-file-schema';
import { mailIn } from '../../src/core/facts/mail-file-sums';
import { adaMail, benMail, devMail, evaMail } from '../../src/samples/sample-mail';

test.each(Object.entries({ adaMail, benMail, devMail, evaMail }))(
  '%s is what a reader could have found',
  (_, mail) => {
    for (const today of ['2026-01-01', '2026-11-28', '2028-02-29']) {
      const contents = mail(today);
      const read = v.safeParse(mailFileSchema, contents);
      expect(read.issues).toBeUndefined();
      expect(mailIn(contents).items).toBeGreaterThan(1000);
      expect((mailIn(contents).newest ?? '') <= `${today}T23:59:59.999Z`).toBe(true);
      expect(contents.sizeBytes).toBeGreaterThanOrEqual(mailIn(contents).bytes);
      for (const { sizeBytes, folderId, month } of contents.largest) {
        const folder = contents.folders.find(({ id }) => id === folderId);
        const came = folder?.months.find((one) => one.month === month)?.bytes;
        expect(sizeBytes).toBeLessThanOrEqual(came ?? 0);
      }
      // The file is its mail and what is free in it, to the byte, as two pages show it.
      const free = contents.freeBytes ?? 0;
      expect(contents.sizeBytes - free).toBe(contents.folders.reduce((sum, { bytes }) => sum + bytes, 0));
      expect(mail(today)).toEqual(contents);
    }
  },
);
