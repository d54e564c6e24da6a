import type { BrowserContext } from 'playwright-core';
import type { GraphServer } from './graph/server';

const GRAPH = 'https://graph.microsoft.com';

/** Lets the pages of a context speak to the stand-in at Graph's real address. */
export async function serveGraph(context: BrowserContext, server: GraphServer): Promise<void> {
  await context.route(`${GRAPH}/**`, async (route) => {
    const request = route.request();
    try {
      const { status, headers, body } = await server.handle({
        method: request.method(),
        url: request.url(),
        headers: await request.allHeaders(),
        body: request.postData(),
      });
      // Graph allows every origin and lets pages read when to come back.
      const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After' };
      await route.fulfill({ status, headers: { ...headers, ...cors }, body });
    } catch {
      // The stand-in plays a lost connection; or the page has gone meanwhile.
      await route.abort('internetdisconnected').catch(() => undefined);
    }
  });
}

const encoded = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');

/** How the mail program takes a wish to sign in. */
export type SignInManner = 'asks' | 'refused' | 'offline';

export interface SignInHost {
  /** Answers the sign-in library of the page, text for text; for `OutlookOptions.signIn`. */
  answer: (request: string) => string;
  /** Methods that were called, in order, with their permissions. */
  calls: string[];
  /** May change its mind. */
  manner: SignInManner;
}

interface BridgeRequest {
  method: string;
  requestId: string;
  tokenParams?: { scope: string; clientId: string };
}

/**
 * The mail program's side of nested app authentication, as the sign-in library speaks it: it asks the person the
 * first time, and gives tokens without asking from then on.
 */
export function signInHost(
  give: (scopes: readonly string[]) => string,
  { address, tenant }: { address: string; tenant: string },
  firstManner: SignInManner = 'asks',
): SignInHost {
  const calls: string[] = [];
  const consented = new Set<string>();
  const account = {
    homeAccountId: `person.${tenant}`,
    localAccountId: 'person',
    environment: 'login.microsoftonline.com',
    tenantId: tenant,
    username: address,
  };
  const fail = (requestId: string, status: string, code: string): string =>
    JSON.stringify({
      messageType: 'NestedAppAuthResponse',
      requestId,
      success: false,
      error: { status, code, subError: '', description: code },
    });
  const host: SignInHost = {
    calls,
    manner: firstManner,
    answer: (text) => {
      const { method, requestId, tokenParams } = JSON.parse(text) as BridgeRequest;
      const scope = tokenParams?.scope ?? '';
      calls.push(`${method} ${scope}`.trim());
      const good = (more: object): string =>
        JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, success: true, ...more });
      if (method === 'GetInitContext') {
        const capabilities = { queryAccount: false };
        return good({ initContext: { sdkName: 'test', sdkVersion: '1', capabilities } });
      }
      const wanted = scope.split(' ');
      if (method === 'GetToken' && !wanted.every((one) => consented.has(one))) {
        return fail(requestId, 'USER_INTERACTION_REQUIRED', 'interaction_required');
      }
      if (host.manner === 'refused') return fail(requestId, 'USER_CANCEL', 'user_cancelled');
      if (host.manner === 'offline') return fail(requestId, 'NO_NETWORK', 'no_network_connectivity');
      for (const one of wanted) consented.add(one);
      const claims = {
        oid: 'person',
        tid: tenant,
        preferred_username: address,
        aud: tokenParams?.clientId,
        iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
      };
      return good({
        account,
        token: {
          access_token: give(wanted),
          id_token: `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`,
          expires_in: 3600,
          scope,
          authority: `https://login.microsoftonline.com/${tenant}`,
        },
      });
    },
  };
  return host;
}
