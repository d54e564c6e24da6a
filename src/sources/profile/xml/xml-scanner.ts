import { textOf, type TextEncoding, type Units } from '../text/encoding';

/** Takes what the scanner finds. Names are in lower case and come with the names of the elements around, outermost first. */
export interface XmlSink {
  /** `attribute` reads one attribute of the element by its name in lower case; no other one becomes text. */
  open?(path: string, attribute: (name: string) => string | undefined): void;
  /** Text between two tags, blanks around it left out, never empty. It becomes text only when it is read. */
  text(path: string, read: () => string): void;
  close?(path: string): void;
}

const OPEN = 0x3c;
const CLOSE = 0x3e;
const SLASH = 0x2f;
const MARK = 0x21;
const QUESTION = 0x3f;
/** Files of settings are flat; what lies deeper is passed over. */
const DEEPEST = 40;
const LONGEST_NAME = 100;
const LONGEST_TEXT = 4000;

/**
 * Walks through XML without making more of it text than is asked for, so that a password in it stays bytes. Takes
 * what is there as it comes: tags that do not match end whatever is open. No entity but the five of XML itself and
 * numbers stands for anything, and document types are passed over.
 */
export function scanXml(units: Units, encoding: TextEncoding, sink: XmlSink): void {
  const paths: string[] = [''];
  let tooDeep = 0;
  const here = () => paths.at(-1) ?? '';
  const tellText = (from: number, to: number): void => {
    const [start, end] = trimmed(units, from, to);
    if (start >= end || tooDeep > 0) return;
    sink.text(here(), () =>
      withoutEntities(textOf(units.subarray(start, Math.min(end, start + LONGEST_TEXT)), encoding)),
    );
  };
  let at = 0;
  while (at < units.length) {
    const tag = units.indexOf(OPEN, at);
    if (tag < 0) return;
    tellText(at, tag);
    const next = units[tag + 1] ?? 0;
    if (next === MARK || next === QUESTION) {
      at = afterDeclaration(units, tag);
      continue;
    }
    const end = units.indexOf(CLOSE, tag);
    if (end < 0) return;
    at = end + 1;
    if (next === SLASH) {
      if (tooDeep > 0) tooDeep -= 1;
      else if (paths.length > 1) {
        sink.close?.(here());
        paths.pop();
      }
      continue;
    }
    const isEmpty = units[end - 1] === SLASH;
    if (tooDeep > 0 || paths.length > DEEPEST) {
      if (!isEmpty) tooDeep += 1;
      continue;
    }
    const nameEnd = endOfName(units, tag + 1, end);
    const name = textOf(units.subarray(tag + 1, nameEnd), encoding).toLowerCase();
    const path = here() === '' ? name : `${here()}/${name}`;
    sink.open?.(path, (wanted) => attributeIn(units, nameEnd, end, wanted, encoding));
    if (isEmpty) sink.close?.(path);
    else paths.push(path);
  }
}

/** Behind a comment, a document type, an instruction or a stretch of raw text. */
function afterDeclaration(units: Units, tag: number): number {
  const spells = (text: string) =>
    Array.from(text).every((letter, i) => units[tag + i] === letter.charCodeAt(0));
  const last = spells('<!--') ? '-->' : spells('<![CDATA[') ? ']]>' : spells('<?') ? '?>' : '>';
  let depth = 0;
  for (let at = tag + 2; at < units.length; at += 1) {
    // A document type may have declarations of its own in brackets.
    if (last === '>' && units[at] === 0x5b) depth += 1;
    else if (last === '>' && units[at] === 0x5d) depth -= 1;
    else if (units[at] === CLOSE && depth <= 0 && endsWith(units, at, last)) return at + 1;
  }
  return units.length;
}

function endsWith(units: Units, at: number, text: string): boolean {
  return Array.from(text).every((letter, i) => units[at - text.length + 1 + i] === letter.charCodeAt(0));
}

function isBlank(unit: number | undefined): boolean {
  return unit !== undefined && unit <= 0x20;
}

function trimmed(units: Units, from: number, to: number): [number, number] {
  let start = from;
  let end = to;
  while (start < end && isBlank(units[start])) start += 1;
  while (end > start && isBlank(units[end - 1])) end -= 1;
  return [start, end];
}

function endOfName(units: Units, from: number, to: number): number {
  let end = from;
  while (end < to && end - from < LONGEST_NAME && !isBlank(units[end]) && units[end] !== SLASH) end += 1;
  return end;
}

/** The value of `name="value"` inside a tag. */
function attributeIn(
  units: Units,
  from: number,
  to: number,
  name: string,
  encoding: TextEncoding,
): string | undefined {
  const letters = Array.from(`${name}=`, (letter) => letter.charCodeAt(0));
  for (let at = from; at + letters.length < to; at += 1) {
    if (!isBlank(units[at])) continue;
    if (!letters.every((letter, i) => ((units[at + 1 + i] ?? 0) | (letter >= 0x61 ? 0x20 : 0)) === letter))
      continue;
    const quote = at + 1 + letters.length;
    const end = units.subarray(0, to).indexOf(units[quote] ?? 0, quote + 1);
    if (end < 0 || end - quote > LONGEST_TEXT) return undefined;
    return withoutEntities(textOf(units.subarray(quote + 1, end), encoding));
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi,
    (whole, ...groups: (string | undefined)[]) => {
      const [decimal, hex, name] = groups;
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
