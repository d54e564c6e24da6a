import type { Fact } from '../../core/facts/evidence';
import type { Client, SourceFacts } from '../../core/facts/snapshot';
import { accountOf, readProfile } from './account';
import { capabilitiesOf, noCapabilities, type Capability } from './capabilities';
import { clientOf, programNames, type ProgramNames } from './client';
import { ownServerOf, type OwnServer } from './exchange-call';
import { helperNames } from './helpers-adapter';
import { attempt, globalOffice, type NewAppointment, type OfficeLike } from './office';
import { createCaller, systemTimer, type OfficeCaller, type Timer } from './office-calls';
import { officeScript } from './office-script';
import { openItem, type OpenItem } from './open-item';
import { roamingStore, type RoamingStore } from './roaming';
import { readTheme, type OutlookTheme } from './theme';
import { within } from './within';

/** Id of this source in `Snapshot.sources`. */
export const OUTLOOK_SOURCE = 'outlook';

export const NOT_IN_OUTLOOK = [
  /** Nothing says that a mail program is around the page, or office.js found none there. */
  'noHost',
  /** Another Office program. */
  'otherProgram',
  /** Microsoft's server cannot be reached, or something on the way refuses it. */
  'scriptFailed',
  /** The script has not come yet. */
  'scriptLate',
  /** The script came, and the mail program has not answered it yet. */
  'hostSilent',
] as const;
export type NotInOutlook = (typeof NOT_IN_OUTLOOK)[number];

export interface InBrowser {
  where: 'browser';
  because: NotInOutlook;
  /** An Office program seems to be around the page all the same; false in a plain tab, where nobody was asked. */
  hosted: boolean;
  capabilities: () => Capability[];
}

export interface InOutlook {
  where: 'outlook';
  /** The open mailbox as an account, and the client. */
  facts: SourceFacts;
  client: Fact<Client>;
  /** The way to the mail server, where the open mailbox is on one of the organisation's own. */
  ownServer: OwnServer | null;
  /** Language tag of the mail program, such as `en-US`. */
  language: string | null;
  /** What the program says of itself. */
  program: ProgramNames;
  /**
   * The same for the text that goes to a help desk: where the program is silent, with what Microsoft's helper library
   * finds out. That is fetched now; when it does not come, the answer is without it.
   */
  describe: () => Promise<ProgramNames>;
  /** Outlook's colours now; null where it tells none. */
  theme: () => OutlookTheme | null;
  /** What is open beside the pane now. */
  item: () => OpenItem;
  capabilities: () => Capability[];
  /** Calls back when theme, item or capabilities have changed. Returns the way to stop it. */
  subscribe: (listener: () => void) => () => void;
  roaming: RoamingStore;
  /** What is to stand before our keys on the device; empty in the web views of Windows. */
  partitionKey: string;
  /**
   * Opens a new message with this in it; nothing is sent. False when Outlook has no such form, refuses, or does not
   * answer where it could. True of older ones means no more than that they took it.
   */
  newMessage: (draft: { subject: string; htmlBody: string }) => Promise<boolean>;
  /** Opens a new appointment with this in it; nothing is kept before the person does. Answers as `newMessage`. */
  newAppointment: (appointment: NewAppointment) => Promise<boolean>;
  /** Opens a page in the browser; false when this Outlook does not. */
  openPage: (address: string) => boolean;
}

/** Milliseconds after which something that has not answered counts as not there for now. */
export interface OutlookLimits {
  /** For the script of office.js. */
  script: number;
  /** For `Office.onReady`. */
  ready: number;
  /** For every later call. */
  call: number;
}

export const OUTLOOK_LIMITS: OutlookLimits = {
  script: 15_000,
  ready: 10_000,
  call: 10_000,
};

/** Milliseconds for Microsoft's helper library: somebody who pressed a button waits for what it adds. */
const HELPER_LIMIT = 2_000;

export interface OutlookParts {
  view: Window;
  now: () => Date;
  limits?: OutlookLimits;
  timer?: Timer;
  /** The library once its script has run; for tests. */
  office?: () => OfficeLike | null;
}

/**
 * Where an Office program seems to be around the page: finds out whether it is Outlook and, if so, everything that it
 * tells. What has not answered within its limit makes the answer `browser` for now, with the reason; what it says when it
 * comes after all, however late, is told as well. Never fails.
 */
export function followOutlook(parts: OutlookParts, tell: (found: InOutlook | InBrowser) => void): void {
  const {
    view,
    now,
    limits = OUTLOOK_LIMITS,
    timer = systemTimer,
    office: findOffice = globalOffice,
  } = parts;
  const notInOutlook = (because: NotInOutlook): void => {
    tell({ where: 'browser', because, hosted: true, capabilities: noCapabilities });
  };
  /** Says so when it has not come within the limit, and waits on. */
  const patiently = async <T>(coming: Promise<T>, limit: number, because: NotInOutlook): Promise<T> => {
    const stop = timer(limit, () => notInOutlook(because));
    const value = await coming;
    stop();
    return value;
  };

  void (async () => {
    const isThere = () => findOffice() !== null;
    await patiently(officeScript(view, isThere), limits.script, 'scriptLate');
    const office = findOffice();
    if (office === null) {
      notInOutlook('scriptFailed');
      return;
    }
    // A library that fails here has said nothing, and is told as silent.
    const ready = Promise.resolve().then(() => office.onReady());
    const answer = ready.catch(() => new Promise<never>(() => undefined));
    const host = hostOf(await patiently(answer, limits.ready, 'hostSilent'));
    if (host === 'Outlook') tell(connect(office, now(), createCaller(limits.call, timer), timer));
    else notInOutlook(host === null ? 'noHost' : 'otherProgram');
  })();
}

function hostOf(info: unknown): unknown {
  return typeof info === 'object' && info !== null && 'host' in info ? (info.host ?? null) : null;
}

function connect(office: OfficeLike, readAt: Date, call: OfficeCaller, timer: Timer): InOutlook {
  const program = programNames(office);
  const client = clientOf(program, OUTLOOK_SOURCE);
  const profile = readProfile(office);
  const found = accountOf(profile, client, OUTLOOK_SOURCE);
  const language = attempt(() => office.context.displayLanguage, null);
  // The types promise a text; in the web views of Windows there is none.
  const partitionKey = attempt(() => office.context.partitionKey, null);
  const heard = hearChanges(office, call);
  return {
    where: 'outlook',
    facts: {
      source: { id: OUTLOOK_SOURCE, kind: 'outlook', name: 'Outlook', readAt: readAt.toISOString() },
      client,
      accounts: found === null ? [] : [found.account],
      dataFiles: [],
      gaps: found === null ? [] : found.gaps,
    },
    client,
    ownServer: ownServerOf(office, profile.accountType),
    language: typeof language === 'string' ? language : null,
    program,
    describe: async () => {
      const helper = await within(timer, HELPER_LIMIT, helperNames(), null);
      return {
        ...program,
        hostName: program.hostName ?? helper?.host ?? null,
        platform: program.platform ?? helper?.platform ?? null,
      };
    },
    theme: heard.theme,
    item: () => openItem(office),
    capabilities: () =>
      capabilitiesOf(office, {
        client: client.known ? client.value : null,
        item: openItem(office),
        typeTold: profile.accountType !== null,
        ...heard.failed(),
        themeTold: heard.theme() !== null,
      }),
    subscribe: heard.subscribe,
    roaming: roamingStore(office, call),
    partitionKey: typeof partitionKey === 'string' ? partitionKey : '',
    ...formsOf(office, call),
  };
}

function supports(office: OfficeLike, version: string): boolean {
  return attempt(() => office.context.requirements.isSetSupported('Mailbox', version), false);
}

/** What Outlook tells of by itself: another item, other colours; and whether it refused to tell. */
interface Heard extends Pick<InOutlook, 'theme' | 'subscribe'> {
  failed: () => { itemChangesFailed: boolean; themeChangesFailed: boolean };
}

function hearChanges(office: OfficeLike, call: OfficeCaller): Heard {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let theme = readTheme(attempt(() => office.context.officeTheme, null));
  const failed = { itemChangesFailed: false, themeChangesFailed: false };
  const listen = async (event: Office.EventType, handler: (args: unknown) => void): Promise<boolean> =>
    (await call((callback) => office.context.mailbox.addHandlerAsync(event, handler, callback))).ok;

  if (supports(office, '1.5'))
    void listen(office.EventType.ItemChanged, tell).then((ok) => {
      failed.itemChangesFailed = !ok;
      if (!ok) tell();
    });
  if (supports(office, '1.14'))
    void listen(office.EventType.OfficeThemeChanged, (args) => {
      theme = readTheme(themeIn(args)) ?? theme;
      tell();
    }).then((ok) => {
      failed.themeChangesFailed = !ok;
      if (!ok) tell();
    });
  return {
    theme: () => theme,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    failed: () => failed,
  };
}

/** What Outlook opens when asked to. */
function formsOf(
  office: OfficeLike,
  call: OfficeCaller,
): Pick<InOutlook, 'newMessage' | 'newAppointment' | 'openPage'> {
  return {
    newMessage: async (draft) => {
      const { mailbox } = office.context;
      // From Mailbox 1.9 on there is one that answers.
      if (supports(office, '1.9') && typeof mailbox.displayNewMessageFormAsync === 'function')
        return (await call((callback) => mailbox.displayNewMessageFormAsync?.(draft, callback))).ok;
      return attempt(() => {
        if (mailbox.displayNewMessageForm === undefined) return false;
        mailbox.displayNewMessageForm(draft);
        return true;
      }, false);
    },
    newAppointment: async (appointment) => {
      const { mailbox } = office.context;
      if (supports(office, '1.9') && typeof mailbox.displayNewAppointmentFormAsync === 'function')
        return (await call((callback) => mailbox.displayNewAppointmentFormAsync?.(appointment, callback))).ok;
      return attempt(() => {
        if (mailbox.displayNewAppointmentForm === undefined) return false;
        mailbox.displayNewAppointmentForm(appointment);
        return true;
      }, false);
    },
    openPage: (address) =>
      attempt(() => {
        const { ui } = office.context;
        if (ui?.openBrowserWindow === undefined) return false;
        ui.openBrowserWindow(address);
        return true;
      }, false),
  };
}

function themeIn(args: unknown): unknown {
  return typeof args === 'object' && args !== null && 'officeTheme' in args ? args.officeTheme : null;
}
