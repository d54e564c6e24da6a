import type { Answer } from './bodies';
import type { Match } from './contract';
import { errorOf, type CallFault, type ErrorAnswer } from './faults';
import type { ServiceResponse } from './server';

export interface BatchCall {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

export interface Done {
  status: number;
  headers: Record<string, string>;
  body: unknown;
  cost: number;
}

export function batchCalls(body: string | null): BatchCall[] {
  const { requests } = parse(body) as { requests: Partial<BatchCall>[] };
  return requests.map(({ id, method, url, headers, body: inner }) => ({
    id: id ?? '',
    method: method ?? 'GET',
    url: url ?? '',
    headers: headers ?? {},
    body: inner ?? null,
  }));
}

export function parse(body: string | null): unknown {
  return body === null ? null : (JSON.parse(body) as unknown);
}

export function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function errorBody({ code, message }: ErrorAnswer): unknown {
  return { error: { code, message, innerError: { date: '2026-11-23T10:00:00', 'request-id': 'x' } } };
}

export function errorResponse(error: ErrorAnswer): ServiceResponse {
  return {
    status: error.status,
    headers: { 'Content-Type': 'application/json', ...error.headers },
    body: JSON.stringify(errorBody(error)),
  };
}

export function failed(error: ErrorAnswer): Done {
  return { status: error.status, headers: error.headers, body: errorBody(error), cost: 30 };
}

export function finished(answer: Answer): Done {
  return 'body' in answer
    ? { status: answer.status, headers: {}, body: answer.body, cost: answer.cost }
    : { ...failed({ ...answer, headers: {} }), cost: answer.cost };
}

/** Extended properties are not covered by Mail.ReadBasic. */
export function missingScope({ route, query }: Match, scopes: readonly string[]): ErrorAnswer | null {
  const needed = query.get('$expand')?.startsWith('singleValue')
    ? ['Mail.Read', 'Mail.ReadWrite']
    : route.scopes;
  return needed.some((scope) => scopes.includes(scope)) ? null : errorOf('denied');
}

/** Faults that change an answer instead of replacing it. */
export function change(done: Done, fault: CallFault | null, path: string): Done {
  if (fault === null || done.status >= 300) return done;
  const text = JSON.stringify(done.body);
  const again = (changed: string): Done => ({ ...done, body: JSON.parse(changed) as unknown });
  switch (fault) {
    case 'minusOne':
      return again(text.replace(/"@odata\.count":\d+/, '"@odata.count":-1'));
    case 'noCount':
      return again(text.replace(/"@odata\.count":\d+,/, '').replaceAll(/"totalItemCount":\d+,/g, ''));
    case 'noSize':
      return again(text.replaceAll(/,"singleValueExtendedProperties":\[[^\]]*\]/g, ''));
    case 'nullSize':
      return again(text.replaceAll(/"value":"\d+"/g, '"value":null'));
    case 'emptyBody':
      return { ...done, body: null };
    case 'wrongShape':
      return { ...done, body: { value: 42, id: 7 } };
    case 'slow':
      return { ...done, cost: done.cost + 20_000 };
    case 'sameNext':
      return again(
        text.replace(
          /"@odata\.nextLink":"[^"]*"/,
          `"@odata.nextLink":"https://graph.microsoft.com/v1.0${path}"`,
        ),
      );
    case 'cutNext':
      return again(text.replace(/,"@odata\.nextLink":"[^"]*"/, ''));
    case 'noneShown':
    case 'oneShown': {
      const { value } = done.body as { value?: unknown[] };
      if (!Array.isArray(value)) return done;
      const rest = Object.entries(done.body as object).filter(([name]) => name !== '@odata.nextLink');
      const shown = value.slice(0, fault === 'oneShown' ? 1 : 0);
      return { ...done, body: { ...Object.fromEntries(rest), value: shown } };
    }
    case 'lostEntry': {
      const { value } = done.body as { value?: unknown[] };
      return Array.isArray(value)
        ? { ...done, body: { ...(done.body as object), value: value.slice(0, -1) } }
        : done;
    }
    case 'yearOne':
      return again(text.replace(/"receivedDateTime":"[^"]*"/, '"receivedDateTime":"0001-01-01T00:00:00Z"'));
    case 'oddCount':
      return again(text.replace(/"@odata\.count":\d+/, '"@odata.count":1.5'));
    case 'throttled':
    case 'throttledSilent':
    case 'busy':
    case 'gateway':
    case 'crash':
    case 'expired':
    case 'quota':
    case 'denied':
    case 'gone':
    case 'badRequest':
    case 'noMailbox':
    case 'notReady':
    case 'removed':
    case 'elsewhere':
    case 'newCode':
    case 'outOfRoom':
    case 'quarantined':
    case 'refusedWhenBusy':
    case 'inefficient':
      return done;
  }
}

export function spoil(response: ServiceResponse, fault: string | null): ServiceResponse {
  switch (fault ?? '') {
    case 'half':
      return { ...response, body: response.body.slice(0, Math.floor(response.body.length / 2)) };
    case 'html':
      return {
        ...response,
        headers: { 'Content-Type': 'text/html' },
        body: '<html><b>Sign in to the hotel</b></html>',
      };
    case 'lostAnswer':
      // The service did what it was asked, and the line broke before it could say so.
      throw new TypeError('Failed to fetch');
    case 'missingParts': {
      const body = JSON.parse(response.body) as { responses?: unknown[] };
      return { ...response, body: JSON.stringify({ ...body, responses: body.responses?.slice(1) }) };
    }
    default:
      return response;
  }
}
