import { LIMITS } from '../../core/limits';

type Tone = 'plain' | 'warning' | 'danger';

interface BarProps {
  /** 0 to 1. */
  share: number;
  /** From which share to which it gets tight. */
  tight?: { from: number; to: number };
  /** Share at which a mark stands: a limit that may hold. */
  mark?: number | null;
  tone?: Tone;
}

/** A bar beside its number. What it shows stands next to it in words, so it is left out for people who listen. */
export function Bar({ share, tight, mark = null, tone = 'plain' }: BarProps) {
  const percent = (part: number) => `${Math.min(100, Math.max(0, part * 100))}%`;
  return (
    <span className={`bar bar-${tone}`} aria-hidden="true">
      {tight && (
        <span
          className="bar-tight"
          style={{ insetInlineStart: percent(tight.from), inlineSize: percent(tight.to - tight.from) }}
        />
      )}
      <span className="bar-fill" style={{ inlineSize: percent(share), minInlineSize: share > 0 ? 2 : 0 }} />
      {mark !== null && <span className="bar-mark" style={{ insetInlineStart: percent(mark) }} />}
    </span>
  );
}

/** How a mailbox looks that is full to this share. */
export function toneOfShare(share: number): Tone {
  if (share >= LIMITS.quotaSeriousShare.value) return 'danger';
  return share >= LIMITS.quotaNearShare.value ? 'warning' : 'plain';
}
