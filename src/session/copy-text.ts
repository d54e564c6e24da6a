import { timerOf, within } from '../sources/outlook/within';

/** Milliseconds for the clipboard. The click that allows the older way after it counts for a few seconds only. */
const CLIPBOARD_LIMIT = 1_000;

/**
 * Puts a text on the clipboard. False when neither the browser's clipboard nor the older way is allowed or answers, as
 * in some frames; the person then has to copy the selected text themselves.
 */
export async function copyText(text: string, view: Window = window): Promise<boolean> {
  const written = async () => {
    await view.navigator.clipboard.writeText(text);
    return true;
  };
  return (
    (await within(timerOf(view), CLIPBOARD_LIMIT, written(), false)) || copyBySelection(text, view.document)
  );
}

function copyBySelection(text: string, document: Document): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  // Deprecated and still the only way where a frame is not given the clipboard.
  const older: { execCommand?: (command: string) => boolean } = document;
  try {
    return older.execCommand?.('copy') ?? false;
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
