/** @jest-environment jsdom */
import { readSoap, TYPES } from '../../../src/sources/ews/soap';
import { LONGEST_WAIT_MS } from '../../../src/sources/mailbox/clock';

test('no server is waited for longer than a timer can run and a date can tell', () => {
  const waitFor = (asked: string) => {
    const value = `<t:Value xmlns:t="${TYPES}" Name="BackOffMilliseconds">${asked}</t:Value>`;
    const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
    return readSoap(`<s:Envelope xmlns:s="${soap}"><s:Fault>${value}</s:Fault></s:Envelope>`);
  };
  expect(waitFor('7000')).toMatchObject({ waitMs: 7000 });
  expect(waitFor('1e300')).toMatchObject({ waitMs: LONGEST_WAIT_MS });
});
