export const EXCHANGE_FAULTS = [
  'busyMessage',
  'busyFault',
  'busyInside',
  'failover',
  'findLimit',
  'denied',
  'quota',
  'gone',
  'tooLarge',
  'noToken',
  'offline',
  'half',
  'html',
  'missingMessage',
  'hang',
  'slow',
  'noTotal',
  'noSizes',
  'tooManyOpen',
  'newCode',
  'newTransientCode',
  'moving',
  'elsewhere',
  'noRoad',
  'noRoadForToken',
] as const;
/** Answers that say less, or something else, than is there. */
export const EXCHANGE_CONTRADICTIONS = [
  'cutList',
  'calledLast',
  'standsStill',
  'lostFolder',
  'noneShown',
  'oneShown',
  'yearOne',
  'oddSign',
  'capitals',
] as const;
export type ExchangeFault = (typeof EXCHANGE_FAULTS)[number] | (typeof EXCHANGE_CONTRADICTIONS)[number];

/** Error of the mail program, as Office.js gives it. */
export interface OfficeError {
  name: string;
  message: string;
  code: number;
}

export const TOO_LARGE: OfficeError = {
  name: 'GenericResponseError',
  message: 'Response exceeds 1 MB size limit. Please modify your EWS request.',
  code: 9020,
};
export const NO_TOKEN: OfficeError = {
  name: 'GenericTokenError',
  message: 'An error occurred while requesting the token.',
  code: 9018,
};

/** What classic Outlook says beside mailboxes at Microsoft since the old tokens are off. */
export const NO_ROAD: OfficeError = {
  name: 'GenericResponseError',
  message: 'Something went wrong inside.',
  code: 9020,
};
export const ACCESS_RESTRICTED: OfficeError = {
  name: 'AccessRestricted',
  message: 'Access is restricted.',
  code: 9017,
};

/** Codes that a fault puts in the place of every answer. */
export function codeOf(fault: ExchangeFault): { code: string; xml: string } | null {
  const values = (...pairs: [string, string][]): string =>
    `<m:MessageXml>${pairs.map(([name, value]) => `<t:Value Name="${name}">${value}</t:Value>`).join('')}</m:MessageXml>`;
  switch (fault) {
    case 'busyMessage':
      return { code: 'ErrorServerBusy', xml: values(['BackOffMilliseconds', '5000']) };
    case 'busyInside':
      return {
        code: 'ErrorInternalServerError',
        xml: values(['InnerErrorResponseCode', 'ErrorServerBusy'], ['BackOffMilliseconds', '8000']),
      };
    case 'failover':
      return { code: 'ErrorMailboxFailover', xml: '' };
    case 'findLimit':
      return { code: 'ErrorExceededFindCountLimit', xml: '' };
    case 'denied':
      return { code: 'ErrorAccessDenied', xml: '' };
    case 'quota':
      return { code: 'ErrorQuotaExceeded', xml: '' };
    case 'gone':
      return { code: 'ErrorItemNotFound', xml: '' };
    case 'tooManyOpen':
      return { code: 'ErrorTooManyObjectsOpened', xml: '' };
    case 'newCode':
      return { code: 'ErrorOfTomorrow', xml: '' };
    case 'newTransientCode':
      return { code: 'ErrorConnectionFailedTransientError', xml: '' };
    case 'moving':
      return { code: 'ErrorMailboxMoveInProgress', xml: '' };
    case 'elsewhere':
      return { code: 'ErrorNonExistentMailbox', xml: '' };
    case 'noRoad':
    case 'noRoadForToken':
    case 'cutList':
    case 'calledLast':
    case 'standsStill':
    case 'lostFolder':
    case 'noneShown':
    case 'oneShown':
    case 'yearOne':
    case 'oddSign':
    case 'capitals':
    case 'busyFault':
    case 'tooLarge':
    case 'noToken':
    case 'offline':
    case 'half':
    case 'html':
    case 'missingMessage':
    case 'hang':
    case 'slow':
    case 'noTotal':
    case 'noSizes':
      return null;
  }
}
