import { judge } from '../../../src/sources/graph/carrier';

const answer = (status: number, code?: string, message = '') => ({
  status,
  retryAfterMs: null,
  body: code === undefined ? '<html>' : { error: { code, message } },
});

test.each([
  [200, undefined, null, false],
  [201, undefined, null, false],
  [404, 'MailboxNotEnabledForRESTAPI', 'noMailbox', false],
  [404, 'MailboxNotSupportedForRESTAPI', 'noMailbox', false],
  [401, 'MailboxNotEnabledForRESTAPI', 'noMailbox', false],
  [404, 'ResourceNotFound', 'notFound', true],
  [404, undefined, 'notFound', true],
  [401, 'InvalidAuthenticationToken', 'signInExpired', true],
  [403, 'ErrorAccessDenied', 'noPermission', false],
  [403, undefined, 'noPermission', false],
  [403, 'ErrorQuotaExceeded', 'mailboxFull', false],
  [507, 'QuotaExceededException', 'mailboxFull', false],
  [507, undefined, 'mailboxFull', false],
  [400, 'ApplicationThrottled', 'serverBusy', true],
  [403, 'MailboxConcurrencyExceeded', 'serverBusy', true],
  [400, 'ErrorMailboxMoveInProgress', 'serverBusy', true],
  [500, 'ErrorApiQuarantined', 'serverBusy', true],
  [503, 'MailboxInfoStale', 'serverBusy', true],
  [429, 'TooManyRequests', 'serverBusy', true],
  [409, undefined, 'serverBusy', true],
  [504, 'UnknownError', 'tooLarge', true],
  [413, undefined, 'tooLarge', true],
  [400, 'InefficientFilter', 'refused', false],
  [400, 'ErrorInvalidUrlQuery', 'refused', false],
  [400, 'RequestBroker--ParseUri', 'refused', false],
  [400, 'ErrorOfTomorrow', 'refused', true],
  [400, undefined, 'refused', true],
  [302, undefined, 'refused', true],
  [410, 'Gone', 'refused', true],
  [418, 'ErrorOfTomorrow', 'refused', true],
] as const)('%i %p: %p, asked again: %p', (status, code, problem, again) => {
  expect(judge(answer(status, code))).toEqual({ problem, again });
});
