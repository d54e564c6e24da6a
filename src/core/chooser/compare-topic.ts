/**
 * What POP3 and IMAP do differently, side by side. Words: `compare.topic.<id>.title`, `.pop3`, `.imap`. They say
 * how the two work in general; what it is for this person's account is said by `own`, and what becomes of their mail by
 * the scenarios.
 */
export const COMPARE_TOPICS = [
  'whereMailLives',
  'severalDevices',
  'withoutConnection',
  'teamUse',
  'serverSpace',
  'oldMailElsewhere',
  'serverPurge',
  'diskCrash',
] as const;
export type CompareTopic = (typeof COMPARE_TOPICS)[number];
