/**
 * `npm run lab:windows`: runs the command file of `collect/` in wine, on the settings of the sample people with planted
 * passwords, and compares what the page then says with what it says of a whole export made by wine's own `reg export`.
 * Ends with code 1 where they differ. Needs Debian's package wine; no Windows takes part.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDropped } from '../../src/sources/read-dropped';
import { sampleExports } from '../collect/registry';

const SCRIPT = path.resolve(__dirname, '../../collect/Export-MailSettings.cmd');
const SECRET = 'aPlantedPassword0815';
const OFFICE = 'HKCU\\Software\\Microsoft\\Office';

function wine(prefix: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  return spawnSync('wine', args, {
    encoding: 'utf8',
    timeout: 900_000,
    env: { ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all', DISPLAY: '', ...more },
  });
}

/** What the page says of a file: accounts with their servers and settings, and data files. */
async function said(name: string, bytes: Buffer): Promise<string> {
  const file = new File([Uint8Array.from(bytes)], name, { lastModified: 0 });
  const { facts, problems } = await readDropped([file], { now: '2026-11-28T09:00:00.000Z' });
  const lines = facts.flatMap(({ accounts, dataFiles }) => [
    ...accounts.map(({ address, kind, incoming, outgoing, serverCopy, delivery }) =>
      JSON.stringify({ address, kind, incoming, outgoing, serverCopy, delivery }),
    ),
    ...dataFiles.map(({ path: place, format }) => JSON.stringify({ place, format })),
  ]);
  return [...lines.sort(), ...problems.map(({ code }) => code)]
    .join('\n')
    .replaceAll(/"profileExport\|[^"]*"/g, '""');
}

async function played(text: string, prefix: string): Promise<boolean> {
  const reg = path.join(prefix, 'settings.reg');
  const out = path.join(prefix, 'mail-settings.txt');
  const whole = path.join(prefix, 'whole.reg');
  const planted = text.replaceAll(/^("Account Name"=)/gm, `"POP3 Password"="${SECRET}"\r\n$1`);
  wine(prefix, ['reg', 'delete', OFFICE, '/f']);
  writeFileSync(reg, planted);
  wine(prefix, ['reg', 'import', reg]);
  wine(prefix, ['reg', 'export', OFFICE, `Z:${whole}`, '/y']);
  const { status, stdout } = wine(prefix, ['cmd', '/c', SCRIPT], {
    MAIL_SETTINGS: `Z:${out.replaceAll('/', '\\')}`,
    MAIL_SETTINGS_QUIET: '1',
  });
  if (status !== 0 || !existsSync(out)) {
    console.error(`The command file ended with ${status}. ${stdout}`);
    return false;
  }
  const [collected, exported] = [readFileSync(out), readFileSync(whole)];
  const [mine, due] = [await said('outlook.reg', collected), await said('outlook.reg', exported)];
  const secretInExport = exported.toString('utf16le').includes(SECRET);
  const leaked = collected.includes(SECRET) || /assword/i.test(collected.toString('latin1'));
  console.log(
    `${due.split('\n').length} lines of facts, ${collected.length} bytes collected of ${exported.length} exported`,
  );
  if (mine !== due)
    console.error(`The page says otherwise.\n--- of the export\n${due}\n--- of what was collected\n${mine}`);
  if (leaked) console.error('A password was collected.');
  if (!secretInExport) console.error('No password was planted.');
  return mine === due && due !== '' && !leaked && secretInExport;
}

/** A profile whose name cannot be passed on to a command is told, and not passed over in silence. */
function told(name: string, prefix: string): boolean {
  const key = `${OFFICE}\\16.0\\Outlook\\Profiles\\${name}`;
  const out = path.join(prefix, 'told.txt');
  wine(prefix, ['reg', 'delete', OFFICE, '/f']);
  wine(prefix, ['reg', 'add', key, '/f']);
  const { status, stdout } = wine(prefix, ['cmd', '/c', SCRIPT], {
    MAIL_SETTINGS: `Z:${out.replaceAll('/', '\\')}`,
    MAIL_SETTINGS_QUIET: '1',
  });
  const good = status === 1 && stdout.includes('NOT read');
  console.log(`profile ${name}: ${good ? 'told' : `passed over in silence, code ${status}`}`);
  return good;
}

async function lab(): Promise<boolean> {
  if (spawnSync('wine', ['--version']).status !== 0) {
    console.error('This needs wine: sudo apt-get install --no-install-recommends wine wine64');
    return false;
  }
  const prefix = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-wine-'));
  try {
    wine(prefix, ['wineboot', '-i']);
    let good = true;
    for (const text of await sampleExports()) good = (await played(text, prefix)) && good;
    for (const name of ['50% off %OS%', 'up^down']) good = told(name, prefix) && good;
    return good;
  } finally {
    spawnSync('wineserver', ['-k'], { env: { ...process.env, WINEPREFIX: prefix } });
    rmSync(prefix, { recursive: true, force: true });
  }
}

void lab().then((good) => {
  process.exitCode = good ? 0 : 1;
});
