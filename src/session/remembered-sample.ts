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
  const onServer = mailbox ? [sampleMailboxFacts(mailbox, takenAt)] : [];
  // Said just now: what was said long ago would be due again, and something done since would be told before it was done.
  const told = [...sample.answers, ...(sample.doneLately?.(today) ?? [])];
  const answers = [...told.map((answer) => ({ ...answer, answeredAt: takenAt })), ...inUse];
  const answered = { ...nothingRemembered(), answers };
  const seen = withFacts(answered, [...facts, ...onServer, ...(counted ? [counted] : [])], now);
  return sample.policy ? withPolicy(seen, sample.policy(today), now) : seen;
}
