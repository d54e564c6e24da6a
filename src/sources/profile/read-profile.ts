import type { Account } from '../../core/facts/account';
import { known } from '../../core/facts/evidence';
import type { Client, Gap, Source, SourceFacts } from '../../core/facts/snapshot';
import type { ReadProblemCode } from '../read-problem';
import { AccountShelf } from './account-shelf';
import { exportFacts } from './outlook/export-facts';
import { deploymentFacts } from './prf/deployment-facts';
import { parseIni } from './prf/ini';
import { holdsRecoveryKey } from './recovery-key';
import { ProfileCollector } from './reg/collector';
import { readPowerShellJson, readPowerShellList } from './reg/power-shell';
import { readPrinted } from './reg/printed';
import { RegTokenizer } from './reg/tokenizer';
import type { TextKind } from './sniff';
import { sniffEncoding, unitsOf, type TextEncoding, type Units } from './text/encoding';
import { linesOf } from './text/lines';
import { parsePopState, type PopState } from './thunderbird/pop-state';
import { parsePreferences } from './thunderbird/preferences';
import { thunderbirdFacts } from './thunderbird/thunderbird-facts';
import { appleProfileAccounts } from './xml/apple-profile';
import { clientConfigAccounts } from './xml/client-config';
import { k9Accounts } from './xml/k9-settings';
import { oeAccounts } from './xml/oe-account';

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
  kind: Exclude<TextKind, 'popState'>;
  source: Source;
  /** Thunderbird's lists of what is left on POP3 servers (`popstate.dat`), of the same profile. */
  lists?: readonly Blob[];
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
    case 'registryPrint':
      return readWhole(job, onBytes, cancelled, printOutcome);
    case 'powerShellJson':
      return readWhole(job, onBytes, cancelled, powerShellJsonOutcome);
    case 'powerShellList':
      return readWhole(job, onBytes, cancelled, powerShellListOutcome);
    case 'deploymentFile':
      return readWhole(job, onBytes, cancelled, deploymentOutcome);
    case 'thunderbirdPreferences':
      return readWhole(job, onBytes, cancelled, thunderbirdOutcome);
    case 'clientConfig':
      return readWhole(job, onBytes, cancelled, ({ units, encoding, source }) =>
        accountsOutcome(
          source,
          clientConfigAccounts(units, encoding, source.name, { source: source.id, deployed: true }),
        ),
      );
    case 'appleProfile':
      return readWhole(job, onBytes, cancelled, ({ units, encoding, source }) =>
        accountsOutcome(
          source,
          appleProfileAccounts(units, encoding, source.name, { source: source.id, deployed: true }),
        ),
      );
    case 'k9Settings':
      return readWhole(job, onBytes, cancelled, ({ units, encoding, source }) =>
        accountsOutcome(
          source,
          k9Accounts(units, encoding, { source: source.id, deployed: false }),
          'android',
        ),
      );
    case 'oeAccount':
      return readWhole(job, onBytes, cancelled, oeOutcome);
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
  return { problem: tokenizer.sawKey ? whyEmpty(collector, profiles) : 'headerOnly' };
}

function isRegedit4(head: Units, encoding: TextEncoding): boolean {
  for (const line of linesOf(head, encoding, '='))
    if (line.trim() !== '') return /^\s*regedit4\b/i.test(line);
  return false;
}

/** A text of which all is there, and where it comes from. */
interface WholeText {
  units: Units;
  encoding: TextEncoding;
  source: Source;
  /** Thunderbird's lists of what is left on POP3 servers, of the same profile. */
  states: readonly PopState[];
}

/** Reads a file that is small by nature. */
async function readWhole(
  { blob, source, lists = [] }: TextJob,
  onBytes: (done: number) => void,
  cancelled: () => boolean,
  outcome: (text: WholeText) => TextOutcome,
): Promise<TextOutcome> {
  if (blob.size > LARGEST_WHOLE) return { problem: 'tooLarge' };
  const bytes = await bytesOf(blob);
  const states: PopState[] = [];
  for (const list of lists) {
    if (list.size > LARGEST_WHOLE) continue;
    const text = textIn(await bytesOf(list));
    states.push(...parsePopState(linesOf(text.units, text.encoding, '=')));
  }
  if (cancelled()) return { problem: 'cancelled' };
  onBytes(bytes.length);
  const { units, encoding } = textIn(bytes);
  if (holdsRecoveryKey(units)) return { problem: 'recoveryKey' };
  return outcome({ units, encoding, source, states });
}

function textIn(bytes: Uint8Array): { units: Units; encoding: TextEncoding } {
  const { encoding, markBytes } = sniffEncoding(bytes);
  return { encoding, units: unitsOf(bytes.subarray(markBytes), encoding) };
}

function printOutcome({ units, encoding, source }: WholeText): TextOutcome {
  const collector = new ProfileCollector();
  readPrinted(linesOf(units, encoding, '='), collector);
  return collectedOutcome(collector, source);
}

function powerShellListOutcome({ units, encoding, source }: WholeText): TextOutcome {
  const collector = new ProfileCollector();
  readPowerShellList(linesOf(units, encoding, ':'), collector);
  return collectedOutcome(collector, source);
}

function powerShellJsonOutcome({ units, encoding, source }: WholeText): TextOutcome {
  const collector = new ProfileCollector();
  return readPowerShellJson(units, encoding, collector)
    ? collectedOutcome(collector, source)
    : { problem: 'truncated' };
}

function collectedOutcome(collector: ProfileCollector, source: Source): TextOutcome {
  const { profiles, ...found } = exportFacts(collector, { source: source.id, deployed: false });
  if (!isEmpty(found)) return { facts: { source, ...found } };
  return { problem: whyEmpty(collector, profiles) };
}

function whyEmpty(collector: ProfileCollector, profiles: number): ReadProblemCode {
  if (profiles > 0) return 'emptyProfile';
  if (collector.setAside) return 'profileSetAside';
  return collector.olderProgram ? 'olderMailProgram' : 'noProfileInside';
}

function deploymentOutcome({ units, encoding, source }: WholeText): TextOutcome {
  const origin = { source: source.id, deployed: true };
  const lines = linesOf(units, encoding, '=');
  const { template, ...found } = deploymentFacts(parseIni(lines), source.name, origin);
  if (template) return { problem: 'template' };
  return isEmpty(found) ? { problem: 'emptyProfile' } : { facts: { source, ...found } };
}

function thunderbirdOutcome({ units, encoding, source, states }: WholeText): TextOutcome {
  const origin = { source: source.id, deployed: false };
  const preferences = parsePreferences(linesOf(units, encoding, ','));
  const { isThunderbird, ...found } = thunderbirdFacts(preferences, origin, states);
  if (!isThunderbird) return { problem: 'noProfileInside' };
  return isEmpty(found) ? { problem: 'emptyProfile' } : { facts: { source, ...found } };
}

/** Settings of a program other than Outlook and Thunderbird: its accounts, and what it runs on where that is known. */
function accountsOutcome(source: Source, accounts: readonly Account[], client?: Client): TextOutcome {
  if (accounts.length === 0) return { problem: 'emptyProfile' };
  const shelf = new AccountShelf();
  for (const account of accounts) shelf.add(account);
  const gaps: Gap[] = shelf.accounts
    .filter(({ kind }) => kind.known && kind.value === 'other')
    .map(({ name }) => ({ source: source.id, code: 'unknownEntryKind', subject: name }));
  const facts: SourceFacts = { source, accounts: shelf.accounts, dataFiles: [], gaps };
  if (client !== undefined) facts.client = known(client, 'inferred', source.id);
  return { facts };
}

function oeOutcome({ units, encoding, source }: WholeText): TextOutcome {
  const outcome = accountsOutcome(
    source,
    oeAccounts(units, encoding, { source: source.id, deployed: false }),
    'other',
  );
  for (const { name } of outcome.facts?.accounts ?? []) {
    outcome.facts?.gaps.push({ source: source.id, code: 'oldMailProgram', subject: name });
  }
  return outcome;
}

function isEmpty(found: Omit<SourceFacts, 'source'>): boolean {
  return found.accounts.length === 0 && found.dataFiles.length === 0;
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
