/** @jest-environment jsdom */
import type { CheckId } from '../../src/core/checks/check';
import { bytes, fillOf } from '../../src/core/checks/shared/evidence-lines';
import { findingTitle, titleApart } from '../../src/wording/names';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { i18n, loadInspectionWords, loadStorageWords } from '../../src/locales/words';

beforeAll(() => {
  i18n.setMessagesCompiler(compileMessage);
  return Promise.all([loadInspectionWords(), loadStorageWords()]);
});

const text = (value: string) => ({ unit: 'text', value }) as const;

test('a name that a sentence begins with stands apart from it', () => {
  const { title, name } = titleApart({
    check: 'pop3-no-server-copy',
    verdict: 'fail',
    values: { account: text('ada@example.com') },
  });
  expect(title).toBe('This computer asks the server to delete mail once it is downloaded');
  expect(name).toContain('ada@example.com');
});

test('a sentence that begins otherwise stays whole', () => {
  const { title, name } = titleApart({ check: 'accounts-not-shown', verdict: 'fail', values: {} });
  expect(title).toMatch(/^Other mailboxes/);
  expect(name).toBeNull();
});

describe('a size above its limit is never called nearly full', () => {
  const GB = 1024 ** 3;
  const title = (check: CheckId, used: number, limit: number) =>
    findingTitle({
      check,
      verdict: 'fail',
      values: {
        account: text('ada@example.com'),
        file: text('mail.ost'),
        used: bytes(used),
        size: bytes(used),
        limit: bytes(limit),
        fill: fillOf(used, limit),
      },
    });

  test.each([
    'mirror-near-limit',
    'data-file-full',
    'quota-near',
    'quota-reached',
    'recoverable-items-near-limit',
  ] as const)('%s', (check) => {
    expect(title(check, 49.6 * GB, 47.5 * GB)).toMatch(
      /over (?:its|the usual) limit: .*49\.6 GB.* of .*47\.5 GB/,
    );
    expect(title(check, 47 * GB, 47.5 * GB)).not.toContain('over ');
    expect(title(check, 47.5 * GB, 47.5 * GB)).toMatch(/ is (?:full|at the usual limit): /);
  });
});
