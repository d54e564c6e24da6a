import { textOf, type TextEncoding, type Units } from '../text/encoding';
import { hashUnit, type NameTable } from './name-table';
import { beginsKey, joined, lastInkOf, mayBeWanted } from './units';
import { quotedText, unquotedData, type RegData } from './value';

/** Takes what the tokenizer finds. */
export interface RegSink {
  /** A key begins. Gives the values to read of it, or null to skip it whole. */
  key(path: string): NameTable | null;
  /** A value of the key that began last. Only names of its table come here. */
  value(name: string, data: RegData): void;
}

const QUOTE = 0x22;
const AT = 0x40;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const BACKSLASH = 0x5c;
const EQUALS = 0x3d;
const MINUS = 0x2d;
const COMMA = 0x2c;

/** Longest key line and longest value name that are waited for, in code units. Windows allows 16,383. */
const MAX_LINE = 1 << 16;
/** Longest data that is waited for, in code units. Real ones are far shorter. */
const MAX_DATA = 1 << 18;

type State =
  /** Looks for the next key. */
  | 'skipKey'
  /** At the beginning of a line of a key that is read. */
  | 'line'
  /** Looks for the next value or key. */
  | 'skipLines'
  /** Inside the quotes of a text that is not read. */
  | 'skipText';

/** What a step answers when it needs more units than there are. */
const MORE = -1;

/**
 * Splits the text of a registry export into keys and values, piece by piece. Only keys and values that the sink
 * wants become text; all others are passed over as code units. Never throws.
 */
export class RegTokenizer {
  /** The file ended inside a key's name or a value. */
  truncated = false;
  /** There was a key, of whatever kind. */
  sawKey = false;

  private state: State = 'skipKey';
  private wanted: NameTable | null = null;
  private carry: Units | null = null;
  /** Unit before the window. A file begins like a line. */
  private before: number;
  private escaped = false;
  /** Last unit that is not a blank or a line end. */
  private lastInk = 0;
  private final = false;

  /** @param newline the unit that ends lines in this file: line feed, or carriage return where there is none */
  constructor(
    private readonly sink: RegSink,
    private readonly encoding: TextEncoding,
    private readonly newline: 0x0a | 0x0d,
    private readonly regedit4: boolean,
  ) {
    this.before = newline;
  }

  /** Takes the next piece of the file. */
  push(piece: Units): void {
    const window = this.carry === null ? piece : joined(this.carry, piece);
    this.noteInk(piece);
    const used = this.scan(window);
    this.carry = used < window.length ? window.slice(used) : null;
    if (used > 0) this.before = window[used - 1] ?? 0;
  }

  /** Takes the end of the file. */
  end(): void {
    this.final = true;
    const rest = this.carry ?? new Uint8Array(0);
    this.carry = null;
    this.scan(rest);
    if (this.state === 'skipText' || this.lastInk === COMMA || this.lastInk === BACKSLASH)
      this.truncated = true;
  }

  /** Steps through a window; gives the number of units that are done with. */
  private scan(window: Units): number {
    let at = 0;
    while (at < window.length) {
      const next = this.step(window, at);
      if (next === MORE) return at;
      at = next;
    }
    return at;
  }

  private step(window: Units, at: number): number {
    switch (this.state) {
      case 'skipKey':
        return this.skipKey(window, at);
      case 'line':
        return window[at] === OPEN ? this.key(window, at) : this.named(window, at);
      case 'skipLines':
        return this.skipLines(window, at);
      case 'skipText':
        return this.skipText(window, at);
    }
  }

  private startsLine(window: Units, at: number): boolean {
    const before = at > 0 ? window[at - 1] : this.before;
    return before === this.newline;
  }

  private skipKey(window: Units, from: number): number {
    let at = from;
    for (;;) {
      at = window.indexOf(OPEN, at);
      if (at < 0) return window.length;
      if (this.startsLine(window, at)) return this.key(window, at);
      at++;
    }
  }

  private key(window: Units, at: number): number {
    this.sawKey = true;
    let end = window.indexOf(this.newline, at);
    if ((end < 0 ? window.length : end) - at > MAX_LINE) return this.become('skipKey', at + 1);
    if (end < 0) {
      if (!this.final) return MORE;
      end = window.length;
      this.truncated ||= !window.subarray(at).includes(CLOSE);
    }
    if (window[at + 1] === MINUS || !mayBeWanted(window, at, end)) return this.become('skipKey', end);
    const close = window.subarray(at, end).lastIndexOf(CLOSE);
    if (close < 0) return this.become('skipKey', end);
    this.wanted = this.sink.key(textOf(window.subarray(at + 1, at + close), this.encoding));
    return this.become(this.wanted === null ? 'skipKey' : 'skipLines', end);
  }

  /** A line that begins with a quote: a name, an equals sign, data. */
  private named(window: Units, at: number): number {
    let hash = 0;
    let end = at + 1;
    for (; end < window.length; end++) {
      const unit = window[end] ?? 0;
      if (unit === QUOTE) break;
      if (unit === this.newline || end - at > MAX_LINE) return this.become('skipLines', end);
      hash = hashUnit(hash, unit);
    }
    // Two more units: the equals sign and the first of the data.
    if (end + 2 >= window.length && !this.final) return MORE;
    if (window[end + 1] !== EQUALS) {
      this.truncated ||= end + 1 >= window.length;
      return this.become('skipLines', Math.min(end + 1, window.length));
    }
    const name = this.wanted?.find(window, at + 1, end, hash);
    const data = end + 2;
    if (window[data] === QUOTE) {
      return name === undefined ? this.become('skipText', data + 1) : this.text(window, data + 1, name);
    }
    return name === undefined ? this.become('skipLines', data) : this.unquoted(window, data, name);
  }

  private text(window: Units, from: number, name: string): number {
    let end = from;
    for (; end < window.length && end - from <= MAX_DATA; end++) {
      const unit = window[end];
      if (unit === QUOTE) {
        this.sink.value(name, { type: 'text', text: quotedText(window.subarray(from, end), this.encoding) });
        return this.become('skipLines', end + 1);
      }
      if (unit === BACKSLASH) end++;
      else if (unit === OPEN && this.startsLine(window, end) && beginsKey(window, end) === true) break;
    }
    if (end >= window.length && end - from <= MAX_DATA && !this.final) return MORE;
    this.sink.value(name, { type: 'malformed' });
    return this.become('skipText', from);
  }

  private unquoted(window: Units, from: number, name: string): number {
    let end: number;
    let line = from;
    for (;;) {
      end = window.indexOf(this.newline, line);
      if (end < 0 || end - from > MAX_DATA || lastInkOf(window, line, end) !== BACKSLASH) break;
      const next = window[end + 1];
      if (next === QUOTE || next === OPEN) break;
      line = end + 1;
    }
    const cut = end < 0 && this.final;
    if (end < 0) {
      if (!this.final && window.length - from <= MAX_DATA) return MORE;
      end = window.length;
    }
    const units = window.subarray(from, end);
    if (units[0] === MINUS) return this.become('skipLines', end);
    const last = cut ? lastInkOf(units, 0, units.length) : 0;
    const data: RegData =
      units.length > MAX_DATA || last === BACKSLASH || last === COMMA
        ? { type: 'malformed' }
        : unquotedData(units, !cut, this.regedit4);
    this.truncated ||= cut && data.type === 'malformed';
    this.sink.value(name, data);
    return this.become('skipLines', end);
  }

  private skipLines(window: Units, from: number): number {
    let at = from;
    while (at < window.length) {
      if (this.startsLine(window, at)) {
        const unit = window[at];
        if (unit === QUOTE || unit === OPEN) return this.become('line', at);
        if (unit === AT) {
          if (at + 2 >= window.length && !this.final) return at > from ? at : MORE;
          if (window[at + 1] === EQUALS && window[at + 2] === QUOTE) return this.become('skipText', at + 3);
        }
      }
      const newline = window.indexOf(this.newline, at);
      if (newline < 0) return window.length;
      at = newline + 1;
    }
    return at;
  }

  private skipText(window: Units, from: number): number {
    for (let at = from; at < window.length; at++) {
      const unit = window[at];
      if (this.escaped) this.escaped = false;
      else if (unit === BACKSLASH) this.escaped = true;
      else if (unit === QUOTE) return this.become('skipLines', at + 1);
      else if (unit === OPEN && this.startsLine(window, at)) {
        // Texts with line breaks are rare, and so are quotes that nobody closes. A line that begins a key ends both.
        const begins = beginsKey(window, at);
        if (begins === true) return this.become('line', at);
        if (begins === undefined && !this.final) return at > from ? at : MORE;
      }
    }
    return window.length;
  }

  private become(state: State, next: number): number {
    this.state = state;
    return next;
  }

  private noteInk(piece: Units): void {
    for (let i = piece.length - 1; i >= 0; i--) {
      const unit = piece[i] ?? 0;
      if (unit > 0x20) {
        this.lastInk = unit;
        return;
      }
    }
  }
}
