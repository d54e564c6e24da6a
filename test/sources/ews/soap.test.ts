/** @jest-environment jsdom */
import fc from 'fast-check';
import { judgeCode, MESSAGES, readSoap, TYPES } from '../../../src/sources/ews/soap';

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const answerWith = (name: string): string =>
  `<s:Envelope xmlns:s="${SOAP}" xmlns:m="${MESSAGES}" xmlns:t="${TYPES}"><s:Body><m:FindFolderResponse>` +
  '<m:ResponseMessages><m:FindFolderResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>' +
  `<t:DisplayName>${name}</t:DisplayName></m:FindFolderResponseMessage></m:ResponseMessages></m:FindFolderResponse>` +
  '</s:Body></s:Envelope>';
const nameIn = (name: string): string | undefined => {
  const answer = readSoap(answerWith(name));
  if (answer.kind !== 'messages') return undefined;
  const [message] = answer.messages;
  return message?.ok
    ? (message.element.getElementsByTagNameNS(TYPES, 'DisplayName')[0]?.textContent ?? '')
    : undefined;
};

test.each([
  ['Bo&#x1F;ats', 'Bo\uFFFDats'],
  ['Bo&#x0;ats', 'Bo\uFFFDats'],
  ['Bo&#1;ats&#x1;', 'Bo\uFFFDats\uFFFD'],
  ['Bo\u0008ats', 'Bo\uFFFDats'],
  ['Bo\uD800ats', 'Bo\uFFFDats'],
  ['Bo&#xD800;ats', 'Bo\uFFFDats'],
  ['Bo&#xFFFF;ats', 'Bo\uFFFDats'],
  ['Bo&#99999999;ats', 'Bo\uFFFDats'],
  ['Bo&#x9;ats &#233; &#x1F600; \u{1F600} é', 'Bo\tats é \u{1F600} \u{1F600} é'],
  ['&lt;Bo&amp;ats&gt;', '<Bo&ats>'],
])('the folder named %p is %p, and the rest of the answer is not lost for it', (sent, name) => {
  expect(nameIn(sent)).toBe(name);
});

test('whatever stands in a name, the answer can be read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(0x110000), { maxLength: 12 }),
      fc.string({ unit: 'binary' }),
      (codes, raw) => {
        const text = raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(nameIn(text + codes.map((code) => `&#x${code.toString(16)};`).join(''))).toBeDefined();
      },
    ),
  );
});

test.each([
  '<!DOCTYPE s:Envelope [<!ENTITY x "EXPANDED">]>',
  '<!doctype s:Envelope SYSTEM "file:///etc/passwd">',
  '<?xml version="1.0"?><!-- --><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>',
  '\n  <!DOCTYPE html>',
])('an answer with the document type %p is not read', (type) => {
  expect(readSoap(type + answerWith('&x;'))).toEqual({ kind: 'damaged' });
});

test.each([
  ['ErrorConnectionFailed', 'serverBusy', true],
  ['ErrorConnectionFailedTransientError', 'serverBusy', true],
  ['ErrorTooManyObjectsOpened', 'serverBusy', true],
  ['ErrorInsufficientResources', 'serverBusy', true],
  ['ErrorNotEnoughMemory', 'serverBusy', true],
  ['ErrorADUnavailable', 'serverBusy', true],
  ['ErrorADOperation', 'serverBusy', true],
  ['ErrorNoRespondingCASInDestinationSite', 'serverBusy', true],
  ['ErrorMailboxMoveInProgress', 'notThereYet', true],
  ['ErrorItemNotFound', 'notFound', true],
  ['ErrorNonExistentMailbox', 'noMailbox', false],
  ['ErrorMissingEmailAddress', 'noMailbox', false],
  ['ErrorNonPrimarySmtpAddress', 'noMailbox', false],
  ['ErrorAccessDenied', 'noPermission', false],
  ['ErrorServerThrottledOfTomorrow', 'serverBusy', true],
  ['ErrorOfTomorrow', 'refused', true],
  ['ErrorInvalidOperation', 'refused', false],
] as const)('%s means %s; worth asking again: %p', (code, problem, again) => {
  expect(judgeCode(code)).toEqual({ problem, again });
});
