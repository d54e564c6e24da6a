import type { Account, AccountKind, ServerConnection } from '../../facts/account';
import type { Fact, Known } from '../../facts/evidence';
import type { Snapshot } from '../../facts/snapshot';
import type { Check, CheckId, CheckResult, Severity } from '../check';
import type { WordValues } from '../../facts/subject';
import { connectionLines, line, text, word, yesOrNo } from './evidence-lines';
import { aboutAccount, accountsOfKind } from './subjects';
import { each } from './each';

/** Ports on which a server speaks nothing but encrypted connections: POP3, IMAP and SMTP over TLS (RFC 8314). */
const ENCRYPTED_PORTS: readonly number[] = [995, 993, 465];

type Direction = 'incoming' | 'outgoing';
type Judged = { verdict: 'pass' | 'cantTell' } | { verdict: 'fail'; severity: Severity };

/**
 * Mail and password cross the network in the open. `automatic` goes on without encryption where the server
 * offers none, which is the weaker half of the same problem.
 */
export function plainConnectionCheck(id: CheckId, ...kinds: readonly AccountKind[]): Check {
  return {
    id,
    version: 1,
    fix: 'encrypt-connection',
    links: ['serverSettings'],
    evaluate: ({ snapshot }) =>
      each(accountsOfKind(snapshot, ...kinds), (account) => judge(account, snapshot)),
  };
}

function judge(account: Account, snapshot: Snapshot): CheckResult {
  const ranked = (['incoming', 'outgoing'] as const)
    .map((direction) => ({ direction, judged: judgeConnection(account[direction], account) }))
    .sort((a, b) => rank(a.judged) - rank(b.judged));
  const { subject, values } = aboutAccount(account, snapshot);
  const worst = ranked[0];
  const told = account.connectionEncrypted?.known === true ? account.connectionEncrypted : null;
  const answer = account.connectionEncrypted;
  // What no file could say is not called open once the person has answered.
  const read = ranked
    .filter(({ direction }) => answer === undefined || !isNotAsked(account[direction]))
    .flatMap(({ direction }) => connectionLines(direction, account[direction]));
  const byPerson =
    answer && (told || read.length === 0) ? [line('connectionEncrypted', answer, yesOrNo)] : [];
  const about = {
    subject,
    values: {
      ...values,
      ...serverOf(account, worst?.direction),
      way: word(wayOf(account, ranked)),
      travel: word(
        worst && mayBeEncrypted(account[worst.direction]) ? 'connection.mayTravel' : 'connection.travel',
      ),
    },
    // What decided comes first.
    evidence: worst && isOpen(account[worst.direction]) ? [...byPerson, ...read] : [...read, ...byPerson],
  };
  switch (worst?.judged.verdict) {
    case 'fail':
      return { ...about, verdict: 'fail', severity: worst.judged.severity };
    case 'pass':
      return { ...about, verdict: 'pass' };
    case 'cantTell':
    case undefined:
      return {
        ...about,
        verdict: 'cantTell',
        settledBy: [{ by: 'question', question: 'connectionEncrypted' }, { by: 'profileExport' }],
      };
  }
}

function isNotAsked(fact: Fact<ServerConnection>): boolean {
  return !fact.known && fact.reason === 'notAsked';
}

/** Where a server that offers encryption gets it. */
function mayBeEncrypted(fact: Fact<ServerConnection>): boolean {
  return fact.known && fact.value.encryption === 'automatic';
}

/** Whether the verdict is about sending alone, as a word for the sentence. */
function wayOf(account: Account, [worst]: readonly { direction: Direction; judged: Judged }[]): string {
  const other = worst?.direction === 'outgoing' ? account.incoming : account.outgoing;
  const alone = worst !== undefined && judgeConnection(other, account).verdict !== worst.judged.verdict;
  if (!alone) return 'connection.both';
  return worst.direction === 'outgoing' ? 'connection.sending' : 'connection.receiving';
}

/** A connection that no settings show, or show by a default that cannot be right. */
function isOpen(fact: Fact<ServerConnection>): boolean {
  return !fact.known || isUnlikely(fact);
}

/** A default that we filled in cannot be right where the recorded port speaks only encrypted connections. */
function isUnlikely({ value, evidence }: Known<ServerConnection>): boolean {
  return value.encryption === 'none' && evidence === 'inferred' && ENCRYPTED_PORTS.includes(value.port);
}

/** What the person saw counts where no settings tell. */
function judgeConnection(fact: Fact<ServerConnection>, { connectionEncrypted: told }: Account): Judged {
  if (!fact.known || (isUnlikely(fact) && !isThisComputer(fact.value.host))) {
    if (told?.known !== true) return { verdict: 'cantTell' };
    return told.value ? { verdict: 'pass' } : { verdict: 'fail', severity: 'serious' };
  }
  const { host, encryption } = fact.value;
  if (isThisComputer(host)) return { verdict: 'pass' };
  switch (encryption) {
    case 'tls':
    case 'startTls':
      return { verdict: 'pass' };
    case 'automatic':
      return { verdict: 'fail', severity: 'minor' };
    case 'none':
      return { verdict: 'fail', severity: 'serious' };
  }
}

/** A helper program on this computer that takes the mail on encrypted; nothing crosses the network in between. */
function isThisComputer(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)\.?$/i.test(host.trim());
}

const SEVERITY_RANK: Record<Severity, number> = { critical: 0, serious: 1, moderate: 2, minor: 3 };

function rank(judged: Judged): number {
  switch (judged.verdict) {
    case 'fail':
      return SEVERITY_RANK[judged.severity];
    case 'cantTell':
      return 4;
    case 'pass':
      return 5;
  }
}

function serverOf(account: Account, direction: Direction = 'incoming'): WordValues {
  const fact = account[direction];
  // A port is a name, not an amount: no grouping of digits.
  return fact.known ? { server: text(fact.value.host), port: text(String(fact.value.port)) } : {};
}
