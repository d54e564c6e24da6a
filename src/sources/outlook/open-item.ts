import { attempt, type OfficeLike } from './office';

/** What is open beside the pane: something to read, a draft, or nothing. */
export type OpenItem = 'read' | 'draft' | 'none';

/** Looks at what is open beside the pane. Never throws, whatever state the mail program is in. */
export function openItem(office: OfficeLike): OpenItem {
  const item = attempt(() => office.context.mailbox.item, null);
  if (typeof item !== 'object' || item === null) return 'none';
  // The subject of what is read is a text; that of a draft is an object with methods.
  const subject = attempt(() => ('subject' in item ? item.subject : ''), '');
  return typeof subject === 'object' && subject !== null ? 'draft' : 'read';
}
