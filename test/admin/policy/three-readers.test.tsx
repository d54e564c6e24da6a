import '../../taskpane/jsdom-files';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkPolicy } from '../../../scripts/package/check-policy';
import { PolicyPage } from '../../../src/admin/policy/PolicyPage';
import { loadAdminWords } from '../../../src/locales/admin-words';
import { i18n } from '../../../src/locales/words';
import { BREAKS, GOOD, TODAY } from '../../core/policy/policy-breaks';

i18n.setMessagesCompiler(compileMessage);
// What people would see has a test of its own.
jest.mock('../../../src/admin/policy/PolicyPreview', () => ({
  __esModule: true,
  default: () => null,
}));

const folder = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-policy-'));
beforeAll(async () => {
  jest.useFakeTimers({ now: new Date(`${TODAY}T12:00:00`), doNotFake: ['setTimeout', 'queueMicrotask'] });
  await loadAdminWords();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What `npm run check-policy` tells. */
function command(text: string) {
  const file = path.join(folder, 'policy.json');
  writeFileSync(file, text);
  return checkPolicy(file, TODAY).faults;
}

/** The code that people see, as at an opening of the page. */
async function pane(answer: { ok: boolean; status: number }, text: string): Promise<string | null> {
  let code: string | null = null;
  Object.assign(window, { fetch: () => Promise.resolve({ ...answer, text: () => Promise.resolve(text) }) });
  // It is read once for each opening.
  await jest.isolateModulesAsync(async () => {
    const { policyTrouble } = await import('../../../src/session/policy');
    code = await policyTrouble();
  });
  return code;
}

/** All of it counts all the same, or has counted to its end: nothing for people to be told. */
const NOTHING_LOST = [
  'emptyHelpDesk',
  'quotaTwice',
  'listedTwice',
  'rulesOverlap',
  'waiverTwice',
  'waiverEnded',
  'ruleEnded',
];

test('command, administrator’s page and pane agree on every broken policy, and on the good one', async () => {
  const policies = [['none', '', ''] as const, ...BREAKS].map(([kind, find, put]) => ({
    kind,
    text: kind === 'none' ? GOOD : GOOD.replace(find, () => put),
  }));
  expect(new Set(policies.map(({ text }) => text)).size).toBe(BREAKS.length + 1);
  const codes: (string | null)[] = [];
  for (const { text } of policies) codes.push(await pane({ ok: true, status: 200 }, text));

  render(<PolicyPage />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'policy.json' });
  const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save policy.json' });
  for (const [at, { kind, text }] of policies.entries()) {
    const told = command(text);
    await act(async () => {
      fireEvent.change(field, { target: { value: text } });
      await Promise.resolve();
    });
    const shown = [...document.querySelectorAll('.policy-faults li')].map(({ textContent }) =>
      textContent.replace(/[\u2068\u2069]/g, ''),
    );
    const due = told.map(
      ({ line, reason, cure }) => `${line === null ? 'The file' : `Line ${line}`}${reason}${cure}`,
    );
    expect([kind, shown]).toEqual([kind, due]);
    expect([kind, save.disabled]).toEqual([kind, told.length > 0]);
    const lost = told
      .filter((fault) => !NOTHING_LOST.includes(fault.kind))
      .map((fault) => `policy-${fault.kind}`);
    const code = codes[at] ?? null;
    if (lost.length === 0) expect([kind, code]).toEqual([kind, null]);
    else expect([kind, lost]).toEqual([kind, expect.arrayContaining([code])]);
  }
});

test('a file that cannot be read is right for none of them', async () => {
  expect(checkPolicy(path.join(folder, 'nowhere.json'), TODAY)).toMatchObject({
    read: [],
    faults: [{ kind: 'notRead' }],
  });
  expect(await pane({ ok: false, status: 403 }, '')).toBe('policy-notReachable');
  render(<PolicyPage />);
  const unreadable = Object.assign(new File([''], 'policy.json'), {
    text: () => Promise.reject(new Error('no')),
  });
  fireEvent.change(document.querySelector('input[type=file]') ?? document.body, {
    target: { files: [unreadable] },
  });
  expect((await screen.findByRole('alert')).textContent).toMatch(/^This could not be read/);
  expect(screen.queryByText('No fault found. Everything in it counts.')).toBeNull();
});
