import type { CheckId } from '../checks/check';
import type { AccountKind, BackupPlace } from '../facts/account';
import type { PurgeScope } from '../scenarios/event';
import type { Cloud } from './clouds';

/** Whom a rule is about. Nothing said: everyone. */
export interface Audience {
  /** Domains of addresses: see `foldDomain`. */
  domains?: string[];
  /** Kinds of account. */
  kinds?: AccountKind[];
}

/** How much a mailbox may hold. */
export interface PolicyQuota extends Audience {
  /** Name of the plan, as the people know it; null: the size that holds where no plan is named. */
  plan: string | null;
  /** Bytes; null: no limit. */
  limitBytes: number | null;
}

/** The server deletes old mail from some day on. */
export interface RetentionRule extends Audience {
  /** Stable: it is kept with reminders. */
  id: string;
  olderThanDays: number;
  scope: PurgeScope;
  /** ISO dates; null: it runs already, it has no end. */
  startsOn: string | null;
  endsOn: string | null;
  /** In the organisation's own words. Text, never markup. */
  reason: string | null;
  /** https link; null: none. */
  link: string | null;
}

/** Where people are to back up, and how. */
export interface PolicyBackup {
  place: BackupPlace;
  /** Text, never markup. */
  instructions: string | null;
  link: string | null;
}

/** Whom to ask. Text, never markup. */
export interface HelpDesk {
  text: string | null;
  email: string | null;
  phone: string | null;
  link: string | null;
}

/** A check that the organisation has decided to leave, until a day. */
export interface Waiver extends Audience {
  check: CheckId;
  reason: string;
  /** ISO date; the last day on which it holds. */
  expiresOn: string;
}

/** What an organisation says about its people's mail. */
export interface Policy {
  version: 1;
  /** Name of the organisation. Text, never markup. */
  organisation: string | null;
  quotas: PolicyQuota[];
  retention: RetentionRule[];
  backup: PolicyBackup | null;
  helpDesk: HelpDesk | null;
  waivers: Waiver[];
  /** Id under which the organisation has registered this page with Microsoft; null: nobody has. */
  clientId: string | null;
  /** Id of the one directory that the registration is for; null: any that the registration lets in. */
  tenantId: string | null;
  /** The cloud that the organisation's mailboxes are in; null: it does not say, so the worldwide one. */
  cloud: Cloud | null;
}

/** How the page signs in with Microsoft. */
export interface Registration {
  clientId: string;
  tenantId: string | null;
  cloud: Cloud;
}

/** What the policy says of signing in; null: nobody has registered the page. */
export const registrationOf = ({ clientId, tenantId, cloud }: Policy): Registration | null =>
  clientId === null ? null : { clientId, tenantId, cloud: cloud ?? 'worldwide' };

/** The policy of an organisation that says nothing. */
export const NO_POLICY: Policy = {
  version: 1,
  organisation: null,
  quotas: [],
  retention: [],
  backup: null,
  helpDesk: null,
  waivers: [],
  clientId: null,
  tenantId: null,
  cloud: null,
};
