import { canOpenAnew, whyNotLoaded } from '../../src/session/newer-release';

const page = (hash: string) => `<head><script defer src="taskpane.${hash}.js"></script>`;

/** A window that shows one release, before a server that has what `answers` says. */
function windowBefore(answers: (address: string, method: string) => Response | Promise<Response>): Window {
  const asked = (address: string | URL, { method = 'GET' }: RequestInit = {}) =>
    Promise.resolve(answers(String(address), method));
  return {
    location: { origin: 'https://mail.example.com', pathname: '/checkup/index.html' },
    document: { querySelector: () => ({ getAttribute: () => 'taskpane.aaaaaaaa.js' }) },
    fetch: asked,
    setTimeout: (then: () => void, ms: number) => setTimeout(then, ms),
    clearTimeout: (timer: NodeJS.Timeout) => {
      clearTimeout(timer);
    },
  } as unknown as Window;
}

test('a newer release that is whole is told', async () => {
  const asked: string[] = [];
  const view = windowBefore((address, method) => {
    asked.push(`${method} ${address}`);
    return new Response(method === 'HEAD' ? null : page('bbbbbbbb'));
  });
  expect(await whyNotLoaded(view)).toBe('newer');
  // Without what stood behind the address, which is the person's.
  expect(asked).toEqual([
    'GET https://mail.example.com/checkup/index.html',
    'HEAD https://mail.example.com/checkup/taskpane.bbbbbbbb.js',
  ]);
});

test('a release that is only half there is no reason to leave this one', async () => {
  const half = windowBefore((_, method) =>
    method === 'HEAD' ? new Response(null, { status: 404 }) : new Response(page('bbbbbbbb')),
  );
  expect(await whyNotLoaded(half)).toBe('underway');
  expect(await whyNotLoaded(windowBefore(() => new Response('', { status: 404 })))).toBe('underway');
  expect(await whyNotLoaded(windowBefore(() => new Response('Be right back')))).toBe('underway');
  expect(await whyNotLoaded(windowBefore(() => new Response(page('aaaaaaaa'))))).toBe('underway');
});

test('a server that does not answer is the connection', async () => {
  expect(await whyNotLoaded(windowBefore(() => Promise.reject(new TypeError('no network'))))).toBe(
    'notLoaded',
  );
});

test('the page is opened anew only where what it begins with is there', async () => {
  const server = (status: number) =>
    windowBefore((_, method) =>
      method === 'HEAD' ? new Response(null, { status }) : new Response(page('aaaaaaaa')),
    );
  expect(await canOpenAnew(server(200))).toBe(true);
  expect(await canOpenAnew(server(404))).toBe(false);
  expect(await canOpenAnew(windowBefore(() => new Response('Be right back')))).toBe(false);
  expect(await canOpenAnew(windowBefore(() => Promise.reject(new TypeError('no network'))))).toBe(false);
});
