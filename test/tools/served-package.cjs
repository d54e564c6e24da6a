// For a process that asks a web server: answers with the files of SERVED_PACKAGE, under the headers that it brings for
// Azure Static Web Apps, the one of its settings that is plain data.
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { gunzipSync } = require('node:zlib');

const { SERVED_PACKAGE: folder = '', SERVED_AT: base = '', SERVED_HEADER: more = '' } = process.env;
const settings = path.join(folder, 'headers/azure-static-web-apps/staticwebapp.config.json');
/** @type {unknown} */
const read = JSON.parse(readFileSync(settings, 'utf8'));
const { globalHeaders, routes } =
  /** @type {{ globalHeaders: Record<string, string>, routes: { route: string, headers?: Record<string, string> }[] }} */ (
    read
  );

/** As a web server tells them by the ending. @type {Record<string, string>} */
const TYPES = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
};

globalThis.fetch = (/** @type {string | URL | Request} */ asked) => {
  const address = asked instanceof Request ? asked.url : String(asked);
  const file = (address.startsWith(base) ? address.slice(base.length) : 'nowhere') || 'index.html';
  const place = path.join(folder, 'site', file);
  if (!existsSync(place)) return Promise.resolve(new Response('', { status: 404 }));
  const ending = path.extname(file).slice(1);
  const ofRoute = routes.find(({ route }) => new RegExp(`[{,]${ending}[},]`).test(route));
  const headers = new Headers({ 'Content-Type': TYPES[ending] ?? 'application/octet-stream' });
  for (const [name, value] of Object.entries({ ...globalHeaders, ...ofRoute?.headers }))
    if (value !== '') headers.set(name, value);
  const [name = '', value = ''] = more.split(': ');
  if (name !== '') headers.set(name, value);
  const zipped = existsSync(`${place}.gz`);
  if (zipped) headers.set('Content-Encoding', 'gzip');
  const bytes = zipped ? gunzipSync(readFileSync(`${place}.gz`)) : readFileSync(place);
  return Promise.resolve(new Response(bytes, { headers }));
};
