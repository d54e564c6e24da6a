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

/** Puts a page on the clipboard, and its text for whatever takes no pages. False as with `copyText`. */
export async function copyPage(
  html: string,
  text: string,
  view: Window & typeof globalThis = window,
): Promise<boolean> {
  const written = async () => {
    const part = (type: string, content: string) => new view.Blob([content], { type });
    await view.navigator.clipboard.write([
      new view.ClipboardItem({
        'text/html': part('text/html', html),
        'text/plain': part('text/plain', text),
      }),
    ]);
    return true;
  };
  return (await within(timerOf(view), CLIPBOARD_LIMIT, written(), false)) || copyText(text, view);
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
