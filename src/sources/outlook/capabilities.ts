import type { Client } from '../../core/facts/snapshot';
import { attempt, type OfficeLike } from './office';
import type { OpenItem } from './open-item';

export const CAPABILITY_NAMES = [
  /** Outlook says what kind of mailbox is open. */
  'accountType',
  /** Decisions can be kept in the mailbox and follow the person to other devices. */
  'roamingSettings',
  /** The pane is told when another message is chosen, and can stay open. */
  'itemChanges',
  /** Outlook tells its colours. */
  'theme',
  /** A new message can be opened, filled in. */
  'newMessage',
  /** Signing in with the account that Outlook already uses. */
  'signIn',
  /** A page can be opened in the browser by Outlook itself. */
  'browserWindow',
] as const;
export type CapabilityName = (typeof CAPABILITY_NAMES)[number];

export const MISSING_REASONS = [
  /** The page stands in a browser, not in Outlook. */
  'notInOutlook',
  /** This Outlook, or its mail server, is older than the feature. */
  'tooOld',
  /** This kind of Outlook does not have it in any version. */
  'notInThisClient',
  /** Outlook did not say what the question needs, as it does without the permission for it. */
  'notTold',
  /** Needs a message to be open for reading. */
  'noItem',
  /** Not while a message is being written. */
  'whileWriting',
  /** Outlook was asked and refused or did not answer. */
  'failed',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export const DOUBTS = [
  /** Phones say that they can sign in, and often fail at it (github.com/OfficeDev/office-js/issues/6275). */
  'onPhones',
  /** Outlook on Mac says `office365` of every mailbox (github.com/OfficeDev/office-js/issues/6564). */
  'sameForAll',
] as const;
/** Why something that is there may still not do what it says. */
export type Doubt = (typeof DOUBTS)[number];

export type Capability =
  | { name: CapabilityName; available: true; doubt?: Doubt }
  | { name: CapabilityName; available: false; reason: MissingReason };

/** What the capabilities depend on at one moment. */
export interface Moment {
  client: Client | null;
  item: OpenItem;
  /** The mail program gave an account type. */
  typeTold: boolean;
  /** Whether the two registrations for events have failed. */
  itemChangesFailed: boolean;
  themeChangesFailed: boolean;
  themeTold: boolean;
}

/**
 * What this Outlook can do for us now, and why not where it cannot. The numbers are Microsoft's requirement sets
 * (learn.microsoft.com/javascript/api/requirement-sets/outlook); the list of clients for each is there too.
 */
export function capabilitiesOf(office: OfficeLike, moment: Moment): Capability[] {
  const has = (set: string, version: string): boolean =>
    attempt(() => office.context.requirements.isSetSupported(set, version), false);
  const phone = moment.client === 'ios' || moment.client === 'android';

  const missing: Record<CapabilityName, MissingReason | null> = {
    accountType: moment.typeTold
      ? null
      : phone
        ? 'notInThisClient'
        : has('Mailbox', '1.6')
          ? 'notTold'
          : 'tooOld',
    roamingSettings: attempt(() => office.context.roamingSettings, null) === null ? 'failed' : null,
    itemChanges: phone
      ? 'notInThisClient'
      : !has('Mailbox', '1.5')
        ? 'tooOld'
        : moment.itemChangesFailed
          ? 'failed'
          : null,
    theme: phone
      ? 'notInThisClient'
      : !has('Mailbox', '1.14')
        ? 'tooOld'
        : !moment.themeTold
          ? 'notTold'
          : moment.themeChangesFailed
            ? 'failed'
            : null,
    newMessage: newMessageMissing(has('Mailbox', '1.6'), phone, moment.item),
    signIn: has('NestedAppAuth', '1.1') ? null : 'tooOld',
    browserWindow: has('OpenBrowserWindowApi', '1.1')
      ? null
      : moment.client === 'classicWindows' || moment.client === 'mac'
        ? 'tooOld'
        : 'notInThisClient',
  };
  const doubts: Partial<Record<CapabilityName, Doubt>> = {
    ...(phone ? { signIn: 'onPhones' } : {}),
    ...(moment.client === 'mac' ? { accountType: 'sameForAll' } : {}),
  };
  return CAPABILITY_NAMES.map((name) => {
    const reason = missing[name];
    if (reason !== null) return { name, available: false, reason };
    const doubt = doubts[name];
    return { name, available: true, ...(doubt === undefined ? {} : { doubt }) };
  });
}

function newMessageMissing(recent: boolean, phone: boolean, item: OpenItem): MissingReason | null {
  if (phone) return 'notInThisClient';
  if (!recent) return 'tooOld';
  switch (item) {
    case 'read':
      return null;
    case 'draft':
      return 'whileWriting';
    case 'none':
      return 'noItem';
  }
}

/** In a browser none of them is there. */
export function noCapabilities(): Capability[] {
  return CAPABILITY_NAMES.map((name) => ({ name, available: false, reason: 'notInOutlook' }));
}
