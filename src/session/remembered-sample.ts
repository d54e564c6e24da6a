import type { Answer } from '../core/questions/question';
import type { Remembered } from '../core/report/decisions';
import { nothingRemembered } from '../core/report/nothing-remembered';
import { sampleMailboxFacts } from '../samples/sample-mailbox';
import type { Sample } from '../samples/samples';
import { mailFileFacts } from '../sources/mailfile/mail-file-facts';
import { readDropped } from '../sources/read-dropped';
import { withFacts, withPolicy } from './changes';
import { isoDateOf } from './iso-date';

/** What would be remembered of a sample person who has dropped their files and answered. */
export async function rememberedSample(sample: Sample, now: Date): Promise<Remembered> {
  const takenAt = now.toISOString();
  const { facts } = await readDropped(sample.files(), { now: takenAt });
  const today = isoDateOf(now);
  const mail = sample.mail?.(today);
  const counted =
    mail && mailFileFacts(mail, { id: 'mail', kind: 'dataFile', name: mail.name, readAt: takenAt });
  const inUse = (counted?.dataFiles ?? []).map(({ id }): Answer => ({
    question: 'fileIs',
    subject: { type: 'dataFile', id },
    value: { kind: 'choice', value: 'live' },
    answeredAt: takenAt,
  }));
  const mailbox = sample.mailbox?.(today);
  const told = mailbox ? [sampleMailboxFacts(mailbox, takenAt)] : [];
  const answered = {
    ...nothingRemembered(),
    answers: [...sample.answers, ...(sample.doneLately?.(today) ?? []), ...inUse],
  };
  const seen = withFacts(answered, [...facts, ...told, ...(counted ? [counted] : [])], now);
  return sample.policy ? withPolicy(seen, sample.policy(today), now) : seen;
}
