/** @jest-environment jsdom */
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { example, PLAIN } from './example';

test('in a language from right to left the page says so, and the text keeps names apart', async () => {
  Object.assign(globalThis, { __PSEUDO__: true });
  const { i18n } = await import('../../../src/locales/words');
  i18n.setMessagesCompiler(compileMessage);
  const { exportReport } = await import('../../../src/wording/report/export-report');
  const { page, text } = await exportReport(example(), { leaveOutNames: false });
  expect(page.text).toContain('<html lang="ar-XB" dir="rtl">');
  expect(text.text).toContain(`\u2068${PLAIN.address}\u2069`);
});
