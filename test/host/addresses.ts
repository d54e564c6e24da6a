/** office.js talks only to a parent page whose origin is on its own list; this one is. */
export const HOST_ORIGIN = 'https://outlook.office.com';
/** Webmail of an Exchange Server of the organisation's own, which office.js does not know. */
export const OWN_EXCHANGE = 'https://owa.contoso.test';

/** Where the built page lives during a test. Made up; nothing leaves the machine. */
export const PAGE_ORIGIN = 'https://mailbox-checkup.test';

const OFFICE_JS_FOLDER = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
export const OFFICE_JS = `${OFFICE_JS_FOLDER}office.js`;

/** Path below Microsoft's hosted folder, or null when the address is elsewhere. */
export function officeJsPath(address: string): string | null {
  return address.startsWith(OFFICE_JS_FOLDER)
    ? (new URL(address).pathname.split('/hosted/')[1] ?? null)
    : null;
}

export const MICROSOFT_AJAX = 'https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js';
