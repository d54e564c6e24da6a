import { daysBetween } from '../days';
import type { Account } from '../facts/account';
import { known } from '../facts/evidence';
import type { Snapshot } from '../facts/snapshot';
import { providerOf } from '../providers/provider-of';
import type { Inactivity, Provider } from '../providers/provider';
import type { Check, CheckResult, Severity } from './check';
import { date, days, line, text, word } from './shared/evidence-lines';
import { aboutAccount } from './shared/subjects';
import { each } from './shared/each';

/**
 * The provider closes a mailbox, or deletes its mail, after so long without use, and fetching by a mail program may not
 * count as use. Where it is known not to count, the last signing in is asked for.
 */
export const inactivityClosing: Check = {
  id: 'inactivity-closing',
  version: 2,
  fix: 'sign-in-once',
  links: ['backUpEmail'],
  evaluate: ({ snapshot, today }) => each(snapshot.accounts, (account) => judge(account, snapshot, today)),
};

function judge(account: Account, snapshot: Snapshot, today: string): CheckResult[] {
  const provider: Provider | null = providerOf(account);
  const closing = provider?.inactivity?.value;
  if (!provider || !closing || !isReadByProgram(account)) return [];
  const { subject, values } = aboutAccount(account, snapshot);
  const source = account.kind.known ? account.kind.source : account.id;
  const rule = line('closedAfter', known(closing.days, 'inferred', source, 'providerRule'), days);
  const { signedInOn } = account;
  const last = line('signedInOn', signedInOn ?? { known: false, reason: 'notAsked' }, (on) =>
    on === null ? word('word.never') : date(on),
  );
  const about = {
    subject,
    values: { ...values, provider: text(provider.name), days: days(closing.days) },
    evidence: [last, rule],
  };
  if (!signedInOn?.known) {
    return closing.fetchingCounts === false
      ? [{ ...about, verdict: 'cantTell', settledBy: [{ by: 'question', question: 'signedInOn' }] }]
      : [];
  }
  const severity = severityOf(signedInOn.value, closing, today);
  return severity === null ? [{ ...about, verdict: 'pass' }] : [{ ...about, verdict: 'fail', severity }];
}

/** Mail that only its own page or an app of the provider shows is used whenever it is looked at. */
function isReadByProgram({ kind }: Account): boolean {
  return kind.known && (kind.value === 'pop3' || kind.value === 'imap');
}

/** Half of the time gone is time to sign in; all of it gone, mail may go any day. */
function severityOf(on: string | null, closing: Inactivity, today: string): Severity | null {
  if (closing.fetchingCounts === true) return null;
  if (on === null) return 'moderate';
  const since = daysBetween(on, today);
  if (since >= closing.days) return 'serious';
  return since >= closing.days / 2 ? 'moderate' : null;
}
