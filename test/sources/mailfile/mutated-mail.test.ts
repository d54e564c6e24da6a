import { damagedMail, readDamagedMail, wrongWithMail } from '../../fuzz/mail-folders';
import { randomFrom } from '../../fuzz/target';
import { runs } from '../../tools/long';

test('takes any damage to files of mail without a throw, and counts nothing that is not there', async () => {
  const wrong: string[] = [];
  for (let seed = 0; seed < runs(3000); seed += 1) {
    const mail = damagedMail(randomFrom(seed));
    const found = wrongWithMail(mail, await readDamagedMail(mail));
    if (found !== null) wrong.push(`seed ${seed}: ${found}`);
  }
  expect(wrong).toEqual([]);
});
