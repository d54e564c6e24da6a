import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { until } from '../tools/until';
import { PAGE_ORIGIN } from './addresses';
import { PERMISSION_LEVELS, type Item, type MailboxOptions } from './mailbox-options';
import {
  ACTION,
  commonCallSchema,
  mailboxCallSchema,
  readRequest,
  writeNotification,
  writeResponse,
  type WireRequest,
} from './wire';

/** Ids of mailbox calls that the product makes. */
const CALL = { ews: 5, newMessage: 44, newMessageAsync: 178, saveRoaming: 404 } as const;
/** Ids of calls shared by all Office programs. */
const COMMON = { closePane: 97 } as const;
// The last one is registered by the library itself once a key is pressed; it is about windows that we do not open.
const EVENTS = [
  'appCommandInvoked',
  'olkItemSelectedChanged',
  'officeThemeChanged',
  'dialogNotificationShown',
];

const NO_ANSWER = Symbol('no answer');
const DONE = { error: false, data: null, wasSuccessful: true };

/** What the host saw. Grows while the pane runs. */
export interface HostLog {
  /** Mailbox calls, in order. */
  calls: { id: number; params: unknown }[];
  /** New message windows that were asked for. */
  newMessages: unknown[];
  /** Addresses that Outlook was asked to open in the browser. */
  browserWindows: string[];
  /** Anything the host does not know. A test with an entry here fails. */
  unknown: string[];
  /** Action numbers of `notifyHost`: 13 and 14 are Tab leaving the pane, 15 is Esc. */
  notified: number[];
  /** The pane asked to be closed. */
  closed: boolean;
  /** How often a page of the pane asked for the mailbox, the last thing that office.js does by itself. */
  started: number;
}

export interface Mailbox {
  log: HostLog;
  /** Values in the roaming store as the server has them. */
  stored: () => Record<string, unknown>;
  /** Changes how the server takes the next saves. */
  setRoamingSave: (save: MailboxOptions['roamingSave']) => void;
  /** Another item is chosen; `''` is what some hosts send when there is none. */
  select: (item: Item | '') => Promise<void>;
  /** Colours change; names as in `Office.OfficeTheme`, values `#rrggbb`. */
  changeTheme: (colors: Record<string, string>) => Promise<void>;
  /** Answers what was held back so far, and all that comes. */
  answer: () => Promise<void>;
  /** Another mailbox stands beside the pane when it is opened anew. */
  become: (person: Pick<MailboxOptions, 'email' | 'displayName' | 'accountType'>) => void;
  /** Sends the focus into the pane, to its first or last element. */
  focusPane: (end: 'first' | 'last') => Promise<void>;
  /** Takes one message of the pane. */
  receive: (text: string) => Promise<void>;
  /** A new pane opens: the name to give its frame, and the query to add to its address. */
  openPane: () => { name: string; query: string };
}

/**
 * The mail program's half of the conversation with office.js, as far as this product uses it.
 *
 * @param post sends text into the pane
 */
export function createMailbox(options: MailboxOptions, post: (text: string) => Promise<void>): Mailbox {
  const { origin } = options;
  const log: HostLog = {
    calls: [],
    newMessages: [],
    browserWindows: [],
    unknown: [],
    notified: [],
    closed: false,
    started: 0,
  };
  let person: Pick<MailboxOptions, 'email' | 'displayName' | 'accountType'> = options;
  /** What was asked while answers are held back; null: they are not. */
  let held: string[] | null = options.answers === 'held' ? [] : null;
  const registered = new Map<string, WireRequest>();
  const hostInfo = ['Outlook', 'Web', '16.01', options.locale, '', '', 'disableLogging', '0'].join('$');
  let conversation = '';
  let control = '';
  let item: Item = options.item;
  let roamingSave = options.roamingSave;
  /** Key to JSON text, as on the wire. */
  let onServer: Record<string, string> = Object.fromEntries(
    Object.entries(options.roaming).map(([key, value]) => [key, JSON.stringify(value)]),
  );
  // A pane keeps the values it was opened with: reloading the page does not fetch them again.
  let atOpening = onServer;

  const reply = (request: WireRequest, data: unknown): Promise<void> =>
    post(writeResponse(request, origin, data));

  const initialData = (): Record<string, unknown> => ({
    userProfileType: person.accountType ?? undefined,
    userDisplayName: person.displayName,
    userEmailAddress: person.email,
    userTimeZone: 'W. Europe Standard Time',
    hostVersion: '20261101.01',
    owaView: 'ThreeColumns',
    ewsUrl: `${origin}/EWS/Exchange.asmx`,
    restUrl: `${origin}/api`,
    extensionId: 'mailbox-checkup',
    isRestIdSupported: true,
    permissionLevel: PERMISSION_LEVELS[options.permission] ?? undefined,
    ...item,
  });

  const appContext = (): Record<string, unknown> => ({
    _id: control,
    _appInstanceId: control,
    _appName: 64,
    _appVersion: '16.01',
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: `${origin}/mail/`,
    _clientMode: 0,
    _settings: atOpening,
    _reason: 'documentOpened',
    _requirementMatrix: JSON.stringify(options.requirementSets),
    _hostFullVersion: '20261101.01',
    _addinName: 'Mailbox Checkup',
    _appDomains: [PAGE_ORIGIN],
  });

  function saveRoaming(params: unknown): unknown {
    if (roamingSave === 'neverAnswers') return NO_ANSWER;
    if (typeof roamingSave === 'number') return { error: true, errorCode: roamingSave };
    onServer = v.parse(v.tuple([v.record(v.string(), v.string())]), params)[0];
    return DONE;
  }

  async function askExchange(ews: NonNullable<MailboxOptions['ews']>, params: unknown): Promise<unknown> {
    const { body } = v.parse(v.object({ body: v.string() }), params);
    try {
      return { wasProxySuccessful: true, body: await ews(body) };
    } catch (error) {
      return { wasProxySuccessful: false, errorMessage: String(error) };
    }
  }

  async function mailboxCall(id: number, params: unknown): Promise<unknown> {
    log.calls.push({ id, params });
    if (id === CALL.saveRoaming) return saveRoaming(params);
    if (id === CALL.ews && options.ews !== null) return askExchange(options.ews, params);
    if (id === CALL.newMessage || id === CALL.newMessageAsync) {
      log.newMessages.push(params);
      if (options.newMessages === 'silent') return NO_ANSWER;
      return options.newMessages === 'works' ? DONE : { error: true, errorCode: options.newMessages };
    }
    log.unknown.push(`mailbox call ${id} ${JSON.stringify(params)}`);
    return { error: true, errorCode: 5000, wasSuccessful: false };
  }

  function commonCall(id: number): unknown {
    if (id === COMMON.closePane) {
      log.closed = true;
      return { Version: 1, Error: 0 };
    }
    log.unknown.push(`common call ${id}`);
    return { Version: 1, Error: 5001 };
  }

  async function invoked(request: WireRequest): Promise<void> {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return reply(request, appContext());
      case 'ContextActivationManager_notifyHost':
        log.notified.push(v.parse(v.looseTuple([v.unknown(), v.number()]), request._data)[1]);
        return reply(request, null);
      case 'GetInitialData':
        log.started += 1;
        return reply(request, initialData());
      case 'ExecuteMethod': {
        const call = v.parse(mailboxCallSchema, request._data);
        const answer = await mailboxCall(call.MethodData.DispatchId, call.ApiParams);
        return answer === NO_ANSWER ? undefined : reply(request, answer);
      }
      case 'executeMethod':
        return reply(request, commonCall(v.parse(commonCallSchema, request._data).DdaMethod.DispatchId));
      default:
        log.unknown.push(`action ${request._actionName}`);
        return post(writeResponse(request, origin, {}, 'failure'));
    }
  }

  async function receive(text: string): Promise<void> {
    if (held !== null) {
      held.push(text);
      return;
    }
    const request = readRequest(text, conversation);
    if (request === null) return;
    if (request._actionType === ACTION.invoke) return invoked(request);
    if (!EVENTS.includes(request._actionName)) log.unknown.push(`event ${request._actionName}`);
    if (request._actionType === ACTION.register) registered.set(request._actionName, request);
    else registered.delete(request._actionName);
    return reply(request, { Error: 0 });
  }

  /** Waits for the pane to have registered, so that a test need not; then tells it, or gives up. */
  async function fire(event: string, data: unknown): Promise<void> {
    await until(() => registered.has(event), `the pane to listen to ${event}`);
    const registration = registered.get(event);
    if (registration !== undefined) await post(writeResponse(registration, origin, data, 'event'));
  }

  return {
    log,
    stored: () =>
      Object.fromEntries(Object.entries(onServer).map(([key, text]) => [key, JSON.parse(text) as unknown])),
    setRoamingSave: (save) => {
      roamingSave = save;
    },
    select: (chosen) => {
      if (chosen !== '') item = chosen;
      return fire('olkItemSelectedChanged', chosen === '' ? '' : initialData());
    },
    changeTheme: (colors) => {
      const numbers = Object.entries(colors).map(([name, color]) => [name, parseInt(color.slice(1), 16)]);
      return fire('officeThemeChanged', [JSON.stringify(Object.fromEntries(numbers))]);
    },
    answer: async () => {
      const asked = held ?? [];
      held = null;
      for (const text of asked) await receive(text);
    },
    become: (next) => {
      person = next;
    },
    focusPane: (end) => post(writeNotification(conversation, origin, end === 'first' ? 11 : 12)),
    receive,
    openPane: () => {
      conversation = `c${randomUUID()}`;
      control = randomUUID();
      atOpening = onServer;
      registered.clear();
      const name = JSON.stringify({
        baseFrameName: `_xdm_0_${conversation}`,
        hostInfo,
        xdmInfo: [conversation, control, origin].join('|'),
        serializerVersion: 1,
        flights: '[]',
      });
      return { name, query: `_host_Info=${hostInfo}` };
    },
  };
}
