import type { Pane } from '../pane';

/** Settles when it is known whether the page stands in Outlook: how to sign in depends on it. */
export function outlookKnown(pane: Pane): Promise<void> {
  return new Promise((resolve) => {
    if (pane.getState().outlook !== null) {
      resolve();
      return;
    }
    const leave = pane.subscribe(() => {
      if (pane.getState().outlook === null) return;
      leave();
      resolve();
    });
  });
}

/** Whether the mailbox of this id was over its limit when it was last read. */
export function isFull(pane: Pane, id: string): boolean {
  const mailboxes = pane.getState().remembered.snapshot?.mailboxes ?? [];
  const full = mailboxes.find((mailbox) => mailbox.id === id)?.full;
  return full?.known === true && full.value;
}
