import fc from 'fast-check';
import { withAllowList } from '../../scripts/collect/allow-list';
import { safeCell } from '../../src/core/company/safe-cell';
import { MAILBOX_LIST_COLUMNS } from '../../src/core/company/mailbox-list';
import { parseMachineFile } from '../../src/core/company/machine-file';
import type { SourceFacts } from '../../src/core/facts/snapshot';
import { only, read } from '../fixtures/profile/read';
import { collectedFile, printedFile, scriptText } from './played-scripts';
import { registryOf, sampleExports, withSecret } from './registry';

const SECRET = 'aPlantedPassword0815';
const SCRIPTS = ['Export-MailSettings.ps1', 'Export-MailSettings.cmd'] as const;

test.each(SCRIPTS)('the list of values in %s is the reader’s own', (name) => {
  const text = scriptText(name);
  expect(withAllowList(text, name.endsWith('.ps1') ? '.ps1' : '.cmd')).toBe(text);
});

test.each(SCRIPTS)('%s reads values by their names only, and none that ends in Password', (name) => {
  const text = scriptText(name);
  const listed = [...text.matchAll(/['"]([^'"\r\n]*password)['"]/gi)].map(([, found]) => found);
  // The one place is the script's own guard.
  expect(listed.filter((found) => found !== 'password')).toEqual([]);
  expect(text).not.toMatch(
    /GetValueNames|reg(?:\.exe)? (?:export|save|copy)|\/s\b|Get-ItemProperty -Path \S+\s*$/im,
  );
  for (const query of text.match(/^reg query .*$/gm) ?? []) expect(query).toContain(' /v "%~2"');
});

test('scripts are plain ASCII, which Windows PowerShell and every code page read alike', () => {
  for (const name of [...SCRIPTS, 'Export-Mailboxes.ps1'])
    expect(scriptText(name)).toMatch(/^[\x09\x0a\x0d\x20-\x7e]*$/);
});

test('the command file has the line ends that Windows needs to find its labels', () => {
  expect(scriptText('Export-MailSettings.cmd').replaceAll('\r\n', '')).not.toContain('\n');
});

/** What counts of an account, whatever kind of file it was read from. */
const said = ({ accounts, dataFiles }: SourceFacts) => ({
  accounts: accounts.map(
    ({ name, address, kind, incoming, outgoing, serverCopy, delivery, login }) =>
      JSON.parse(
        JSON.stringify({ name, address, kind, incoming, outgoing, serverCopy, delivery, login }),
      ) as unknown,
  ),
  dataFiles: dataFiles.map(({ name, path, format }) => ({ name, path, known: format.known })),
});

test('what the scripts collect tells the page the same as the whole export', async () => {
  const texts = await sampleExports();
  expect(texts.length).toBeGreaterThan(2);
  for (const text of texts) {
    const whole = said(only(await read(text)));
    expect(whole.accounts.length).toBeGreaterThan(0);
    const registry = registryOf(text);
    const keys = parseMachineFile(collectedFile(registry))?.people[0]?.keys ?? [];
    expect(said(only(await read(JSON.stringify(keys), 'outlook.reg', 'utf-8 without mark, LF')))).toEqual(
      whole,
    );
    expect(said(only(await read(printedFile(registry), 'outlook.reg', 'utf-8 without mark, LF')))).toEqual(
      whole,
    );
  }
});

test('a password planted in every key is nowhere in what is collected', async () => {
  for (const text of await sampleExports()) {
    const registry = withSecret(registryOf(text), SECRET);
    const bytes = Array.from(SECRET, (sign) => sign.charCodeAt(0));
    const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    for (const file of [collectedFile(registry), printedFile(registry)]) {
      expect(file).toContain('Account Name');
      for (const form of [SECRET, bytes.join(','), hex, 'assword'])
        expect(file.toLowerCase()).not.toContain(form.toLowerCase());
    }
  }
});

test('the list of all mailboxes has the columns that the overview reads, in their order', () => {
  const text = scriptText('Export-Mailboxes.ps1');
  const [, cells = ''] = /\[PSCustomObject\]\[ordered\]@\{\n([^]*?)\n {4}\}/.exec(text) ?? [];
  const columns = [...cells.matchAll(/^ {8}(\w+) +=/gm)].map(([, column]) => column);
  expect(columns).toEqual(MAILBOX_LIST_COLUMNS.map(({ name }) => name));
});

test('the list of all mailboxes guards the same beginnings of a formula as the page does', () => {
  const [, guarded = ''] =
    /if \(\$text -match '([^']+)'\)/.exec(
      scriptText('Export-Mailboxes.ps1').split('function ConvertTo-Cell')[1] ?? '',
    ) ?? [];
  const pattern = new RegExp(guarded);
  const sign = fc.constantFrom('=', '+', '-', '@', '\uFF0B', '\uFF1D', '\t', '\r', '\n', ' ', 'a', '1', '"');
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1 }), (text) => {
      expect([text, pattern.test(text)]).toEqual([text, safeCell(text).startsWith(`"'`)]);
    }),
  );
});

test('a profile that cannot be loaded ends nothing, and one that was loaded is unloaded', () => {
  const text = scriptText('Export-MailSettings.ps1');
  // Windows PowerShell 5.1 ends a script under 'Stop' at the first line that a program says on its error stream.
  expect(text).not.toContain('2>&1');
  const calls = text.match(/^.*reg\.exe.*$/gm) ?? [];
  expect(calls.filter((line) => !line.trim().startsWith('#'))).toHaveLength(1);
  expect(text).toMatch(/'Continue'\n.*\\reg\.exe" @Arguments 2>\$null/);
  expect(text).toMatch(/Invoke-Reg 'load'[^]*?\n {4}finally \{[^]*?Invoke-Reg 'unload'/);
});

test('what the system writes goes into a folder that nobody else has made, and no server is asked for a data file', () => {
  const text = scriptText('Export-MailSettings.ps1');
  for (const guard of ['ReparsePoint', 'GetOwner', "'O:BAD:P(", 'AreAccessRulesProtected', 'CreateNew'])
    expect(text).toContain(guard);
  expect(text.indexOf('\nOpen-Folder $Folder\n')).toBeLessThan(
    text.indexOf('GetSubKeyNames())\n$profileList'),
  );
  const [, loop = ''] = /foreach \(\$path in \$paths\) \{([^]*?)\n {4}\}/.exec(text) ?? [];
  expect(loop).toMatch(/'\^\[\\\\\/\]\{2\}'\) \{ \$script:pathsNotAsked\+\+; continue \}[^]*IO\.FileInfo/);
});

test('a list of mailboxes has its name only when it is whole', () => {
  const text = scriptText('Export-Mailboxes.ps1');
  expect(text).toContain("$ErrorActionPreference = 'Stop'");
  expect(text.match(/Export-Csv.*/g)).toEqual([
    'Export-Csv -LiteralPath "$File.part" -NoTypeInformation -Encoding UTF8',
  ]);
  expect(text.indexOf('Move-Item -LiteralPath "$File.part" -Destination $File -Force')).toBeGreaterThan(
    text.indexOf('Export-Csv'),
  );
});

test('the command file says so where a profile has a name that it cannot pass on, and ends with 1', () => {
  const text = scriptText('Export-MailSettings.cmd').replaceAll('\r\n', '\n');
  for (const sign of ['"%%"', '"^"', '""""']) expect(text).toContain(`^| find ${sign}') do set "MISSED=1"`);
  expect(text).toMatch(/\nif not defined MISSED for .* do call :profile "%%P"\n/);
  expect(text).toMatch(/if defined MISSED goto :missed\n/);
  expect(text).toMatch(/\n:missed\necho [^]*?NOT read[^]*?\nexit \/b 1\n\n:refused/);
});
