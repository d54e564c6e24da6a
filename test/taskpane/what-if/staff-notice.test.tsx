import { act, screen } from '@testing-library/react';
import { staffNotice } from '../../../src/core/notice/staff-notice';
import { parsePolicy } from '../../../src/core/policy/parse-policy';
import { tokenOf } from '../../../src/session/page';
import { loadNoticeWords, say } from '../../../src/locales/words';
import { staffNoticeText } from '../../../src/wording/notice/staff-notice-text';
import { TODAY } from '../../tools/make-snapshot';
import { settle } from '../render-pane';
import { openWhatIf, pageText } from './open-what-if';

const FILE = {
  version: 1,
  organisation: 'Example Ltd',
  retention: [
    {
      id: 'one-year',
      olderThanDays: 365,
      scope: 'all',
      startsOn: '2026-03-31',
      endsOn: null,
      reason: 'One year is enough.',
      link: 'https://intranet.example.com/mail',
    },
  ],
};
const { policy } = parsePolicy(FILE);

beforeAll(async () => {
  // Loaded beforehand: on a busy machine that takes long.
  await Promise.all([
    import('../../../src/taskpane/what-if/WhatIf'),
    import('../../../src/taskpane/inspection/Inspection'),
    import('../../../src/taskpane/what-if/PolicyNotice'),
  ]);
  Object.assign(window, {
    fetch: () =>
      Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve(JSON.stringify(FILE)) }),
  });
});

// Those whom the rule leaves alone have nothing to compare.
test.each(['pop3Left', 'imap', 'exchange'] as const)(
  'the staff notice for a rule equals what the pane shows for the same rule and person: %s',
  async (reader) => {
    const [rule] = policy.retention;
    const notice = rule && staffNotice(rule, TODAY);
    const forReader = notice?.readers.find((one) => one.reader === reader);
    const account = forReader?.person.accounts[0];
    if (!notice || !forReader || !account) throw new Error('The rule concerns nobody.');

    const { pane } = await openWhatIf(forReader.person, { name: 'purge', token: tokenOf(account.id) });
    await loadNoticeWords();
    const text = staffNoticeText(notice, { policy, variant: 'firstWord', page: 'https://mail.example.com/' });
    const own = text.sections.findIndex(({ heading }) => heading === say(`staffNotice.reader.${reader}`));
    const [effect = ''] = text.sections[own]?.lines ?? [];
    const steps = text.sections.slice(own).find((section) => section.steps.length > 0)?.steps ?? [];

    act(() => {
      pane.go({ name: 'overview' });
    });
    const heading = await screen.findByRole('heading', { name: /^Old mail will be deleted/ });
    const shown = heading.parentElement?.textContent ?? '';
    const [, what = ''] = text.opening;
    expect(shown).toContain(what.slice(0, what.indexOf(' It concerns')));
    expect(shown).toContain(effect);
    const reason = text.opening.find((line) => line.includes('One year is enough.')) ?? 'nowhere';
    expect(shown).toContain(reason);
    expect(text.link).toBe(
      screen.getByRole('link', { name: /What your organisation says/ }).getAttribute('href'),
    );

    act(() => {
      screen.getByRole('button', { name: 'See what it touches' }).click();
    });
    await screen.findByRole('heading', { level: 1, name: /deletes old mail/ });
    await settle();
    const page = pageText();
    for (const line of text.opening.filter((one) => one.startsWith('Last safe day')))
      expect(page).toContain(line);
    expect(steps.length).toBeGreaterThan(0);
    for (const { title, how } of steps) {
      expect(page).toContain(title);
      expect(page).toContain(how);
    }
  },
);
