import type { KeyValueStore, RoamingPort, RoamingSaved } from '../../src/storage/ports';
import type { OtherWindows } from '../../src/storage/store-parts';

/** No other window. */
export const ALONE: OtherWindows = {
  onChange: () => undefined,
  onForgotten: () => undefined,
  tellForgotten: () => undefined,
};

/** A browser storage whose calls can be made to fail. */
export class FakeBrowser implements KeyValueStore {
  readonly items = new Map<string, string>();
  failReads = false;
  failWrites: false | 'full' | 'broken' = false;
  /** Characters that fit; more is 'full'. */
  room = Number.POSITIVE_INFINITY;

  get = (key: string): string | null => {
    if (this.failReads) throw new Error('denied');
    return this.items.get(key) ?? null;
  };
  set = (key: string, value: string): void => {
    if (this.failWrites === 'broken') throw new Error('broken');
    const others = [...this.items].reduce((sum, [name, text]) => sum + (name === key ? 0 : text.length), 0);
    if (this.failWrites === 'full' || others + value.length > this.room)
      throw new DOMException('no room', 'QuotaExceededError');
    this.items.set(key, value);
  };
  remove = (key: string): void => {
    if (this.failWrites === 'broken') throw new Error('broken');
    this.items.delete(key);
  };
  keys = (): string[] => [...this.items.keys()];
}

export type SaveFate = 'ok' | 'slow' | 'never' | 'silent' | 'rejects' | number;

/** A mailbox: what it holds, and how each save in turn ends. */
export class FakeMailbox {
  held: Readonly<Record<string, string>> = {};
  fates: SaveFate[] = [];
  saves = 0;
  failReads = false;
  /** Enforces Office's limit, and counts as Office does. */
  limit = 32 * 1024;

  /** Opens a pane on it: the copy in memory is that of this moment. */
  open(): RoamingPort {
    return this.pane({ ...this.held });
  }

  /** A pane that was reloaded: back to an older copy. */
  pane(memory: Record<string, string>): RoamingPort {
    const copy = new Map(Object.entries(memory));
    return {
      get: (key) => {
        if (this.failReads) throw new Error('no settings');
        return copy.get(key);
      },
      set: (key, value) => void copy.set(key, value),
      remove: (key) => void copy.delete(key),
      save: () => this.save(Object.fromEntries(copy)),
    };
  }

  private async save(sent: Record<string, string>): Promise<RoamingSaved> {
    this.saves += 1;
    const fate = this.fates.shift() ?? 'ok';
    if (fate === 'slow') await new Promise((resolve) => setTimeout(resolve, 5));
    if (fate === 'never') return new Promise(() => undefined);
    if (fate === 'silent') return { ok: false, code: null, why: 'silent' };
    if (fate === 'rejects') throw new Error('no host');
    if (typeof fate === 'number') return { ok: false, code: fate };
    const serialised = Object.fromEntries(
      Object.entries(sent).map(([key, value]) => [key, JSON.stringify(value)]),
    );
    if (JSON.stringify(serialised).length > this.limit) return { ok: false, code: 9019 };
    this.held = sent;
    return { ok: true };
  }
}
