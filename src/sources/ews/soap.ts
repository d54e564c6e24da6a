import type { MailboxProblem } from '../../core/facts/mailbox';
import { backOff } from '../mailbox/retry';

export const TYPES = 'http://schemas.microsoft.com/exchange/services/2006/types';
export const MESSAGES = 'http://schemas.microsoft.com/exchange/services/2006/messages';
const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const ERRORS = 'http://schemas.microsoft.com/exchange/services/2006/errors';

/** One answer of a response: the element of a success, or what the server said instead. */
export type ResponseMessage =
  { ok: true; element: Element } | { ok: false; code: string; waitMs: number | null };

export type SoapAnswer =
  | { kind: 'messages'; messages: ResponseMessage[] }
  /** The whole request was turned away. */
  | { kind: 'fault'; code: string; waitMs: number | null }
  /** No XML, or half of it. */
  | { kind: 'damaged' };

/**
 * Reads an answer of Exchange with the browser's own XML parser. Exchange never sends a document type, which is where
 * entities are made, so an answer with one is not read at all.
 */
export function readSoap(text: string): SoapAnswer {
  if (/<!DOCTYPE/i.test(text)) return { kind: 'damaged' };
  const page = new DOMParser().parseFromString(withoutOddSigns(text), 'text/xml');
  if (page.getElementsByTagName('parsererror').length > 0) return { kind: 'damaged' };
  const fault = page.getElementsByTagNameNS(SOAP, 'Fault')[0];
  if (fault) {
    const code = fault.getElementsByTagNameNS(ERRORS, 'ResponseCode')[0]?.textContent ?? '';
    return { kind: 'fault', code: code.trim(), waitMs: backOffOf(fault) };
  }
  const list = page.getElementsByTagNameNS(MESSAGES, 'ResponseMessages')[0];
  if (!list) return { kind: 'damaged' };
  return { kind: 'messages', messages: [...list.children].map(readMessage) };
}

/** What XML 1.0 has no place for. https://www.w3.org/TR/xml/#charsets */
const ODD_SIGN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const IN_ITS_PLACE = '\uFFFD';

/**
 * The text without signs for which a parser gives up the whole answer. Exchange passes on what stands in names and
 * messages, be it only as `&#x0;` (github.com/OfficeDev/ews-java-api/issues/156).
 */
function withoutOddSigns(text: string): string {
  return text
    .replace(ODD_SIGN, IN_ITS_PLACE)
    .replace(/&#(?:x([0-9a-f]+)|([0-9]+));/gi, (reference, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const sign = code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return sign !== '' && sign.replace(ODD_SIGN, '') === sign ? reference : IN_ITS_PLACE;
    });
}

function readMessage(element: Element): ResponseMessage {
  const code = element.getElementsByTagNameNS(MESSAGES, 'ResponseCode')[0]?.textContent.trim() ?? '';
  if (element.getAttribute('ResponseClass') === 'Success' && code === 'NoError') return { ok: true, element };
  // A busy server may be told only as the inner reason of a general error.
  const inner = valueNamed(element, 'InnerErrorResponseCode');
  return { ok: false, code: inner ?? code, waitMs: backOffOf(element) };
}

function backOffOf(element: Element): number | null {
  return backOff(valueNamed(element, 'BackOffMilliseconds'));
}

function valueNamed(element: Element, name: string): string | null {
  const values = [...element.getElementsByTagNameNS(TYPES, 'Value')];
  return values.find((value) => value.getAttribute('Name') === name)?.textContent.trim() ?? null;
}

/**
 * What a response code means, and whether trying again can help.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode
 */
export function judgeCode(code: string): { problem: MailboxProblem; again: boolean } {
  switch (code) {
    case 'ErrorServerBusy':
    case 'ErrorTimeoutExpired':
    case 'ErrorMailboxStoreUnavailable':
    case 'ErrorMailboxFailover':
    case 'ErrorExceededConnectionCount':
    case 'ErrorInternalServerError':
    case 'ErrorInternalServerTransientError':
    case 'ErrorConnectionFailed':
    case 'ErrorTooManyObjectsOpened':
    case 'ErrorInsufficientResources':
    case 'ErrorNotEnoughMemory':
    case 'ErrorADUnavailable':
    case 'ErrorADOperation':
    case 'ErrorNoRespondingCASInDestinationSite':
      return { problem: 'serverBusy', again: true };
    case 'ErrorMailboxMoveInProgress':
      return { problem: 'notThereYet', again: true };
    case 'ErrorExceededFindCountLimit':
      return { problem: 'tooLarge', again: true };
    case 'ErrorQuotaExceeded':
      return { problem: 'mailboxFull', again: false };
    case 'ErrorAccessDenied':
      return { problem: 'noPermission', again: false };
    case 'ErrorFolderNotFound':
    case 'ErrorItemNotFound':
      return { problem: 'notFound', again: true };
    case 'ErrorNonExistentMailbox':
    case 'ErrorMissingEmailAddress':
    case 'ErrorMissingEmailAddressForDistributionList':
    case 'ErrorNonPrimarySmtpAddress':
      return { problem: 'noMailbox', again: false };
    default:
      // Servers of tomorrow have codes that nobody here knows. They may pass.
      if (/Transient|Throttl|Busy|Unavailable|Timeout/i.test(code))
        return { problem: 'serverBusy', again: true };
      return { problem: 'refused', again: !/^Error(?:Invalid|Unsupported|SchemaValidation)/.test(code) };
  }
}
