import { MAIL_FILE_KINDS } from '../../src/core/facts/mail-file';
import backup from '../../src/locales/en/backup.json';
import fixes from '../../src/locales/en/fixes.json';

/** Which programs open a copy of a kind: whoever has to open one is told at least one of them. */
const OPENS: Record<(typeof MAIL_FILE_KINDS)[number], RegExp> = {
  pst: /Classic Outlook/,
  ost: /No program/,
  mbox: /Thunderbird.*Apple Mail/,
  thunderbirdFolder: /Thunderbird/,
  maildir: /Thunderbird/,
  olm: /Outlook for Mac/,
  eml: /Thunderbird/,
  msg: /Classic Outlook/,
};

test.each(MAIL_FILE_KINDS)('the page about a copy names what opens one of the kind %s', (kind) => {
  expect(backup[`backup.opens.${kind}`]).toMatch(OPENS[kind]);
});

test('whoever opens a copy in no program of theirs is told which program opens which kind of file', () => {
  const words = fixes['step.open-copy.do'];
  for (const named of ['Classic Outlook', '.pst', 'Thunderbird', '.mbox', 'Outlook for Mac', '.olm'])
    expect(words).toContain(named);
  expect(fixes['step.open-copy.do.gmailWeb']).toMatch(/Thunderbird.*\.mbox/);
  expect(fixes['step.open-copy.do.outlookCom']).toMatch(/\.pst.*Classic Outlook/);
});
