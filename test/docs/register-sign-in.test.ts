import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CONSENTS, scopesOf } from '../../src/sources/graph/scopes';

const SCRIPT = path.resolve(__dirname, '../../docs/admin/register-sign-in.sh');
const CLIENT = '11111111-2222-4333-8444-555555555555';

/** The ids by which Microsoft Graph knows its delegated permissions (learn.microsoft.com/graph/permissions-reference). */
const PERMISSIONS: Record<string, string> = {
  'User.Read': 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
  'Mail.Read': '570282fd-fa5c-430d-a7fd-fc8dc98a9dca',
  'MailboxSettings.Read': '87f447af-9fa4-4c32-9dfa-4a57a73d18ce',
  'Files.Read': '10465720-29dd-4523-a11a-6a75c743c9d9',
  'Mail.ReadWrite': '024d486e-b451-40bb-833d-3e66d98c5c73',
};

const folder = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-register-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the script with an `az` that notes what it is asked, a line each. */
function run(...args: string[]) {
  const asked = path.join(folder, 'asked');
  writeFileSync(asked, '');
  const az = path.join(folder, 'az');
  writeFileSync(az, `#!/bin/sh\necho "$@" >> ${asked}\necho ${CLIENT}\n`);
  chmodSync(az, 0o755);
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH ?? ''}` };
  const { status, stdout } = spawnSync('sh', [SCRIPT, ...args], { encoding: 'utf8', env });
  return { status, stdout, asked: readFileSync(asked, 'utf8') };
}

test('the script registers the page with its two addresses and asks for what the page asks for', () => {
  const { status, stdout, asked } = run('https://mail.example.com:8443/checkup/');
  expect(status).toBe(0);
  expect(asked).toContain(
    '["brk-multihub://mail.example.com:8443","https://mail.example.com:8443/checkup/signed-in.html"]',
  );
  const wanted = [...asked.matchAll(/--api-permissions (\S+)=Scope/g)].map(([, id]) => id);
  expect(wanted.sort()).toEqual(
    scopesOf(CONSENTS)
      .map((scope) => PERMISSIONS[scope])
      .sort(),
  );
  expect(asked).not.toContain('Role');
  expect(asked).not.toContain('admin-consent');
  expect(stdout).toContain(`"clientId": "${CLIENT}"`);
});

test('an address that is none is asked for, and nothing is registered', () => {
  for (const address of ['http://mail.example.com/', 'https://mail.example.com/checkup']) {
    const { status, asked } = run(address);
    expect([status, asked]).toEqual([1, '']);
  }
});
