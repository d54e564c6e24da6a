import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import { mailboxOfAccount } from '../mailboxes/mailbox';
import { leftOnServer, serverRuleOf } from '../mailboxes/on-server';
import { EVERYTHING } from './ages';
import { MAIL_KINDS, type Copy, type MailKind } from './copy';
import { agesLeft, sharedWith } from './server-copies';

/**
 * What a phone and a collecting mailbox hold, of which the person told. How far back either reaches nobody has looked
 * at, so every such copy is possible and saves nothing for sure. `today` is an ISO date.
 */
export function toldReaders(account: Account, snapshot: Snapshot, today: string): Copy[] {
  const { phone, collector } = account;
  const base = { account: account.id, ends: 'never', certainty: 'possible' } as const;
  const fetched = (type: 'phone' | 'collector', evidence: Copy['evidence']): Copy => ({
    ...base,
    kind: 'inbox',
    place: { type, id: `${account.id}|${type}`, disk: type === 'phone' ? 'otherDisk' : null },
    ages: EVERYTHING,
    mirror: false,
    evidence,
  });
  const copies: Copy[] = [];
  if (phone?.known === true) {
    const { evidence } = phone;
    if (phone.value === 'mirrors') copies.push(...mirrored(account, snapshot, today, evidence));
    if (phone.value === 'leaves' || phone.value === 'removes') copies.push(fetched('phone', evidence));
  }
  if (collector?.known === true && collector.value !== 'none') {
    copies.push(fetched('collector', collector.evidence));
  }
  return copies;
}

/** A phone that shows what is on the server shows no more than is there. */
function mirrored(account: Account, snapshot: Snapshot, today: string, evidence: Copy['evidence']): Copy[] {
  const mailbox = mailboxOfAccount(account, snapshot);
  const onlyPop3 = mailbox.readers.every(({ kind }) => kind.known && kind.value === 'pop3');
  const kinds: readonly MailKind[] = onlyPop3
    ? ['inbox']
    : MAIL_KINDS.filter((kind) => kind !== 'contactsAndCalendar');
  return kinds.flatMap((kind): Copy[] => {
    const { sure, maybe } = agesLeft(leftOnServer(mailbox, kind, today), serverRuleOf(mailbox));
    const ages = maybe ? { from: sure?.from ?? maybe.from, to: maybe.to } : sure;
    if (ages === null) return [];
    return [
      {
        account: account.id,
        kind,
        place: { type: 'phone', id: `${account.id}|phone`, disk: 'otherDisk' },
        ages,
        ends: 'never',
        mirror: true,
        certainty: 'possible',
        evidence,
        follows: account.id,
        ...sharedWith(mailbox, account),
      },
    ];
  });
}
