import { wayOf } from '../chooser/chooser-facts';
import type { Account } from '../facts/account';
import type { Known } from '../facts/evidence';
import { providerOf } from '../providers/provider-of';
import { GAPS_OF_LEFT_OUT, type Move, type Snapshot } from '../facts/snapshot';
import type { Check, CheckResult, Settles } from './check';
import type { EvidenceLine } from '../facts/subject';
import { count, line, text, yesOrNo, type EvidenceLabel } from './shared/evidence-lines';
import { isOfMove } from './shared/moves';

/**
 * The person wants to read a POP3 account by IMAP. It is done when a reading shows the address set up in the new way
 * and no longer in the old one. While both stand side by side it is half done; nothing is lost by that, and the old
 * account is the way back, so it is minor. Nobody who did not say so is told to move.
 *
 * It speaks of the account that the wish is about, also once that is gone: then only its address is left to find the
 * account that took its place.
 */
export const pop3MoveToImap: Check = {
  id: 'pop3-move-to-imap',
  version: 2,
  fix: 'move-to-imap',
  links: ['popImapExplained', 'serverSettings'],
  evaluate: ({ snapshot }) => (snapshot.moves ?? []).map((move) => judge(move, snapshot)),
};

function judge(move: Move, snapshot: Snapshot): CheckResult {
  const { old, fresh, unclear: unreadable, alone } = accountsOf(move, snapshot);
  const about = {
    subject: { type: 'account' as const, id: move.account },
    values: { account: text(move.address), count: count(fresh.length) },
  };
  const [oldOne] = old;
  const [freshOne] = fresh;
  const unclear = unreadable || (freshOne !== undefined && mayBeLeftOut(snapshot));
  if (oldOne) {
    const evidence = [
      says('readByPop3', oldOne, true),
      says('readByImap', freshOne ?? oldOne, freshOne !== undefined),
    ];
    return { ...about, ...fixFor(move, snapshot), evidence, verdict: 'fail', severity: 'minor' };
  }
  if (freshOne && !unclear) {
    const evidence = [says('readByPop3', freshOne, false), says('readByImap', freshOne, true)];
    return { ...about, evidence, verdict: 'pass' };
  }
  const open: EvidenceLine = { label: 'readByPop3', unknown: unclear ? 'notReadable' : 'notInExport' };
  // Whoever told of the account may have no program that an export can be made of.
  const canBeTold =
    alone?.id === move.account && alone.profile === null && wayOf(alone) === null && !mayBeLeftOut(snapshot);
  const asked: Settles[] = canBeTold ? [{ by: 'question', question: 'sameOnEveryDevice' }] : [];
  return {
    ...about,
    evidence: [open],
    verdict: 'cantTell',
    settledBy: [...asked, { by: 'profileExport' }],
  };
}

/** Where a password no longer signs in by IMAP, another IMAP account is a dead end: the provider's own sign-in is the way. */
function fixFor(move: Move, { accounts }: Snapshot): Pick<CheckResult, 'fix'> {
  const ended = accounts.some(
    (account) =>
      isOfMove(move, account) &&
      wayOf(account) === 'pop3' &&
      providerOf(account)?.signIn?.value.password === 'ended',
  );
  return ended ? { fix: 'add-microsoft-account' } : {};
}

/**
 * Whether the old account may still be set up although no reading shows it: an export ends in the middle or names an
 * account that it does not hold, or an account without an address may be it.
 */
function mayBeLeftOut({ accounts, gaps, sources }: Snapshot): boolean {
  const files = new Set(sources.filter(({ kind }) => kind === 'dataFile').map(({ id }) => id));
  return (
    gaps.some(({ source, code }) => !files.has(source) && GAPS_OF_LEFT_OUT.includes(code)) ||
    accounts.some((account) => {
      const { address, kind } = account;
      const told = kind.known && kind.evidence === 'told';
      return address === null && !told && wayOf(account) !== 'imap';
    })
  );
}

/** Every account of the address, in any profile: a program that still fetches by POP3 may take mail off the server. */
function accountsOf(move: Move, snapshot: Snapshot) {
  const same = snapshot.accounts.filter((account) => isOfMove(move, account) && isSetUp(account, snapshot));
  const read = same.filter(({ kind }) => kind.known && kind.evidence !== 'told');
  // What was told of an account before its settings were read no longer says how it is set up.
  const seen = read.length > 0 ? same.filter(({ kind }) => !kind.known || kind.evidence !== 'told') : same;
  const by = (way: 'pop3' | 'imap') =>
    seen.flatMap((account) => (wayOf(account) === way ? knownKind(account) : []));
  return {
    old: by('pop3'),
    fresh: by('imap'),
    unclear: seen.some((account) => wayOf(account) === null),
    alone: same.length === 1 ? same[0] : undefined,
  };
}

/** A mailbox of which only its server told need not be set up in any mail program. */
function isSetUp({ profile, kind }: Account, snapshot: Snapshot): boolean {
  const by = kind.known ? snapshot.sources.find(({ id }) => id === kind.source)?.kind : undefined;
  return profile !== null || by !== 'mailServer';
}

function knownKind({ kind }: Account): Known<unknown>[] {
  return kind.known ? [kind] : [];
}

/** Whether the address is set up in that way, known as surely as the kind of the account that shows it. */
function says(label: EvidenceLabel, { evidence, source }: Known<unknown>, value: boolean): EvidenceLine {
  return line(label, { known: true, value, evidence, source }, yesOrNo);
}
