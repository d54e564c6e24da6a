import type { DroppedFile } from '../../sources/mailfile/mail-part';
import type { Pane } from '../pane';

/** The files of copies that were dropped, by the ids of their sources. The browser gives them for as long as the page. */
const files = new WeakMap<AbortSignal, Map<string, readonly DroppedFile[]>>();

/** Notes what a copy was read from, until everything is forgotten. */
export function noteCopy(pane: Pane, source: string, from: readonly DroppedFile[]): void {
  const life = pane.life();
  const known = files.get(life) ?? new Map<string, readonly DroppedFile[]>();
  files.set(life, known.set(source, from));
}

/** What a copy was read from; null: that was before the page was opened. */
export function copyAtHand(pane: Pane, source: string): readonly DroppedFile[] | null {
  return files.get(pane.life())?.get(source) ?? null;
}
