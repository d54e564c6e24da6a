import type { BrowserContext, Page, Route } from 'playwright-core';

const SIGN_IN = 'https://login.microsoftonline.com';

/** What the person does in Microsoft's window. `waits`: nothing yet. */
export type WindowManner = 'agrees' | 'declines' | 'waits';

export interface SignInWindow {
  manner: WindowManner;
  /** What was asked in windows, each time: the permissions, and the address that was offered. */
  asked: { scopes: string[]; loginHint: string | null }[];
  /** Requests for tokens: how, and for which permissions. */
  tokens: { grant: string; scopes: string[] }[];
  /** What came that a sign-in by code with proof of possession does not send. */
  refused: string[];
  /** Windows that were opened and are still there. */
  open: () => Page[];
}

const OWN_SCOPES = ['openid', 'profile', 'offline_access'];
const encoded = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const scopesIn = (text: string | null): string[] =>
  (text ?? '').split(' ').filter((scope) => scope !== '' && !OWN_SCOPES.includes(scope));

/**
 * Microsoft's sign-in at its real address, as the sign-in library meets it in a browser without a mail program: a
 * window that asks the person and goes back to the page's own address with a code, and the place where a code and
 * its secret are changed for tokens. Anything else there is refused and listed.
 */
export async function serveSignIn(
  context: BrowserContext,
  give: (scopes: readonly string[]) => string,
  { address, tenant }: { address: string; tenant: string },
): Promise<SignInWindow> {
  const pages: Page[] = [];
  const codes = new Map<string, { nonce: string; challenge: string; scopes: string[] }>();
  const consented = new Set<string>();
  const host: SignInWindow = {
    manner: 'agrees',
    asked: [],
    tokens: [],
    refused: [],
    open: () => pages.filter((page) => !page.isClosed()),
  };
  context.on('page', (page) => pages.push(page));

  async function authorize(route: Route, query: URLSearchParams): Promise<void> {
    const get = (name: string): string => query.get(name) ?? '';
    const scopes = scopesIn(query.get('scope'));
    const proved = get('code_challenge_method') === 'S256' && get('response_type') === 'code';
    if (!proved || get('response_mode') !== 'fragment') host.refused.push(`window ${query.toString()}`);
    host.asked.push({ scopes, loginHint: query.get('login_hint') });
    const code = `code-${codes.size + 1}`;
    codes.set(code, { nonce: get('nonce'), challenge: get('code_challenge'), scopes });
    const answer = new URLSearchParams(
      host.manner === 'declines'
        ? {
            error: 'access_denied',
            error_description: 'AADSTS65004: The person declined.',
            state: get('state'),
          }
        : { code, client_info: clientInfo(tenant), state: get('state') },
    );
    const back = `${get('redirect_uri')}#${answer.toString()}`;
    // The way back is a script's: a redirect would leave without passing the routes of the test.
    const script =
      host.manner === 'waits' ? '' : `<script>location.replace(${JSON.stringify(back)})</script>`;
    await route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Sign in</title>${script}` });
  }

  async function token(route: Route, form: URLSearchParams): Promise<void> {
    const code = codes.get(form.get('code') ?? '');
    const grant = form.get('grant_type') ?? '';
    const scopes = scopesIn(form.get('scope'));
    host.tokens.push({ grant, scopes });
    const cors = { 'Access-Control-Allow-Origin': '*' };
    if (grant === 'refresh_token' && !scopes.every((scope) => consented.has(scope))) {
      const json = {
        error: 'invalid_grant',
        suberror: 'consent_required',
        error_description: 'AADSTS65001: The person has not agreed to this.',
      };
      await route.fulfill({ status: 400, headers: cors, json });
      return;
    }
    if (
      grant === 'authorization_code' &&
      (!code || !(await proves(form.get('code_verifier'), code.challenge)))
    ) {
      host.refused.push(`token ${grant}`);
      await route.fulfill({ status: 400, headers: cors, json: { error: 'invalid_grant' } });
      return;
    }
    for (const scope of scopes) consented.add(scope);
    const claims = {
      oid: 'person',
      sub: 'person',
      tid: tenant,
      preferred_username: address,
      nonce: code?.nonce,
      aud: form.get('client_id'),
      iss: `${SIGN_IN}/${tenant}/v2.0`,
      exp: Math.floor(Date.now() / 1000) + 3600,
    };
    await route.fulfill({
      headers: cors,
      json: {
        token_type: 'Bearer',
        scope: [...OWN_SCOPES, ...scopes].join(' '),
        expires_in: 3600,
        access_token: give(scopes),
        refresh_token: 'refresh',
        id_token: `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`,
        client_info: clientInfo(tenant),
      },
    });
  }

  await context.route(`${SIGN_IN}/**`, async (route) => {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/oauth2/v2.0/authorize')) await authorize(route, searchParams);
    else if (pathname.endsWith('/oauth2/v2.0/token')) {
      await token(route, new URLSearchParams(request.postData() ?? ''));
    } else {
      host.refused.push(`${request.method()} ${request.url()}`);
      await route.abort();
    }
  });
  return host;
}

function clientInfo(tenant: string): string {
  return encoded({ uid: 'person', utid: tenant });
}

/** Proof of possession: the secret that only the page has fits what the window was opened with. */
async function proves(verifier: string | null, challenge: string): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier ?? ''));
  return Buffer.from(digest).toString('base64url') === challenge;
}
