import type { ReactNode, Ref } from 'react';

/** What a notice is: something went wrong, something to mind, something went well, or just something to know. */
export type NoticeTone = 'error' | 'warning' | 'success' | 'info';

interface NoticeProps {
  tone: NoticeTone;
  /** How it is read out when it comes: at once, or when there is time; left out: it was there from the start. */
  role?: 'alert' | 'status';
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/**
 * What a page has to say besides, in a box of its own colour and sign. Not Fluent's MessageBar, and the signs are the
 * style's: the start page has one too, and the first view must stay light.
 */
export function Notice({ tone, role, ref, children }: NoticeProps) {
  return (
    <div ref={ref} className={`notice notice-${tone}`} role={role}>
      <div>{children}</div>
    </div>
  );
}
