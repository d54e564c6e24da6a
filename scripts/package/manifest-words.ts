import type { Rule } from '../manifest/problem';

/** What each fault of a manifest means, and what to do, for people who did not write it. */
export const MANIFEST_WORDS: Record<Rule, { reason: string; cure: string }> = {
  notXml: { reason: 'This is no manifest of an Outlook add-in.', cure: 'Make the package anew.' },
  wrongNamespace: {
    reason: 'A namespace is not the one that Outlook knows. It would pass over a part in silence.',
    cure: 'Put the namespace back as it was; it begins with http, not https.',
  },
  unknownElement: { reason: 'Outlook knows no such element here.', cure: 'Take it out.' },
  wrongOrder: { reason: 'The elements stand in another order than Outlook takes.', cure: 'Move it back.' },
  missingElement: { reason: 'An element is missing that Outlook needs.', cure: 'Put it back.' },
  badId: {
    reason: 'The id is no GUID in lower case without brackets.',
    cure: 'Put back the id of the package.',
  },
  badVersion: {
    reason: 'The version has to be two to four numbers with points between them, 1.0 or above.',
    cure: 'Write it as 1.0.1.0.',
  },
  notHttps: { reason: 'Outlook loads nothing from an address without https.', cure: 'Write https://.' },
  otherOrigin: {
    reason: 'This address leads to another server than the page.',
    cure: 'Give all addresses the one of the page.',
  },
  tooLong: { reason: 'This is longer than Outlook takes.', cure: 'Shorten it.' },
  wrongPermission: {
    reason: 'This is not the smallest permission with which everything works.',
    cure: 'ReadItem for Microsoft 365; ReadWriteMailbox for an Exchange Server of your own.',
  },
  forbiddenSet: { reason: 'This requirement must not stand in a manifest.', cure: 'Take it out.' },
  setTooHigh: {
    reason: 'This asks for a newer Outlook than all people have, who would not get the add-in.',
    cure: 'Put the earlier number back.',
  },
  setNotHigher: {
    reason: 'An inner layer asks for no more than the one around it, which would never be used.',
    cure: 'Put the earlier number back.',
  },
  danglingId: {
    reason: 'This id is used and defined nowhere.',
    cure: 'Define it, or use one that is there.',
  },
  unusedResource: { reason: 'This is defined and used nowhere.', cure: 'Take it out.' },
  duplicateId: { reason: 'This id stands twice.', cure: 'Give one of them another id.' },
  wrongTab: { reason: 'Outlook has no such tab.', cure: 'Write TabDefault.' },
  missingIconSize: { reason: 'A size is missing that Outlook needs.', cure: 'Put the icon back.' },
  iconFileMissing: { reason: 'There is no such icon in the folder site.', cure: 'Put the file back.' },
  wrongIconSize: { reason: 'The icon has not the size that is stated.', cure: 'Put the right file back.' },
  misplacedElement: { reason: 'Outlook takes this element only elsewhere.', cure: 'Take it out.' },
};
