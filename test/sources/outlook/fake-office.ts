import type { OfficeCallback, OfficeLike } from '../../../src/sources/outlook/office';

export interface FakeSettings {
  host: string | null;
  hostName: string | undefined;
  platform: string | undefined;
  accountType: string | undefined;
  email: string | undefined;
  displayName: string | undefined;
  item: unknown;
  theme: unknown;
  /** Highest Mailbox set as a number: 14 stands for 1.14. */
  mailboxSet: number;
  otherSets: string[];
  /** What `makeEwsRequestAsync` does; null: there is no such call. */
  ews: ((request: string, callback: OfficeCallback) => void) | null;
  /** How asynchronous calls end. */
  answers: 'succeeds' | 'never' | { code: number } | 'throws';
}

export const CLASSIC_WINDOWS: FakeSettings = {
  host: 'Outlook',
  hostName: 'Outlook',
  platform: 'PC',
  accountType: 'office365',
  email: 'ada@contoso.test',
  displayName: 'Ada',
  item: { subject: 'Hello' },
  theme: { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#000000' },
  mailboxSet: 15,
  otherSets: ['NestedAppAuth', 'OpenBrowserWindowApi'],
  ews: null,
  answers: 'succeeds',
};

export interface FakeOffice {
  office: OfficeLike;
  /** Changes settings while the pane is open. */
  change: (settings: Partial<FakeSettings>) => void;
  /** Fires an event that was registered for. */
  fire: (event: 'itemChanged' | 'themeChanged', args?: unknown) => void;
  /** Calls now under way, and the most there ever were. */
  load: { now: number; most: number };
  /** Answers the oldest open call of a fake that never answers by itself. */
  answerOldest: () => void;
}

/** A typed stand-in for the global `Office`: the members that the source touches, with the given behaviour. */
export function fakeOffice(given: Partial<FakeSettings> = {}): FakeOffice {
  let settings: FakeSettings = { ...CLASSIC_WINDOWS, ...given };
  const itemChanged: unknown = 'itemChanged';
  const themeChanged: unknown = 'themeChanged';
  const handlers = new Map<unknown, (args: unknown) => void>();
  const stored = new Map<string, unknown>();
  const load = { now: 0, most: 0 };
  const open: OfficeCallback[] = [];

  const answer = (callback: OfficeCallback): void => {
    const { answers } = settings;
    if (answers === 'throws') throw Object.assign(new Error('no'), { code: 5001 });
    load.now += 1;
    load.most = Math.max(load.most, load.now);
    open.push(callback);
    if (answers === 'never') return;
    queueMicrotask(() => {
      finish(answers === 'succeeds' ? { status: 'succeeded' } : { status: 'failed', error: answers });
    });
  };
  const finish = (result: Parameters<OfficeCallback>[0]): void => {
    load.now -= 1;
    open.shift()?.(result);
  };

  return {
    office: {
      onReady: () => Promise.resolve({ host: settings.host, platform: settings.platform }),
      EventType: {
        ItemChanged: itemChanged as Office.EventType,
        OfficeThemeChanged: themeChanged as Office.EventType,
      },
      context: {
        displayLanguage: 'de-DE',
        get platform() {
          return settings.platform;
        },
        get officeTheme() {
          return settings.theme;
        },
        requirements: {
          isSetSupported: (name, version = '1.1') =>
            name === 'Mailbox'
              ? Number(version.split('.')[1]) <= settings.mailboxSet
              : settings.otherSets.includes(name),
        },
        roamingSettings: {
          get: (key) => stored.get(key),
          set: (key, value) => void stored.set(key, value),
          remove: (key) => void stored.delete(key),
          saveAsync: answer,
        },
        mailbox: {
          get diagnostics() {
            return { hostName: settings.hostName, hostVersion: '16.0.1', OWAView: undefined };
          },
          get userProfile() {
            const { accountType, email: emailAddress, displayName } = settings;
            return { accountType, emailAddress, displayName, timeZone: 'UTC' };
          },
          get item() {
            if (settings.item instanceof Error) throw settings.item;
            return settings.item;
          },
          get makeEwsRequestAsync() {
            return settings.ews ?? undefined;
          },
          addHandlerAsync: (event, handler, callback) => {
            handlers.set(event, handler);
            answer(callback);
          },
        },
      },
    },
    change: (changed) => {
      settings = { ...settings, ...changed };
    },
    fire: (event, args) => handlers.get(event)?.(args),
    load,
    answerOldest: () => finish({ status: 'succeeded' }),
  };
}
