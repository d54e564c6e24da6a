import type { RouteName } from './contract';

/** Things that go wrong with one call, in a batch or by itself. */
export const CALL_FAULTS = [
  'throttled',
  'throttledSilent',
  'busy',
  'gateway',
  'crash',
  'expired',
  'quota',
  'denied',
  'gone',
  'badRequest',
  'minusOne',
  'noCount',
  'noSize',
  'nullSize',
  'emptyBody',
  'wrongShape',
  'slow',
  'noMailbox',
  'notReady',
  'removed',
  'elsewhere',
  'newCode',
  'outOfRoom',
  'quarantined',
  'refusedWhenBusy',
  'inefficient',
] as const;
/** Answers that say less, or something else, than is there. Which of them can be noticed depends on what was asked. */
export const CONTRADICTIONS = [
  'sameNext',
  'cutNext',
  'lostEntry',
  'noneShown',
  'oneShown',
  'yearOne',
  'oddCount',
] as const;
export type Contradiction = (typeof CONTRADICTIONS)[number];
export type CallFault = (typeof CALL_FAULTS)[number] | Contradiction;

/** Things that go wrong with a whole round trip. */
export const TRIP_FAULTS = [
  'offline',
  'half',
  'html',
  'missingParts',
  'hang',
  'lostAnswer',
  'throttled',
  'busy',
  'gateway',
  'crash',
  'expired',
  'removed',
  'elsewhere',
] as const;
export type TripFault = (typeof TRIP_FAULTS)[number];

/** One call as a fault schedule sees it. */
export interface CallInfo {
  route: RouteName;
  path: string;
  /** Which call it is, from 0, over the life of the server. */
  number: number;
  /** How often this very call was made before. */
  times: number;
}

export interface Faults {
  call?: (call: CallInfo) => CallFault | null;
  /** `number`: which round trip it is, from 0. */
  trip?: (trip: { number: number; calls: number }) => TripFault | null;
}

export interface ErrorAnswer {
  status: number;
  headers: Record<string, string>;
  code: string;
  message: string;
}

/** The error that a fault makes; null when it changes the answer instead. */
export function errorOf(fault: CallFault | TripFault): ErrorAnswer | null {
  const error = (status: number, code: string, message: string, headers = {}): ErrorAnswer => ({
    status,
    headers,
    code,
    message,
  });
  switch (fault) {
    case 'throttled':
      return error(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
        'Retry-After': '7',
      });
    case 'throttledSilent':
      return error(429, 'TooManyRequests', 'Too many requests.');
    case 'busy':
      return error(503, 'ServiceUnavailable', 'The service is unavailable.', { 'Retry-After': '3' });
    case 'gateway':
      return error(504, 'UnknownError', 'The gateway timed out.');
    case 'crash':
      return error(500, 'ErrorInternalServerError', 'An internal server error occurred.');
    case 'expired':
      return error(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.');
    case 'quota':
      return error(403, 'ErrorQuotaExceeded', 'Mailbox has exceeded maximum mailbox size.');
    case 'denied':
      return error(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
    case 'gone':
      return error(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
    case 'badRequest':
      return error(400, 'RequestBroker--ParseUri', 'The request is not valid.');
    case 'noMailbox':
      return error(404, 'MailboxNotEnabledForRESTAPI', 'No mailbox here for this kind of call.');
    case 'notReady':
      return error(404, 'ResourceNotFound', '<html><b>Resource could not be discovered.</b></html>');
    case 'removed':
      return error(410, 'Gone', '');
    case 'elsewhere':
      return error(302, 'Found', '');
    case 'newCode':
      return error(418, 'ErrorOfTomorrow', 'Nobody knows this one.');
    case 'outOfRoom':
      return error(507, 'QuotaExceededException', 'The mailbox has no room left.');
    case 'quarantined':
      return error(500, 'ErrorApiQuarantined', 'The mailbox is quarantined.');
    case 'refusedWhenBusy':
      return error(400, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.');
    case 'inefficient':
      return error(400, 'InefficientFilter', 'The restriction or sort order is too complex.');
    case 'sameNext':
    case 'cutNext':
    case 'lostEntry':
    case 'noneShown':
    case 'oneShown':
    case 'yearOne':
    case 'oddCount':
    case 'minusOne':
    case 'noCount':
    case 'noSize':
    case 'nullSize':
    case 'emptyBody':
    case 'wrongShape':
    case 'slow':
    case 'offline':
    case 'half':
    case 'html':
    case 'missingParts':
    case 'hang':
    case 'lostAnswer':
      return null;
  }
}
