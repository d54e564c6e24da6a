import type { ToDesk } from '../../sources/company/desk-protocol';

/** Files that are handed over in one go: to hand over thousands would hold the page up. */
const AT_ONCE = 100;

/** Hands dropped files over to the desk, so many in one go. */
export function createPassing(tell: (message: ToDesk) => void) {
  let waiting: { file: File; now: string }[] = [];
  let isPassing = false;
  /** Drops of which more files are to be found. */
  let coming = new Set<object>();
  /** Who reads them was told that there are more. */
  let isMoreAwaited = false;
  const take = (files: File[], now: string) => {
    isMoreAwaited = isPassing || coming.size > 0;
    tell({ type: 'take', files, now, more: isMoreAwaited });
  };
  const pass = () => {
    const now = waiting[0]?.now;
    isPassing = now !== undefined;
    if (now === undefined) return;
    const other = waiting.findIndex((one) => one.now !== now);
    const end = Math.min(AT_ONCE, other === -1 ? waiting.length : other);
    const files = waiting.slice(0, end).map(({ file }) => file);
    waiting = waiting.slice(end);
    isPassing = waiting.length > 0;
    take(files, now);
    if (isPassing) setTimeout(pass);
  };
  /** `now`: ISO instant at which they were dropped. */
  const start = (files: readonly File[], now: string) => {
    waiting = [...waiting, ...files.map((file) => ({ file, now }))];
    if (!isPassing) pass();
  };
  return {
    start,
    /** Hands over what is found little by little; `onSome` is told before. Gives whether there was anything. */
    startLots: async (
      lots: AsyncIterable<readonly File[]>,
      now: string,
      onSome: (files: readonly File[]) => void,
    ): Promise<boolean> => {
      const drop = {};
      const ours = coming.add(drop);
      let hasFiles = false;
      for await (const files of lots) {
        if (ours !== coming) return true;
        if (files.length === 0) continue;
        hasFiles = true;
        onSome(files);
        start(files, now);
      }
      coming.delete(drop);
      // Also where there was nothing in it: others may have been dropped meanwhile.
      if (ours === coming && isMoreAwaited && !isPassing && coming.size === 0) take([], now);
      return hasFiles;
    },
    /** Hands no further one over. */
    end: () => {
      waiting = [];
      coming = new Set();
      isMoreAwaited = false;
    },
  };
}
