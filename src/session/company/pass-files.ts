import type { ToDesk } from '../../sources/company/desk-protocol';

/** Files that are handed over in one go: to hand over thousands would hold the page up. */
const AT_ONCE = 100;

/** Hands dropped files over to the desk, so many in one go. */
export function createPassing(tell: (message: ToDesk) => void) {
  let waiting: { file: File; now: string }[] = [];
  let isPassing = false;
  const pass = () => {
    const now = waiting[0]?.now;
    isPassing = now !== undefined;
    if (now === undefined) return;
    const other = waiting.findIndex((one) => one.now !== now);
    const end = Math.min(AT_ONCE, other === -1 ? waiting.length : other);
    const files = waiting.slice(0, end).map(({ file }) => file);
    waiting = waiting.slice(end);
    const more = waiting.length > 0;
    tell({ type: 'take', files, now, more });
    isPassing = more;
    if (more) setTimeout(pass);
  };
  return {
    /** `now`: ISO instant at which they were dropped. */
    start: (files: readonly File[], now: string) => {
      waiting = [...waiting, ...files.map((file) => ({ file, now }))];
      if (!isPassing) pass();
    },
    /** Hands no further one over. */
    end: () => {
      waiting = [];
    },
  };
}
