import type { SourceFacts, Source } from '../../core/facts/snapshot';
import type { ReadProblemCode } from '../read-problem';
import { exportFacts } from './outlook/export-facts';
import { deploymentFacts } from './prf/deployment-facts';
import { parseIni } from './prf/ini';
import { ProfileCollector } from './reg/collector';
import { RegTokenizer } from './reg/tokenizer';
import type { TextKind } from './sniff';
import { sniffEncoding, unitsOf, type TextEncoding, type Units } from './text/encoding';
import { linesOf } from './text/lines';
import { thunderbirdFacts } from './thunderbird/thunderbird-facts';
import { parsePreferences } from './thunderbird/preferences';

/** Bytes that are read and looked at in one go. Even, so that UTF-16 is never cut in a unit. */
const PIECE_BYTES = 1 << 20;
/** Bytes of a file of settings that is read as a whole. Real ones stay below a hundredth of it. */
const LARGEST_WHOLE = 1 << 24;
/** Bytes that decide on encoding and line ends. */
const HEAD_BYTES = 1 << 14;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** What one text gave: facts, or why there are none, or both when it is cut short. */
export interface TextOutcome {
  facts?: SourceFacts;
  problem?: ReadProblemCode;
}

export interface TextJob {
  blob: Blob;
  kind: TextKind;
  source: Source;
}

/**
 * Reads one file of settings. Throws only what reading the blob throws.
 *
 * @param onBytes called with the number of bytes that are done with
 * @param cancelled asked between pieces; when it says true, reading stops and the outcome is `cancelled`
 */
export async function readProfileText(
  job: TextJob,
  onBytes: (done: number) => void,
  cancelled: () => boolean,
): Promise<TextOutcome> {
  switch (job.kind) {
    case 'registryExport':
      return readRegistryExport(job, onBytes, cancelled);
    case 'deploymentFile':
      return readWhole(job, onBytes, cancelled, '=', deploymentOutcome);
    case 'thunderbirdPreferences':
      return readWhole(job, onBytes, cancelled, ',', thunderbirdOutcome);
  }
}

async function readRegistryExport(
  { blob, source }: TextJob,
  onBytes: (done: number) => void,
  cancelled: () => boolean,
): Promise<TextOutcome> {
  const head = await bytesOf(blob.slice(0, HEAD_BYTES));
  const { encoding, markBytes } = sniffEncoding(head);
  const headUnits = unitsOf(head.slice(markBytes), encoding);
  const newline =
    headUnits.includes(LINE_FEED) || !headUnits.includes(CARRIAGE_RETURN) ? LINE_FEED : CARRIAGE_RETURN;
  const collector = new ProfileCollector();
  const tokenizer = new RegTokenizer(collector, encoding, newline, isRegedit4(headUnits, encoding));

  let at: number = markBytes;
  let next = bytesOf(blob.slice(at, at + PIECE_BYTES));
  while (at < blob.size) {
    const piece = await next;
    if (cancelled()) return { problem: 'cancelled' };
    at += piece.length;
    // The next piece is on its way while this one is looked at.
    next = bytesOf(blob.slice(at, at + PIECE_BYTES));
    next.catch(() => undefined);
    tokenizer.push(unitsOf(piece, encoding));
    onBytes(at);
    if (piece.length === 0) break;
  }
  tokenizer.end();
  if (tokenizer.truncated) collector.cutOff();
  return registryOutcome(collector, tokenizer, source);
}

function registryOutcome(collector: ProfileCollector, tokenizer: RegTokenizer, source: Source): TextOutcome {
  const { profiles, ...found } = exportFacts(collector, { source: source.id, deployed: false });
  const facts: SourceFacts = { source, ...found };
  const cutShort: TextOutcome = tokenizer.truncated ? { problem: 'truncated' } : {};
  if (tokenizer.truncated) facts.gaps.push({ source: source.id, code: 'damagedFile', subject: source.name });
  if (!isEmpty(found)) return { facts, ...cutShort };
  if (tokenizer.truncated) return cutShort;
  if (profiles > 0) return { problem: 'emptyProfile' };
  return { problem: tokenizer.sawKey ? 'noProfileInside' : 'headerOnly' };
}

function isRegedit4(head: Units, encoding: TextEncoding): boolean {
  for (const line of linesOf(head, encoding, '='))
    if (line.trim() !== '') return /^\s*regedit4\b/i.test(line);
  return false;
}

/** Reads a file that is small by nature. The outcome is made from its lines. */
async function readWhole(
  { blob, source }: TextJob,
  onBytes: (done: number) => void,
  cancelled: () => boolean,
  separator: '=' | ',',
  outcome: (lines: Iterable<string>, source: Source) => TextOutcome,
): Promise<TextOutcome> {
  if (blob.size > LARGEST_WHOLE) return { problem: 'tooLarge' };
  const bytes = await bytesOf(blob);
  if (cancelled()) return { problem: 'cancelled' };
  onBytes(bytes.length);
  const { encoding, markBytes } = sniffEncoding(bytes);
  return outcome(linesOf(unitsOf(bytes.subarray(markBytes), encoding), encoding, separator), source);
}

function deploymentOutcome(lines: Iterable<string>, source: Source): TextOutcome {
  const origin = { source: source.id, deployed: true };
  const { template, ...found } = deploymentFacts(parseIni(lines), source.name, origin);
  if (template) return { problem: 'template' };
  return isEmpty(found) ? { problem: 'emptyProfile' } : { facts: { source, ...found } };
}

function thunderbirdOutcome(lines: Iterable<string>, source: Source): TextOutcome {
  const origin = { source: source.id, deployed: false };
  const { isThunderbird, ...found } = thunderbirdFacts(parsePreferences(lines), origin);
  if (!isThunderbird) return { problem: 'noProfileInside' };
  return isEmpty(found) ? { problem: 'emptyProfile' } : { facts: { source, ...found } };
}

function isEmpty(found: Omit<SourceFacts, 'source'>): boolean {
  return found.accounts.length === 0 && found.dataFiles.length === 0;
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
