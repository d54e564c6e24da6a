import type { InBrowser, InOutlook } from '../sources/outlook/outlook';

/** What is looked at of the window. */
type View = Pick<Window, 'parent'> & { navigator: Pick<Navigator, 'userAgent'> };

/**
 * Whether the line for Windows comes first. Not on a Mac or a phone, and not in a frame: there Outlook on the web or
 * new Outlook stands around the page, which has a mailbox to read and keeps no settings where the line looks.
 * @param outlook null: it has not answered
 */
export function beginsWithWindows(outlook: InOutlook | InBrowser | null, view: View): boolean {
  if (outlook?.where === 'outlook' && outlook.client.known) return outlook.client.value === 'classicWindows';
  return view.parent === view && !/Macintosh|iPhone|iPad|Android/.test(view.navigator.userAgent);
}
