import { CLOUD_SERVERS, type Cloud, type CloudServers } from '../../src/core/policy/clouds';
import { firstStyleHash } from './first-style';

/** The hash of an empty text: Fluent's style engine inserts empty <style> elements. */
const FLUENT_STYLE_HASH = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The content security policy of the page, in one place: the built page carries it as a meta element, and
 * `npm start` sends it as a header too.
 *
 * Two inline styles are allowed, by hash: that of the first view, and the empty string. Fluent's style engine
 * inserts empty <style> elements and fills them through the CSSOM. ajax.aspnetcdn.com serves MicrosoftAjax.js,
 * which office.js asks for in older hosts. Addresses to connect to are added here and nowhere else: Microsoft's sign-in
 * and Graph, in the one cloud that the page is built for, which are spoken to only after the person has consented.
 * Sign-in renews itself through a hidden frame.
 * office.js frames a page of its own folder in the webmail of an Exchange Server that it does not know: there it asks,
 * once, whether the server may be trusted (github.com/OfficeDev/office-js/issues/4055). Refused, Outlook never answers.
 */
const directives = ({ signIn, graph }: CloudServers): Record<string, readonly string[]> => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
  'style-src': ["'self'", firstStyleHash, FLUENT_STYLE_HASH],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'worker-src': ["'self'"],
  'connect-src': ["'self'", graph, signIn],
  'frame-src': [signIn, 'https://appsforoffice.microsoft.com'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
});

/** All directives as one line, for the meta element and for the header. */
export const contentSecurityPolicy = (cloud: Cloud): string =>
  Object.entries(directives(CLOUD_SERVERS[cloud]))
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');

/**
 * That of the administrator's page: whatever is dropped there cannot leave the browser, as no other address than the
 * page's own may be asked, framed or loaded from.
 */
export const adminSecurityPolicy = (): string =>
  Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", firstStyleHash, FLUENT_STYLE_HASH],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'worker-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
