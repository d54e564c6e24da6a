/**
 * At most seven questions, about things people can see. None asks for POP3 or IMAP. Words:
 * `chooser.question.<id>.ask` and `chooser.question.<id>.choice.<option>`. Of the two options the first speaks
 * for IMAP, or is the usual case; the second is the one that weighs.
 */
export const CHOOSER_OPTIONS = {
  devices: ['several', 'one'],
  others: ['others', 'nobody'],
  mustNotStay: ['mayStay', 'mustNotStay'],
  connection: ['good', 'poor'],
  attachments: ['usual', 'veryLarge'],
  room: ['enough', 'tight'],
  retention: ['keeps', 'deletesOld'],
} as const;

export type ChooserQuestionId = keyof typeof CHOOSER_OPTIONS;
export type ChooserOption = (typeof CHOOSER_OPTIONS)[ChooserQuestionId][number];
export const CHOOSER_QUESTIONS = Object.keys(CHOOSER_OPTIONS) as ChooserQuestionId[];

/** What was answered. A question that is not in it was not asked, or the person does not know. */
export type ChooserAnswers = { [Id in ChooserQuestionId]?: (typeof CHOOSER_OPTIONS)[Id][number] };

export const WAYS = ['imap', 'pop3'] as const;
/** How a mail program reads a mailbox. */
export type Way = (typeof WAYS)[number];

/** What one answer speaks for, and how much. */
export interface Weight {
  for: Way;
  weight: number;
}

/**
 * What each answer weighs; the ones that are not here weigh nothing. Several devices or readers outweigh any
 * trouble with connection, size and room, because POP3 cannot serve them at all. Mail that must not stay on a
 * server leaves no choice. Little room and a server that deletes old mail are each a matter of tidying up; both
 * together are a reason to keep mail on the one computer.
 */
export const WEIGHTS: Partial<Record<ChooserOption, Weight>> = {
  several: { for: 'imap', weight: 12 },
  others: { for: 'imap', weight: 12 },
  poor: { for: 'pop3', weight: 4 },
  veryLarge: { for: 'pop3', weight: 4 },
  tight: { for: 'pop3', weight: 2 },
  deletesOld: { for: 'pop3', weight: 2 },
};

/** Nearly everyone is better off with IMAP, so that POP3 needs a reason. */
export const HEAD_START_IMAP = 3;
