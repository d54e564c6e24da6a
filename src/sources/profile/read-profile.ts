import type { SourceFacts, Source } from '../../core/facts/snapshot';
import type { ReadProblemCode } from '../read-problem';
import { exportFacts } from './outlook/export-facts';
import { ProfileCollector } from './reg/collector';
import { RegTokenizer } from './reg/tokenizer';
import type { TextKind } from './sniff';
import { decodeWhole, sniffEncoding, unitsOf } from './text/encoding';

/** Bytes that are read and looked at in one go. Even, so that UTF-16 is never cut in a unit. */
const PIECE_BYTES = 1 << 20;
/** Bytes of a file of settings that is read as a whole. Real ones stay below a hundredth of it. */
const LARGEST_WHOLE = 1 << 24;
/** Bytes that decide on encoding and line ends. */
const HEAD_BYTES = 1 << 14;

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
    case 'thunderbirdPreferences':
      return job.blob.size > LARGEST_WHOLE ? { problem: 'tooLarge' } : { problem: 'unknownFile' };
  }
}

async function readRegistryExport(
  { blob, source }: TextJob,
  onBytes: (done: number) => void,
  cancelled: () => boolean,
): Promise<TextOutcome> {
  const head = await bytesOf(blob.slice(0, HEAD_BYTES));
  const sniffed = sniffEncoding(head);
  const headText = decodeWhole(head, sniffed);
  const collector = new ProfileCollector();
  const newline = headText.includes('\n') || !headText.includes('\r') ? 0x0a : 0x0d;
  const tokenizer = new RegTokenizer(collector, sniffed.encoding, newline, /^\s*regedit4\b/i.test(headText));

  let at: number = sniffed.markBytes;
  let next = bytesOf(blob.slice(at, at + PIECE_BYTES));
  while (at < blob.size) {
    const piece = await next;
    if (cancelled()) return { problem: 'cancelled' };
    at += piece.length;
    // The next piece is on its way while this one is looked at.
    next = bytesOf(blob.slice(at, at + PIECE_BYTES));
    next.catch(() => undefined);
    tokenizer.push(unitsOf(piece, sniffed.encoding));
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
  if (found.accounts.length > 0 || found.dataFiles.length > 0) return { facts, ...cutShort };
  if (tokenizer.truncated) return cutShort;
  if (profiles > 0) return { problem: 'emptyProfile' };
  return { problem: tokenizer.sawKey ? 'noProfileInside' : 'headerOnly' };
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
