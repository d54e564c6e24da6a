import { createHash } from 'node:crypto';
import { CLOUD_SERVERS, type Cloud, type CloudServers } from '../../src/core/policy/clouds';

const hashOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** Those of the page, by hash, and the empty text: Fluent's style engine inserts empty <style> elements. */
const styleSources = (styles: readonly string[]) => ["'self'", ...styles.map(hashOf), hashOf('')];

/**
 * The content security policy of the page, in one place: the built page carries it as a meta element, and
 * `npm start` sends it as a header too.
 *
 * Inline styles are allowed by hash: those of the first view, and the empty string. Fluent's style engine
 * inserts empty <style> elements and fills them through the CSSOM. ajax.aspnetcdn.com serves MicrosoftAjax.js,
 * which office.js asks for in older hosts. Addresses to connect to are added here and nowhere else: Microsoft's sign-in
 * and Graph, in the one cloud that the page is built for, which are spoken to only after the person has consented.
 * Sign-in renews itself through a hidden frame.
 * office.js frames a page of its own folder in the webmail of an Exchange Server that it does not know: there it asks,
 * once, whether the server may be trusted (github.com/OfficeDev/office-js/issues/4055). Refused, Outlook never answers.
 */
const directives = (
  { signIn, graph }: CloudServers,
  styles: readonly string[],
): Record<string, readonly string[]> => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
  'style-src': styleSources(styles),
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'worker-src': ["'self'"],
  'connect-src': ["'self'", graph, signIn],
  'frame-src': [signIn, 'https://appsforoffice.microsoft.com'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
});

/**
 * All directives as one line, for the meta element and for the header.
 *
 * @param styles texts of the style elements that stand in the page
 */
export const contentSecurityPolicy = (cloud: Cloud, styles: readonly string[]): string =>
  Object.entries(directives(CLOUD_SERVERS[cloud], styles))
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');

/**
 * That of the administrator's page: whatever is dropped there cannot leave the browser, as no other address than the
 * page's own may be asked, framed or loaded from.
 */
export const adminSecurityPolicy = (styles: readonly string[]): string =>
  Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': styleSources(styles),
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'worker-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
