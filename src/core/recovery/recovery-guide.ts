import type { Copy, PlaceType } from '../copies/copy';
import { mayBeHere } from '../copies/may-be-here';
import type { Account } from '../facts/account';
import type { FixId } from '../fixes/fix';
import type { Snapshot } from '../facts/snapshot';
import type { ScenarioEvent } from '../scenarios/event';
import { rowsOf, summarise, type EventRow, type RowSegment } from '../scenarios/event-summary';
import type { MailIndex } from '../scenarios/mail-index';
import {
  RECOVERY_STEP_IDS,
  RESTORE_PARTS,
  type MailBack,
  type NeverId,
  type RecoveryStep,
  type RecoveryStepId,
} from './recovery-step';
import { isPop3 } from '../facts/account-kinds';
import { providerOf } from '../providers/provider-of';

/** Losses that there is a guide for. */
export const RECOVERY_EVENTS = ['diskCrash', 'deviceStolen', 'syncedDeletion', 'accountClosed'] as const;
export type RecoveryEvent = (typeof RECOVERY_EVENTS)[number];

export interface RecoveryGuide {
  account: string;
  event: RecoveryEvent;
  /** What becomes of the account's mail, by kind and age. */
  rows: EventRow[];
  steps: RecoveryStep[];
  never: NeverId[];
  /** Mail that none of the steps is known to bring back. */
  lost: MailBack[];
}

export interface RecoveryInput {
  snapshot: Snapshot;
  copies: readonly Copy[];
  /** ISO date. */
  today: string;
  mail?: MailIndex;
}

/** The event as the model takes it, aimed at one account where it can be. */
export function eventFor(type: RecoveryEvent, account: string): ScenarioEvent {
  switch (type) {
    case 'diskCrash':
    case 'deviceStolen':
      return { type };
    case 'syncedDeletion':
    case 'accountClosed':
      return { type, accounts: [account] };
  }
}

/**
 * What to do after a loss, for one account, in the right order. Everything that a step promises comes from the
 * outcome: a place that still holds mail for sure gives a sure step, one that may hold it gives one worth trying.
 */
export function recoveryGuide(event: RecoveryEvent, account: Account, input: RecoveryInput): RecoveryGuide {
  const rows = rowsOf(summarise(eventFor(event, account.id), input), account.id);
  const left = leftIn(rows);
  const found = Object.entries(CONDITIONS) as [RecoveryStepId, Condition][];
  const gone = hasFate(rows, 'lost', 'cannotTell');
  const here = mayBeHere(input.copies.filter((copy) => copy.account === account.id));
  const deadDisk = event === 'diskCrash' && gone && here;
  const context: Context = { event, account, rows, left, gone, deadDisk };
  const steps = found
    .flatMap(([id, condition]): RecoveryStep[] => {
      const result = condition(context);
      return result === null ? [] : [{ ...EMPTY, id, walk: WALKS[id] ?? null, ...result }];
    })
    .sort((a, b) => RECOVERY_STEP_IDS.indexOf(a.id) - RECOVERY_STEP_IDS.indexOf(b.id));
  return { account: account.id, event, rows, steps, never: neverDo(context), lost: mailWith(rows, 'lost') };
}

interface Context {
  event: RecoveryEvent;
  account: Account;
  rows: readonly EventRow[];
  left: Left;
  /** Some mail is lost, or may be. */
  gone: boolean;
  /** It lay, or may have lain, on the disk of this computer that died. */
  deadDisk: boolean;
}

type Found = Partial<Pick<RecoveryStep, 'certainty' | 'mail' | 'perhaps' | 'withinDays' | 'parts'>>;
/** null: the step has no place in this guide. */
type Condition = (context: Context) => Found | null;

const EMPTY: Omit<RecoveryStep, 'id' | 'walk'> = {
  certainty: 'sure',
  mail: [],
  perhaps: [],
  withinDays: null,
  parts: [],
};

const WALKS: Partial<Record<RecoveryStepId, FixId>> = {
  leaveCopiesFirst: 'leave-copy-on-server',
  restoreBackup: 'restore-drill',
  backUpAgain: 'back-up-mail',
};

const LOSS_OF_DEVICE: readonly RecoveryEvent[] = ['diskCrash', 'deviceStolen'];

const CONDITIONS: Record<RecoveryStepId, Condition> = {
  leaveDiskAlone: ({ deadDisk }) => (deadDisk ? {} : null),
  keepOthersOffline: ({ event, account }) =>
    event === 'syncedDeletion' && !isPop3(account) ? { certainty: 'maybe' } : null,
  reportTheft: ({ event }) => (event === 'deviceStolen' ? {} : null),
  signOutEverywhere: ({ event }) => (event === 'deviceStolen' || event === 'syncedDeletion' ? {} : null),
  bringBackDeleted: ({ left }) => left('recoverable'),
  askProviderToReopen: ({ event }) => (event === 'accountClosed' ? { certainty: 'maybe' } : null),
  askProviderForBackup: ({ event, gone }) =>
    event === 'syncedDeletion' && gone ? { certainty: 'maybe' } : null,
  readElsewhere: ({ left }) => left('server', 'archiveMailbox'),
  // Also where the server keeps nothing now: mail that came since is there, until the new computer fetches it.
  leaveCopiesFirst: ({ event, account }) =>
    LOSS_OF_DEVICE.includes(event) && mayBePop3(account) ? {} : null,
  setUpAgain: ({ event, left }) => {
    if (!LOSS_OF_DEVICE.includes(event)) return null;
    return left('server', 'archiveMailbox') ?? { certainty: 'sure' };
  },
  keepUsingFile: ({ event, left }) => (LOSS_OF_DEVICE.includes(event) ? null : left('dataFile')),
  // The file of a mirror opens only in the profile that made it, and that is gone.
  openOldFile: ({ event, left }) => (LOSS_OF_DEVICE.includes(event) ? left('dataFile') : null),
  restoreBackup: ({ left }) => {
    const backup = left('backup');
    return backup && { ...backup, parts: RESTORE_PARTS };
  },
  // A phone or a collecting mailbox that the person told of may still hold it.
  searchOtherDevices: ({ gone, account, left }) =>
    left('phone', 'collector') ??
    (gone && !(account.otherClients.known && account.otherClients.value === 'none')
      ? { certainty: 'maybe' }
      : null),
  askOthers: ({ gone }) => (gone ? { certainty: 'maybe' } : null),
  dataRecoveryFirm: ({ deadDisk }) => (deadDisk ? { certainty: 'maybe' } : null),
  backUpAgain: () => ({}),
};

function neverDo({ event, account, left, deadDisk }: Context): NeverId[] {
  const rules: [NeverId, boolean][] = [
    ['writeToDisk', deadDisk],
    ['repairTools', deadDisk],
    ['emptyDeleted', event === 'syncedDeletion'],
    ['openOthersOnline', event === 'syncedDeletion' && !isPop3(account)],
    ['removeAccount', event === 'accountClosed' || event === 'syncedDeletion'],
    ['setUpWithoutCopies', LOSS_OF_DEVICE.includes(event) && mayBePop3(account)],
    ['overwriteBackup', left('backup') !== null],
  ];
  return rules.filter(([, applies]) => applies).map(([id]) => id);
}

type Left = (
  ...places: PlaceType[]
) => Pick<RecoveryStep, 'certainty' | 'mail' | 'perhaps' | 'withinDays'> | null;

/** What places of these types still hold: for sure where some of it is sure, else perhaps. */
function leftIn(rows: readonly EventRow[]): Left {
  return (...types) => {
    const held = rows.flatMap(({ kind, segments }) =>
      segments
        .filter(({ where }) => where.some(({ type }) => types.includes(type)))
        .map((segment) => ({ kind, segment })),
    );
    if (held.length === 0) return null;
    const sure = held.filter(({ segment }) => segment.fate !== 'cannotTell');
    const named = sure.length > 0 ? sure : held;
    const days = named.map(({ segment }) => segment.recoverableDays).filter((one) => one !== null);
    return {
      certainty: sure.length > 0 ? 'sure' : 'maybe',
      mail: mailBack(named),
      perhaps: mailBack(held.filter((one) => !named.includes(one))),
      withinDays: days.length > 0 ? Math.min(...days) : null,
    };
  };
}

const mailBack = (held: readonly { kind: MailBack['kind']; segment: RowSegment }[]): MailBack[] =>
  held.map(({ kind, segment }) => ({ kind, ages: segment.ages }));

function mailWith(rows: readonly EventRow[], ...fates: RowSegment['fate'][]): MailBack[] {
  return rows.flatMap(({ kind, segments }) =>
    segments.filter(({ fate }) => fates.includes(fate)).map(({ ages }) => ({ kind, ages })),
  );
}

function hasFate(rows: readonly EventRow[], ...fates: RowSegment['fate'][]): boolean {
  return mailWith(rows, ...fates).length > 0;
}

/** Of an account that nobody knows, the first download may empty the server too. */
function mayBePop3({ kind }: Pick<Account, 'kind'>): boolean {
  return !kind.known || kind.value === 'pop3' || kind.value === 'other';
}

/** Whether a program may fetch this mail from Gmail, which hands fetched mail out again only if it is told to. */
export function mayBePop3AtGmail(account: Pick<Account, 'address' | 'incoming' | 'kind'>): boolean {
  const provider = providerOf(account)?.id;
  return (provider === 'gmail' || provider === 'googleWorkspace') && mayBePop3(account);
}
