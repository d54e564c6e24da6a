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
      expect(mail(today)).toEqual(contents);
    }
  },
);
