import * as v from 'valibot';
import type { Account, AccountKind } from '../../core/facts/account';
import { accountId, blankAccount } from '../../core/facts/blank';
import { known, unknown, type Fact } from '../../core/facts/evidence';
import type { Client, Gap } from '../../core/facts/snapshot';
import { attempt, type OfficeLike } from './office';

const text = v.fallback(v.nullable(v.pipe(v.string(), v.nonEmpty())), null);
const profileSchema = v.fallback(v.object({ accountType: text, emailAddress: text, displayName: text }), {
  accountType: null,
  emailAddress: null,
  displayName: null,
});

/** What the mail program says of the open mailbox; null where it says nothing. */
export type UserProfile = v.InferOutput<typeof profileSchema>;

/** Reads `mailbox.userProfile`. Never throws. */
export function readProfile(office: OfficeLike): UserProfile {
  return v.parse(
    profileSchema,
    attempt(() => office.context.mailbox.userProfile, undefined),
  );
}

/**
 * The open mailbox as an account, or null when the mail program names neither address nor owner nor type.
 *
 * Of everything that a snapshot can hold, Outlook tells an add-in the kind of this one mailbox and its address.
 * The kind is handed through unchecked, so it carries the note `reportedByClient`; Outlook on Mac says
 * 'office365' for every mailbox (github.com/OfficeDev/office-js/issues/6564), so there it is only inferred.
 *
 * @param source id of the source, for the facts
 */
export function accountOf(
  profile: UserProfile,
  client: Fact<Client>,
  source: string,
): { account: Account; gaps: Gap[] } | null {
  const { accountType, emailAddress, displayName } = profile;
  const name = emailAddress ?? displayName;
  if (name === null && accountType === null) return null;

  const kind = kindOf(accountType, client, source);
  const id = accountId({
    kind: kind.known ? kind.value : 'unknown',
    address: emailAddress,
    name: name ?? '',
    host: null,
    profile: null,
  });
  const account: Account = {
    ...blankAccount(id, name ?? ''),
    address: emailAddress,
    kind,
    incoming: unknown('notSupportedHere'),
    outgoing: unknown('notSupportedHere'),
    serverCopy: unknown('notSupportedHere'),
    delivery: unknown('notSupportedHere'),
  };
  const odd = kind.known && kind.value === 'other' && accountType !== null;
  return { account, gaps: odd ? [{ source, code: 'unknownEntryKind', subject: accountType }] : [] };
}

function kindOf(accountType: string | null, client: Fact<Client>, source: string): Fact<AccountKind> {
  const onMac = client.known && client.value === 'mac';
  const evidence = onMac ? 'inferred' : 'measured';
  switch (accountType) {
    case null:
      return unknown('notSupportedHere');
    case 'enterprise':
    case 'office365':
      return known('exchange', evidence, source, 'reportedByClient');
    case 'outlookCom':
      return known('outlookCom', evidence, source, 'reportedByClient');
    case 'gmail':
      return known('gmail', evidence, source, 'reportedByClient');
    default:
      // A word that did not exist when this was written.
      return known('other', 'inferred', source, 'reportedByClient');
  }
}
