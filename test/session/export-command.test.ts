import { EXPORT_COMMAND } from '../../src/session/export-command';

/** The pieces between percent signs, paired from the left as the Run box and cmd pair them. */
function pairs(text: string): string[] {
  const pieces = text.split('%');
  return pieces.filter((_, index) => index % 2 === 1 && index < pieces.length - 1);
}

test('fits into the Run box', () => {
  expect(EXPORT_COMMAND.length).toBeLessThanOrEqual(259);
});

test('no pair of percent signs but the profile folder can be taken for a variable', () => {
  const [folder, ...rest] = pairs(EXPORT_COMMAND);
  expect(folder).toBe('USERPROFILE');
  // Names of variables hold no spaces and no backslashes on any Windows.
  for (const name of rest) expect(name).toMatch(/[ \\]/);
});

test('asks for every place that keeps profiles, writes over an earlier export, and only reads the registry', () => {
  expect(EXPORT_COMMAND).toContain('(16 15)');
  expect(EXPORT_COMMAND).toContain(
    String.raw`HKCU\Software\Microsoft\Office\%v.0\Outlook\Profiles %v.reg /y`,
  );
  expect(EXPORT_COMMAND).toContain(
    String.raw`"HKCU\Software\Microsoft\Windows NT\CurrentVersion\Windows Messaging Subsystem" old.reg /y`,
  );
  expect(EXPORT_COMMAND.match(/\breg (\w+)/g)).toEqual(['reg export', 'reg export']);
});

test('opens the folder once: what follows the loop would run in every turn of it', () => {
  expect(EXPORT_COMMAND.split(' do ')).toHaveLength(2);
  expect(EXPORT_COMMAND.split(' do ')[1]).not.toContain('&');
  expect(EXPORT_COMMAND.match(/explorer/g)).toHaveLength(1);
});

test('quotes come in pairs, and the first word after /c is not quoted', () => {
  expect(EXPORT_COMMAND.match(/"/g)?.length).toBe(4);
  expect(EXPORT_COMMAND).toMatch(/^cmd \/c [a-z]/);
});
