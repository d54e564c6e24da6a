import { MINUTE_MS } from '../core/facts/units';

/** Longer addresses are cut or refused on the way from a browser to a mail program (Windows passes on 2,083). */
const MAILTO_LIMIT = 2_000;
/** Outlook's limit for the body of a new message, in characters. */
const DRAFT_LIMIT = 32 * 1024;
/** A browser may begin to read only after the click has been dealt with. */
const KEEP_MS = MINUTE_MS;

/** A file to be saved: its name, its media type and what is in it. */
export interface FileToSave {
  name: string;
  type: string;
  text: string;
}

/** Opens a new message in Outlook, filled in. False when Outlook refused. */
export type NewMessage = (draft: { subject: string; htmlBody: string }) => Promise<boolean>;

/** Offers a file for saving. */
export function download({ name, type, text }: FileToSave, view: Window & typeof globalThis = window): void {
  saveBlob(name, new view.Blob([text], { type }), view);
}

/** Offers something that is made already for saving. */
export function saveBlob(name: string, blob: Blob, view: Window & typeof globalThis = window): void {
  const address = view.URL.createObjectURL(blob);
  const link = view.document.createElement('a');
  link.href = address;
  link.download = name;
  // Firefox follows a link only when it stands in the page.
  link.hidden = true;
  view.document.body.append(link);
  link.click();
  link.remove();
  view.setTimeout(() => view.URL.revokeObjectURL(address), KEEP_MS);
}

/**
 * An address that opens a new message in the person's mail program; null when the text is too long for one.
 * Nothing is sent by it.
 */
export function mailtoAddress(subject: string, text: string): string | null {
  // RFC 6068: line breaks in a body are CRLF.
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${body}`;
  return address.length > MAILTO_LIMIT ? null : address;
}

/** Opens a new message in Outlook, with its body as HTML. Nothing is sent by it. */
export async function openDraft(
  newMessage: NewMessage,
  draft: { subject: string; htmlBody: string },
): Promise<'opened' | 'tooLong' | 'refused'> {
  if (draft.htmlBody.length > DRAFT_LIMIT) return 'tooLong';
  try {
    return (await newMessage(draft)) ? 'opened' : 'refused';
  } catch {
    return 'refused';
  }
}
