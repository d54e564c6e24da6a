import type { Ages, Copy, MailKind, Place } from '../copies/copy';
import type {
  Account,
  AccountKind,
  Backup,
  DataFile,
  DataFileLocation,
  ServerConnection,
  ServerCopy,
} from '../facts/account';
import type { Fact } from '../facts/evidence';
import type { Snapshot } from '../facts/snapshot';
import type { HelpDesk } from '../policy/policy';
import { recoveryGuide, type RecoveryInput } from './recovery-guide';
import type { NeverId, RecoveryStep } from './recovery-step';
import { isMicrosoft } from '../facts/account-kinds';
import type { Provider } from '../providers/provider';
import { providerOf } from '../providers/provider-of';

/** Where one kind of mail lies for sure. */
export interface KitMail {
  kind: MailKind;
  places: { place: Place; ages: Ages | null }[];
}

/** One account on the sheet. Everything needed to set it up on another computer, but the password. */
export interface KitAccount {
  id: string;
  /** Text, never markup. */
  name: string;
  address: string | null;
  kind: Fact<AccountKind>;
  incoming: Fact<ServerConnection>;
  outgoing: Fact<ServerConnection>;
  /** Mail programs find the servers of such an account by its address, so that nobody has to know their names. */
  findsServers: boolean;
  /** Name of the provider whose servers programs know by the address; null: it has no addresses of its own. */
  knownProvider: string | null;
  serverCopy: Fact<ServerCopy>;
  serverDeletesAfterDays: Fact<number | null>;
  mail: KitMail[];
  backup: Backup;
  /** What to do when the disk of this computer dies, in order. */
  steps: RecoveryStep[];
  /** What would make it worse then. */
  never: NeverId[];
}

export interface KitFile {
  /** Text, never markup. */
  name: string;
  path: string | null;
  location: Fact<DataFileLocation>;
  backup: Backup;
}

/** What to write in by hand, since nobody has told us or nobody should. Words: `recovery.kit.blank.<id>`. */
export const KIT_BLANKS = [
  'serverNames',
  'whereIsTheBackup',
  'whoToCall',
  'providerPhone',
  'wherePasswordsAre',
  'recoveryKey',
] as const;
export type KitBlank = (typeof KIT_BLANKS)[number];

/** One sheet of paper for the day on which the computer is gone. Holds no secret. */
export interface EmergencyKit {
  /** ISO date. */
  madeOn: string;
  accounts: KitAccount[];
  files: KitFile[];
  /** Whom to call, as the organisation says; null: it says nothing. */
  helpDesk: HelpDesk | null;
  blanks: KitBlank[];
}

/** Puts the sheet together. `today` of the input is the date on it. */
export function emergencyKit(input: RecoveryInput, helpDesk: HelpDesk | null): EmergencyKit {
  const { snapshot, copies, today } = input;
  return {
    madeOn: today,
    accounts: snapshot.accounts.map((account) => kitAccount(account, copies, input)),
    files: snapshot.dataFiles.map(kitFile),
    helpDesk,
    blanks: blanksOf(snapshot, helpDesk),
  };
}

function kitAccount(account: Account, copies: readonly Copy[], input: RecoveryInput): KitAccount {
  const { id, name, address, kind, incoming, outgoing, serverCopy, serverDeletesAfterDays, backup } = account;
  const { steps, never } = recoveryGuide('diskCrash', account, input);
  return {
    id,
    name,
    address,
    kind,
    incoming,
    outgoing,
    findsServers: isMicrosoft(account),
    knownProvider: knownProviderOf(account)?.name ?? null,
    serverCopy,
    serverDeletesAfterDays,
    backup,
    mail: kitMail(copies.filter((copy) => copy.account === id)),
    steps,
    never,
  };
}

/** Nobody can set it up again without asking for the names first. */
function lacksServers(account: Account): boolean {
  const { incoming, outgoing } = account;
  if (isMicrosoft(account) || (incoming.known && outgoing.known)) return false;
  return incoming.known || outgoing.known || knownProviderOf(account) === null;
}

/** Programs know the servers of a provider with addresses of its own; at a host they are anybody's. */
export function knownProviderOf(account: Account): Provider | null {
  const provider = providerOf(account);
  return provider !== null && provider.domains.length > 0 ? provider : null;
}

function kitMail(copies: readonly Copy[]): KitMail[] {
  const sure = copies.filter((copy) => copy.certainty === 'certain' && copy.place.type !== 'recoverable');
  const kinds = [...new Set(copies.map((copy) => copy.kind))];
  return kinds.map((kind) => ({
    kind,
    places: sure
      .filter((copy) => copy.kind === kind && copy.ages !== null)
      .map(({ place, ages }) => ({ place, ages })),
  }));
}

function kitFile({ name, path, location, backup }: DataFile): KitFile {
  return { name, path, location, backup };
}

function blanksOf({ accounts, dataFiles, device }: Snapshot, helpDesk: HelpDesk | null): KitBlank[] {
  const stores = [...accounts, ...dataFiles].map(({ backup }) => backup);
  const hasBackup = stores.some(({ exists }) => exists.known && exists.value);
  const encrypted = device.diskEncrypted.known && device.diskEncrypted.value;
  const wanted: Record<KitBlank, boolean> = {
    serverNames: accounts.some(lacksServers),
    whereIsTheBackup: hasBackup,
    whoToCall: helpDesk === null,
    providerPhone: accounts.length > 0,
    wherePasswordsAre: accounts.length > 0,
    recoveryKey: encrypted,
  };
  return KIT_BLANKS.filter((blank) => wanted[blank]);
}
