import type { Registration } from '../../../src/core/policy/policy';
import { openGraphAccess, type SignInLibrary, type SignInOptions } from '../../../src/sources/graph/auth';
import { CONSENTS, CONSENT_TERMS, scopesOf } from '../../../src/sources/graph/scopes';
import { graphWants } from '../../../src/sources/graph/requests';

interface Call {
  app: 'nested' | 'standard';
  method: 'silent' | 'popup';
  scopes: string[];
  forceRefresh?: boolean;
  loginHint?: string;
}

interface Stand {
  calls: Call[];
  configs: unknown[];
  loads: number;
  options: SignInOptions;
}

const REGISTRATION: Registration = {
  clientId: '11111111-2222-3333-4444-555555555555',
  tenantId: null,
  cloud: 'worldwide',
};

/** A sign-in library that does as it is told: `answer` gives a token or throws. */
function stand(
  answer: (call: Call, number: number) => { tenantId?: string; username?: string },
  more: Partial<SignInOptions> = {},
): Stand {
  const calls: Call[] = [];
  const configs: unknown[] = [];
  const result: Stand = {
    calls,
    configs,
    loads: 0,
    options: {
      registration: REGISTRATION,
      nested: true,
      redirectUri: 'https://checkup.example/signed-in.html',
      loginHint: 'kim@contoso.com',
      load: () => {
        result.loads += 1;
        return Promise.resolve(library as unknown as SignInLibrary);
      },
      ...more,
    },
  };
  const appOf = (app: Call['app']): object => {
    const run = (call: Call): Promise<object> => {
      calls.push(call);
      return new Promise((resolve) => {
        const { tenantId = 'contoso-tenant', username = 'kim@contoso.com' } = answer(call, calls.length);
        resolve({ accessToken: `token-${calls.length}`, tenantId, account: { username } });
      });
    };
    return {
      getAllAccounts: () => [],
      acquireTokenSilent: (request: object) => run({ app, method: 'silent', ...request } as Call),
      acquireTokenPopup: (request: object) => run({ app, method: 'popup', ...request } as Call),
    };
  };
  const create = (app: Call['app']) => (config: unknown) => {
    configs.push(config);
    return Promise.resolve(appOf(app));
  };
  const library = {
    createNestablePublicClientApplication: create('nested'),
    createStandardPublicClientApplication: create('standard'),
  };
  return result;
}

function failure(name: string, errorCode: string, message = ''): Error {
  return Object.assign(new Error(message), { name, errorCode });
}

function open(options: SignInOptions): Extract<ReturnType<typeof openGraphAccess>, { available: true }> {
  const access = openGraphAccess(options);
  if (!access.available) throw new Error(access.reason);
  return access;
}

test.each([null, '', '  '])(
  'without a client id (%j) there is no sign-in, and nothing is loaded',
  (clientId) => {
    const registration = clientId === null ? null : { ...REGISTRATION, clientId };
    const { options } = stand(() => ({}), { registration });
    expect(openGraphAccess(options)).toEqual({ available: false, reason: 'noClientId' });
  },
);

test.each([
  [{}, 'https://login.microsoftonline.com/common'],
  [
    { tenantId: '22222222-2222-4222-8222-222222222222' },
    'https://login.microsoftonline.com/22222222-2222-4222-8222-222222222222',
  ],
  [{ cloud: 'usGovernmentHigh' }, 'https://login.microsoftonline.us/common'],
  [{ cloud: 'china' }, 'https://login.partner.microsoftonline.cn/common'],
] as const)('with %j people sign in at %s', async (more, authority) => {
  for (const nested of [true, false]) {
    const at = stand(() => ({}), { registration: { ...REGISTRATION, ...more }, nested });
    await open(at.options).signIn(['mailbox']);
    expect(at.configs).toMatchObject([{ auth: { authority } }]);
  }
});

test('nothing is loaded before the first sign-in, and once is enough', async () => {
  const at = stand(() => ({}));
  const access = open(at.options);
  expect(at.loads).toBe(0);
  await access.signIn(['mailbox']);
  await access.signIn(['settings']);
  expect(at.loads).toBe(1);
  expect(JSON.stringify(at.configs)).toContain('memoryStorage');
});

test('through Outlook, silently where consent was given', async () => {
  const at = stand(() => ({}));
  const result = await open(at.options).signIn(['mailbox']);
  expect(result).toEqual({ ok: true, account: { address: 'kim@contoso.com', personal: false } });
  expect(at.calls).toMatchObject([{ app: 'nested', method: 'silent', scopes: ['User.Read', 'Mail.Read'] }]);
});

test('a window opens only when consent is needed, and only for what is asked', async () => {
  const at = stand((call) => {
    if (call.method === 'silent') throw failure('InteractionRequiredAuthError', 'consent_required');
    return {};
  });
  await open(at.options).signIn(['cloudStorage']);
  expect(at.calls).toMatchObject([
    { method: 'silent', scopes: ['Files.Read'] },
    { method: 'popup', scopes: ['Files.Read'], loginHint: 'kim@contoso.com' },
  ]);
});

test('without nesting a pop-up signs in, with the page of our own to come back to', async () => {
  const at = stand(
    (call) => {
      if (call.method === 'silent') throw failure('BrowserAuthError', 'no_account_error');
      return { tenantId: '9188040d-6c67-4c5b-b112-36a304b66dad', username: 'kim@outlook.com' };
    },
    { nested: false },
  );
  const result = await open(at.options).signIn(['mailbox']);
  expect(result).toEqual({ ok: true, account: { address: 'kim@outlook.com', personal: true } });
  expect(at.calls.map(({ app, method }) => `${app} ${method}`)).toEqual([
    'standard silent',
    'standard popup',
  ]);
  expect(JSON.stringify(at.configs)).toContain('https://checkup.example/signed-in.html');
});

test('a host that says it nests and does not: the pop-up is tried', async () => {
  const at = stand((call) => {
    if (call.app === 'nested') throw failure('ClientAuthError', 'nested_app_auth_bridge_disabled');
    return {};
  });
  expect(await open(at.options).signIn(['mailbox'])).toMatchObject({ ok: true });
  expect(at.calls.map(({ app }) => app)).toEqual(['nested', 'standard']);
});

test.each([
  ['ClientAuthError', 'user_canceled', '', 'cancelled'],
  ['BrowserAuthError', 'user_cancelled', '', 'cancelled'],
  ['ServerError', 'access_denied', 'AADSTS65004: User declined to consent', 'cancelled'],
  ['BrowserAuthError', 'popup_window_error', '', 'popupBlocked'],
  ['ServerError', 'access_denied', 'AADSTS90094: needs permission only an admin can grant', 'adminNeeded'],
  ['ClientAuthError', 'no_network_connectivity', '', 'offline'],
  ['ServerError', 'temporarily_unavailable', '', 'failed'],
])('%s %s %s: %s', async (name, code, message, problem) => {
  const at = stand(() => {
    throw failure(name, code, message);
  });
  expect(await open(at.options).signIn(['mailbox'])).toMatchObject({ ok: false, problem });
});

test('both ways know the address that is registered, and wait as long as a second step takes', async () => {
  for (const nested of [true, false]) {
    const at = stand(() => ({}), { nested });
    await open(at.options).signIn(['mailbox']);
    expect(at.configs).toMatchObject([
      {
        auth: { redirectUri: 'https://checkup.example/signed-in.html' },
        system: { popupBridgeTimeout: 600_000 },
      },
    ]);
  }
});

describe('a sign-in through Outlook that fails', () => {
  it.each([
    ['ServerError', '', '', null],
    ['ServerError', 'PERSISTENT_ERROR', '', 'PERSISTENT_ERROR'],
    ['ServerError', 'server_error', 'AADSTS50011: the address kim@contoso.com', 'AADSTS50011'],
    ['ClientAuthError', 'origin is not valid for Nested App Auth kim@contoso.com', '', null],
    ['ClientAuthError', 'nested_app_auth_unavailable', '5objp', 'nested_app_auth_unavailable'],
    ['BrowserAuthError', 'popup_window_error', '', 'popup_window_error'],
    ['TypeError', undefined, 'bridge is undefined', null],
  ])('%s %s: a window is left, and a code for the help desk', async (name, code, message, told) => {
    const at = stand((call) => {
      if (call.app === 'nested') throw Object.assign(new Error(message), { name, errorCode: code });
      return {};
    });
    const access = open(at.options);
    expect(await access.signIn(['mailbox'])).toMatchObject({ ok: false, code: told, inWindow: true });
    expect(await access.signIn(['mailbox'], 'window')).toMatchObject({ ok: true });
    // What comes after goes the way that worked.
    await access.tokens(['mailbox'])(false, new AbortController().signal);
    expect(at.calls.map(({ app }) => app)).toEqual(['nested', 'standard', 'standard']);
  });

  it.each([
    ['user_cancelled', '', 'cancelled'],
    ['access_denied', 'AADSTS90094: only an admin can grant', 'adminNeeded'],
    ['no_network_connectivity', '', 'offline'],
  ])('%s: a window would change nothing, and none is offered', async (code, message, problem) => {
    const at = stand(() => {
      throw failure('ServerError', code, message);
    });
    expect(await open(at.options).signIn(['mailbox'])).toMatchObject({ problem, inWindow: false });
  });

  it('offers no window where it was one that failed', async () => {
    const at = stand(
      () => {
        throw failure('BrowserAuthError', 'timed_out');
      },
      { nested: false },
    );
    expect(await open(at.options).signIn(['mailbox'])).toEqual({
      ok: false,
      problem: 'failed',
      code: 'timed_out',
      inWindow: false,
    });
  });
});

test('a window that was closed is not waited for once the person stops waiting, and the next one may open', async () => {
  let windows = 0;
  const at = stand(() => ({}));
  const library = {
    createStandardPublicClientApplication: (config: unknown) => {
      at.configs.push(config);
      return Promise.resolve({
        getAllAccounts: () => [],
        acquireTokenSilent: () => Promise.reject(failure('BrowserAuthError', 'no_account_error')),
        acquireTokenPopup: ({
          overrideInteractionInProgress,
        }: {
          overrideInteractionInProgress?: boolean;
        }) => {
          windows += 1;
          expect(overrideInteractionInProgress).toBe(true);
          const account = { username: 'kim@contoso.com' };
          return windows === 1
            ? new Promise(() => undefined)
            : Promise.resolve({ accessToken: 't', tenantId: 'contoso-tenant', account });
        },
      });
    },
  };
  const access = open({
    ...at.options,
    nested: false,
    load: () => Promise.resolve(library as unknown as SignInLibrary),
  });
  access.stopWaiting();
  const first = access.signIn(['mailbox']);
  // The window is there.
  await new Promise((resolve) => setTimeout(resolve, 0));
  access.stopWaiting();
  expect(await first).toEqual({ ok: false, problem: 'cancelled', code: null, inWindow: false });
  expect(await access.signIn(['mailbox'])).toMatchObject({ ok: true });
  expect(windows).toBe(2);
  // A minute, the library's own limit, is too short for a second step.
  expect(at.configs).toMatchObject([{ system: { popupBridgeTimeout: 600_000 } }]);
});

test('a library that does not load is a failed sign-in, and is tried again', async () => {
  let times = 0;
  const at = stand(() => ({}));
  const load = at.options.load;
  const access = open({
    ...at.options,
    load: () => {
      times += 1;
      return times === 1 || !load ? Promise.reject(new Error('offline')) : load();
    },
  });
  expect(await access.signIn(['mailbox'])).toMatchObject({ ok: false, problem: 'failed' });
  expect(await access.signIn(['mailbox'])).toMatchObject({ ok: true });
});

test('tokens for a reading come without a window; a fresh one is forced; none is an error', async () => {
  let lost = false;
  const at = stand(() => {
    if (lost) throw failure('InteractionRequiredAuthError', 'login_required');
    return {};
  });
  const token = open(at.options).tokens(['mailbox', 'settings']);
  const { signal } = new AbortController();
  expect(await token(false, signal)).toBe('token-1');
  expect(await token(true, signal)).toBe('token-2');
  expect(at.calls[1]).toMatchObject({
    forceRefresh: true,
    scopes: ['User.Read', 'Mail.Read', 'MailboxSettings.Read'],
  });
  lost = true;
  await expect(token(false, signal)).rejects.toMatchObject({ errorCode: 'login_required' });
  expect(at.calls.every(({ method }) => method === 'silent')).toBe(true);
});

test('every question has a consent, and only moving mail may change anything', () => {
  const opened = CONSENTS.flatMap((consent) => CONSENT_TERMS[consent].wants);
  expect([...new Set([...graphWants(true), ...graphWants(false)])].sort()).toEqual([...opened].sort());
  expect(CONSENTS.filter((consent) => CONSENT_TERMS[consent].writes)).toEqual(['move']);
  expect(scopesOf(['mailbox', 'settings', 'cloudStorage']).filter((scope) => /Write/.test(scope))).toEqual(
    [],
  );
});
