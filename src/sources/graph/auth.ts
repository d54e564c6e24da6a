import type * as Msal from '@azure/msal-browser';
import * as v from 'valibot';
import { CLOUD_SERVERS } from '../../core/policy/clouds';
import type { Registration } from '../../core/policy/policy';
import type { GetToken } from './post';
import { scopesOf, type Consent } from './scopes';
import { MINUTE_MS } from '../../core/facts/units';

/** The part of the sign-in library that is used; loaded when the person first asks for it. */
export type SignInLibrary = Pick<
  typeof Msal,
  'createNestablePublicClientApplication' | 'createStandardPublicClientApplication'
>;

export interface SignInOptions {
  /** From the organisation's policy; null: the admin has set none up. */
  registration: Registration | null;
  /** The host supports NestedAppAuth 1.1; to be asked for at run time, the manifest cannot. */
  nested: boolean;
  /** Page of our own origin that the pop-up comes back to, see `signed-in.ts`. */
  redirectUri: string;
  /** Address of the open mailbox, so that the right account is offered; null: not known. */
  loginHint: string | null;
  /** Gets the sign-in library; for tests. */
  load?: () => Promise<SignInLibrary>;
}

export const SIGN_IN_PROBLEMS = ['cancelled', 'popupBlocked', 'adminNeeded', 'offline', 'failed'] as const;
/** Why nobody is signed in. `adminNeeded`: the organisation lets only admins consent. */
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number];

export interface SignedIn {
  address: string | null;
  /** A personal Microsoft account. */
  personal: boolean;
}

export interface SignInFailure {
  ok: false;
  problem: SignInProblem;
  /** What Microsoft calls it, for a help desk; null: it gave no name. */
  code: string | null;
  /** Outlook could not, for whatever reason of its own; a window of the browser may. */
  inWindow: boolean;
}

export type SignInResult = { ok: true; account: SignedIn } | SignInFailure;

/** `outlook`: through Outlook where it says that it can, else in a window; `window`: in a window in any case. */
export type SignInWay = 'outlook' | 'window';

/** Sign-in for Graph. Everything else of the page works without it. */
export type GraphAccess =
  | { available: false; reason: 'noClientId' }
  | {
      available: true;
      /**
       * Asks for these consents, without a window where they were given before. To be called from a click:
       * browsers block windows that come unasked. Never rejects.
       */
      signIn(consents: readonly Consent[], way?: SignInWay): Promise<SignInResult>;
      /** Stops waiting for a sign-in: it ends as cancelled. Nobody tells us when its window is closed. */
      stopWaiting(): void;
      /** Tokens for these consents, without any window; for `readGraph` and `moveMail`. */
      tokens(consents: readonly Consent[]): GetToken;
    };

/**
 * As long as a sign-in with a second step may take. Until then the library says nothing of a window that was closed:
 * Microsoft's pages cut the tie to it (github.com/AzureAD/microsoft-authentication-library-for-js/issues/8521). Left
 * to itself it gives up after a minute, while people look for their phones.
 */
const WINDOW_LIMIT_MS = 10 * MINUTE_MS;
/** Whoever the registration lets in. */
const ANY_DIRECTORY = 'common';
/** Tenant of all personal accounts. https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference */
const PERSONAL_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

/**
 * Opens the way to a token: through Outlook where it offers nested app authentication, else through a pop-up.
 * Tokens are kept in memory only. Nothing is loaded before the first sign-in.
 */
export function openGraphAccess(options: SignInOptions): GraphAccess {
  const { registration } = options;
  if (registration === null || registration.clientId.trim() === '')
    return { available: false, reason: 'noClientId' };
  const session = new Session({ ...options, registration });
  return {
    available: true,
    signIn: (consents, way = 'outlook') => session.signIn(scopesOf(consents), way),
    stopWaiting: () => {
      session.stopWaiting();
    },
    tokens: (consents) => (fresh) => session.token(scopesOf(consents), fresh),
  };
}

class Session {
  private app: Promise<Msal.IPublicClientApplication> | null = null;
  private nested: boolean;
  private giveUp: () => void = () => undefined;

  constructor(private readonly options: SignInOptions & { registration: Registration }) {
    this.nested = options.nested;
  }

  async signIn(scopes: string[], way: SignInWay): Promise<SignInResult> {
    if (way === 'window') this.leaveOutlook();
    const givenUp = new Promise<null>((resolve) => {
      this.giveUp = () => {
        resolve(null);
      };
    });
    try {
      const answer = await Promise.race([this.ask(scopes), givenUp]);
      return answer === null
        ? { ok: false, problem: 'cancelled', code: null, inWindow: false }
        : { ok: true, account: signedIn(answer) };
    } catch (error) {
      // Some mailboxes say that they support nesting and then do not; the pop-up is left.
      if (this.nested && codeOf(error) === 'nested_app_auth_bridge_disabled') {
        return this.signIn(scopes, 'window');
      }
      const problem = problemOf(error);
      const inWindow = this.nested && (problem === 'failed' || problem === 'popupBlocked');
      return { ok: false, problem, code: codeToTell(error), inWindow };
    }
  }

  /** From now on in windows: what Outlook refused once it refuses again. */
  private leaveOutlook(): void {
    if (!this.nested) return;
    this.nested = false;
    this.app = null;
  }

  stopWaiting(): void {
    this.giveUp();
  }

  async token(scopes: string[], fresh: boolean): Promise<string> {
    return (await this.silently(scopes, fresh)).accessToken;
  }

  private async ask(scopes: string[]): Promise<Msal.AuthenticationResult> {
    try {
      return await this.silently(scopes, false);
    } catch (error) {
      if (!needsWindow(error)) throw error;
    }
    const { loginHint } = this.options;
    const app = await this.open();
    // A window that was closed before counts as open until its time is up.
    return app.acquireTokenPopup({
      scopes,
      overrideInteractionInProgress: true,
      ...(loginHint === null ? {} : { loginHint }),
    });
  }

  private async silently(scopes: string[], forceRefresh: boolean): Promise<Msal.AuthenticationResult> {
    const app = await this.open();
    // Through Outlook there is one account, the mailbox's own; in a pop-up session, the one that signed in.
    const account = app.getAllAccounts()[0];
    return app.acquireTokenSilent({ scopes, forceRefresh, ...(account ? { account } : {}) });
  }

  /** A library that could not be loaded is tried again the next time. */
  private open(): Promise<Msal.IPublicClientApplication> {
    this.app ??= this.create().catch((error: unknown) => {
      this.app = null;
      throw error;
    });
    return this.app;
  }

  private async create(): Promise<Msal.IPublicClientApplication> {
    const load = this.options.load ?? (() => import('@azure/msal-browser'));
    const library = await load();
    const { registration, redirectUri } = this.options;
    const { clientId, tenantId, cloud } = registration;
    const authority = `${CLOUD_SERVERS[cloud].signIn}/${tenantId ?? ANY_DIRECTORY}`;
    // The same for both: where Outlook declares nesting and has no bridge for it, the library quietly makes a pop-up
    // of it (github.com/AzureAD/microsoft-authentication-library-for-js/issues/7723).
    const how: Msal.Configuration = {
      auth: { clientId, authority, redirectUri },
      cache: { cacheLocation: 'memoryStorage' },
      system: { popupBridgeTimeout: WINDOW_LIMIT_MS },
    };
    return this.nested
      ? library.createNestablePublicClientApplication(how)
      : library.createStandardPublicClientApplication(how);
  }
}

function signedIn({ account, tenantId }: Msal.AuthenticationResult): SignedIn {
  return { address: account.username || null, personal: tenantId === PERSONAL_TENANT };
}

const signInError = v.object({
  name: v.string(),
  errorCode: v.string(),
  message: v.fallback(v.string(), ''),
});

function read(error: unknown): v.InferOutput<typeof signInError> | null {
  // The library's errors carry their code on the object, the message on the prototype's side.
  if (!(error instanceof Error)) return null;
  const parsed = v.safeParse(signInError, {
    name: error.name,
    errorCode: 'errorCode' in error ? error.errorCode : undefined,
    message: error.message,
  });
  return parsed.success ? parsed.output : null;
}

function codeOf(error: unknown): string | null {
  return read(error)?.errorCode ?? null;
}

/** The number of Microsoft's sign-in where it gave one, else the word of its library. */
function codeToTell(error: unknown): string | null {
  const found = read(error);
  if (!found) return null;
  const number = /AADSTS\d{4,9}/.exec(found.message)?.[0];
  // A word, never a sentence: that may hold an address.
  return number ?? (/^\w{1,60}$/.test(found.errorCode) ? found.errorCode : null);
}

function needsWindow(error: unknown): boolean {
  const found = read(error);
  return (
    found !== null &&
    (found.name === 'InteractionRequiredAuthError' ||
      ['no_account_error', 'no_account_found', 'no_tokens_found'].includes(found.errorCode))
  );
}

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function problemOf(error: unknown): SignInProblem {
  const found = read(error);
  if (!found) return 'failed';
  if (/AADSTS(?:90094|90095|90093|650052)\b/.test(found.message)) return 'adminNeeded';
  if (/AADSTS65004\b/.test(found.message)) return 'cancelled';
  switch (found.errorCode) {
    case 'user_cancelled':
    case 'user_canceled':
    case 'access_denied':
      return 'cancelled';
    case 'popup_window_error':
    case 'empty_window_error':
      return 'popupBlocked';
    case 'no_network_connectivity':
    case 'network_error':
      return 'offline';
    default:
      return 'failed';
  }
}
