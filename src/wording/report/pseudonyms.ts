import type { Named } from '../../core/facts/fields';

/**
 * Stand-ins for everything that names somebody or something: the same text always gets the same one, so that a
 * reader still sees what belongs together. Texts differ only in case count as one, as in addresses and paths.
 */
export class Pseudonyms {
  readonly #given = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** The stand-in of a text; a new one at its first appearance. */
  of(what: Named, text: string): string {
    const key = keyOf(text);
    if (key === '') return '';
    const given = this.#given.get(key);
    if (given !== undefined) return given;
    const stand = this.#make(what, key);
    this.#given.set(key, stand);
    return stand;
  }

  /** Lets a text stand for what another text already stands for. */
  alias(text: string, stand: string): void {
    const key = keyOf(text);
    if (!this.#given.has(key)) this.#given.set(key, stand);
  }

  #make(what: Named, key: string): string {
    switch (what) {
      case 'person': {
        const at = key.lastIndexOf('@');
        const person = this.#next('person');
        return at === -1 ? person : `${person}@${this.of('server', key.slice(at + 1))}`;
      }
      case 'server':
        // A name kept free for examples (RFC 2606): it leads nowhere.
        return `${this.#next('server')}.example`;
      case 'file': {
        const ending = /\.(?:pst|ost|msf|mbox)$/.exec(key)?.[0] ?? '';
        return `${this.#next('file')}${ending}`;
      }
      case 'account':
      case 'profile':
      case 'source':
      case 'entry':
      case 'text':
        return this.#next(what);
    }
  }

  #next(what: Named): string {
    const count = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, count);
    return `${what}-${count}`;
  }
}

/** Earlier versions kept names within marks of direction. */
function keyOf(text: string): string {
  return text
    .replaceAll(/[\u2066-\u2069]/g, '')
    .trim()
    .toLowerCase();
}
