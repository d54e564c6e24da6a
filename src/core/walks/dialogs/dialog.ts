/** Number of the ring around a control: the place of its sentence in the list below the drawing. */
type Ring = { ring?: number };

/** One control of a drawn dialog, with the label that the English program shows. */
export type Part =
  | { part: 'tabs'; tabs: readonly string[]; open: string; ring?: number }
  | { part: 'group'; label: string }
  | { part: 'text'; text: string }
  | ({ part: 'field'; label: string; value: string } & Ring)
  | ({ part: 'pick'; label: string; value: string } & Ring)
  | ({ part: 'slider'; label: string; value: string } & Ring)
  | ({ part: 'radio'; label: string; chosen: boolean } & Ring)
  /** `days`: a number stands behind the label, and this word behind that; the person's own number where one was chosen. */
  | ({ part: 'check'; label: string; ticked: boolean; inside?: true; days?: string } & Ring)
  /**
   * `level`: how far inside others a row stands, as in a tree. `own`: the text stands for something of the reader's own,
   * and no screen shows it in these words.
   */
  | { part: 'list'; rows: readonly ({ text: string; more?: string; level?: number; own?: true } & Ring)[] }
  | { part: 'buttons'; buttons: readonly ({ label: string } & Ring)[]; left?: true };

/**
 * A dialog as a schematic drawing: what the step needs, and so much around it that it is known again. `bar`: it has a
 * title bar, as ordinary windows have; else its title is a heading.
 */
export interface Dialog {
  title: string;
  bar: boolean;
  parts: readonly Part[];
}

export const bar = (title: string, ...parts: Part[]): Dialog => ({ title, bar: true, parts });
export const heading = (title: string, ...parts: Part[]): Dialog => ({ title, bar: false, parts });

export const group = (label: string): Part => ({ part: 'group', label });
export const text = (words: string): Part => ({ part: 'text', text: words });
export const field = (label: string, value: string): Part => ({ part: 'field', label, value });
export const tick = (label: string, ring?: number, more: { inside?: true; days?: string } = {}): Part => ({
  part: 'check',
  label,
  ticked: true,
  ...more,
  ...(ring !== undefined && { ring }),
});
export const empty = (label: string, ring?: number, more: { inside?: true } = {}): Part => ({
  part: 'check',
  label,
  ticked: false,
  ...more,
  ...(ring !== undefined && { ring }),
});
export const radio = (label: string, chosen: boolean, ring?: number): Part => ({
  part: 'radio',
  label,
  chosen,
  ...(ring !== undefined && { ring }),
});
export const pick = (label: string, value: string, ring?: number): Part => ({
  part: 'pick',
  label,
  value,
  ...(ring !== undefined && { ring }),
});
export const tabs = (all: readonly string[], open: string, ring?: number): Part => ({
  part: 'tabs',
  tabs: all,
  open,
  ...(ring !== undefined && { ring }),
});
/** A button's label, with the number of its ring. */
export type Named = string | readonly [label: string, ring: number];

export const buttons = (...all: Named[]): Part => ({
  part: 'buttons',
  buttons: all.map((one) => (typeof one === 'string' ? { label: one } : { label: one[0], ring: one[1] })),
});

/** Buttons in a row above a list. */
export const toolbar = (...all: Named[]): Part => {
  const row = buttons(...all);
  return row.part === 'buttons' ? { ...row, left: true } : row;
};

/** What a ring asks for. Words: `dialog.act.<id>`. */
export const ACTS = ['tick', 'clear', 'choose', 'own', 'press', 'set', 'fill', 'move', 'days'] as const;
export type Act = (typeof ACTS)[number];

export interface RingedPart {
  ring: number;
  act: Act;
  label: string;
  /** What it is set to; empty where there is nothing to set. */
  value: string;
}

/** Every ring of some drawings, in the order of their numbers. */
export function ringsOf(dialogs: readonly Dialog[]): RingedPart[] {
  return dialogs.flatMap(({ parts }) => parts.flatMap(ringsIn)).sort((a, b) => a.ring - b.ring);
}

function ringsIn(part: Part): RingedPart[] {
  const of = (ring: number | undefined, act: Act, label: string, value = ''): RingedPart[] =>
    ring === undefined ? [] : [{ ring, act, label, value }];
  switch (part.part) {
    case 'group':
    case 'text':
      return [];
    case 'tabs':
      return of(part.ring, 'choose', part.open);
    case 'field':
    case 'pick':
      return of(part.ring, part.value === '' ? 'fill' : 'set', part.label, part.value);
    case 'slider':
      return of(part.ring, 'move', part.label);
    case 'radio':
      return of(part.ring, 'choose', part.label);
    case 'check':
      return of(part.ring, part.days ? 'days' : part.ticked ? 'tick' : 'clear', part.label);
    case 'list':
      return part.rows.flatMap(({ ring, text: label, own }) => of(ring, own ? 'own' : 'choose', label));
    case 'buttons':
      return part.buttons.flatMap(({ ring, label }) => of(ring, 'press', label));
  }
}
