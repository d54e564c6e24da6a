import type { PurgeScope } from '../scenarios/event';

/**
 * How sure a claim about a provider is. `documented`: the provider's own text; `copied`: the provider's text, read on
 * somebody else's page; `reported`: others say so, compare before you rely on it.
 */
export type Certainty = 'documented' | 'copied' | 'reported';

/** Something that is said about a provider, with where it is known from and when that was last read. */
export interface Claim<T> {
  value: T;
  certainty: Certainty;
  /** An address, or the name of the page or list. */
  source: string;
  /** ISO date. */
  checkedOn: string;
}

/**
 * Who decides whether mail that a POP3 program has fetched stays. `program`: its own setting. `onFetch`: a switch of
 * the provider acts as soon as mail is fetched, and the program's setting has no effect in either direction.
 * `onDelete`: a switch decides what the program's deleting does, so it can only save mail. `switch`: there is one, and
 * which of the two it is nobody says. `keeps`: the provider keeps everything.
 */
export type PopDecision = 'program' | 'onFetch' | 'onDelete' | 'switch' | 'keeps';

/**
 * Whether the password of the account still signs a mail program in. `ended`: neither it nor an app password does;
 * `appPassword`: an app password or code does; `untilTwoStep`: it does as long as two-step verification is off;
 * `ownPassword`: a second one that is for mail programs only.
 */
export type PasswordRule = 'works' | 'ended' | 'appPassword' | 'untilTwoStep' | 'ownPassword';

export interface SignIn {
  password: PasswordRule;
  /** ISO date or month from which it is so. Left out: not known, or always. */
  since?: string;
}

/** `all`: one space for mail and everything else there; `partly`: attachments count in a second one. */
export type Pool = 'no' | 'partly' | 'all';

export interface Inactivity {
  /** Days without use after which mail or the mailbox goes. */
  days: number;
  /** Whether fetching by a mail program counts as use; null: nobody says. */
  fetchingCounts: boolean | null;
}

/** How mail that is gone from the mailbox comes back. */
export interface GettingBack {
  /** Days for which it can be tried; 0: gone is gone. */
  days: number;
  through: 'yourself' | 'administrator' | 'support' | 'nobody';
}

export const PROVIDER_PAGES = ['storage', 'popImap', 'twoStep', 'appPasswords', 'export', 'recover'] as const;
export type ProviderPage = (typeof PROVIDER_PAGES)[number];

/** A mail provider or hosting panel, and what holds for its mailboxes. What nobody says is left out. */
export interface Provider {
  id: string;
  /** As it calls itself. */
  name: string;
  /** Domains of addresses that are its own. Empty: any address may be at home there. */
  domains: readonly string[];
  /** Ends of the names of its servers; `*` stands for any last part, as in `zoho.*`. */
  hosts: readonly string[];
  imap: 'yes' | 'mustBeAllowed' | 'no';
  pop: 'yes' | 'mustBeAllowed' | 'no';
  popCopies?: Claim<PopDecision>;
  /** Where what its own server sends is kept among sent mail, whatever program it was written in. */
  keepsSent?: Claim<true>;
  signIn?: Claim<SignIn>;
  /** What a mailbox holds without a paid extra. */
  usualBytes?: Claim<number>;
  pool?: Claim<Pool>;
  /** Where the person sees how full it is: the path, as it stands there. */
  seeRoom?: Claim<string>;
  /** Days from deletion until Trash is emptied. The smallest number that anybody names. */
  trashDays?: Claim<number>;
  junkDays?: Claim<number>;
  /** Mail that the provider deletes by its age, beside Trash and Junk. */
  deletes?: Claim<{ olderThanDays: number; scope: PurgeScope }>;
  /** Where folders can have a time after which their mail is deleted. */
  folderKeepingTime?: Claim<true>;
  inactivity?: Claim<Inactivity>;
  gettingBack?: Claim<GettingBack>;
  pages: Partial<Record<ProviderPage, string>>;
}

/** The day on which the sources of the table were last read. */
const CHECKED = '2026-11-27';

const claim =
  (certainty: Certainty) =>
  <T>(value: T, source: string): Claim<T> => ({ value, certainty, source, checkedOn: CHECKED });

/** A claim that the provider's own text makes. */
export const documented = claim('documented');
/** A claim of the provider, read on somebody else's page. */
export const copied = claim('copied');
/** A claim that others make. */
export const reported = claim('reported');

/** Domains of one name under many endings: `under('live', 'de co.uk')` is live.de and live.co.uk. */
export function under(name: string, endings: string): string[] {
  return endings.split(' ').map((ending) => `${name}.${ending}`);
}
