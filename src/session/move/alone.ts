const LOCK = 'mailbox-checkup.move';

/**
 * Does work while no other window of this browser does such work; false, and nothing done, while one does. Where
 * there are no locks, as in old web views, or a frame is refused them along with its storage, the work is done.
 */
export async function alone(
  work: () => Promise<void>,
  { locks }: { locks?: LockManager } = navigator,
): Promise<boolean> {
  if (!locks) {
    await work();
    return true;
  }
  const asked = { answered: false };
  try {
    return await locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      asked.answered = true;
      if (lock === null) return false;
      await work();
      return true;
    });
  } catch (error) {
    if (asked.answered) throw error;
    await work();
    return true;
  }
}
