import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, within } from '@testing-library/react';
import type { Visit } from '../../../src/core/facts/visit';
import type { DeletionRule } from '../../../src/core/facts/deletion-rule';
import { known } from '../../../src/core/facts/evidence';
import { i18n, loadInspectionWords, loadStorageWords } from '../../../src/locales/words';
import { Forecast } from '../../../src/taskpane/mailbox/Forecast';
import { ages, asked, folder, mailbox } from '../../tools/make-mailbox';

i18n.setMessagesCompiler(compileMessage);

beforeAll(async () => {
  await loadInspectionWords();
  await loadStorageWords();
});

const GB = 1024 ** 3;
const NOW = mailbox().takenAt;
const before = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
const grown = mailbox({
  folders: [
    folder('inbox', 1_000, 10 * GB, {
      oldest: asked(before(800)),
      older: ages([950, 9.5 * GB], [900, 9 * GB], [500, 5 * GB], [100, GB], [0, 0]),
    }),
  ],
});
const weekly: Visit[] = Array.from({ length: 13 }, (_, week) => ({
  at: before(7 * (12 - week)),
  bytes: (10 - (12 - week) * 0.25) * GB,
}));
const plain = (element: Element | null) => element?.textContent.replace(/[\u2066-\u2069]/g, '') ?? '';
const picture = () => document.querySelector('svg');
const rows = () =>
  within(screen.getByRole('table', { hidden: true }))
    .getAllByRole('row', { hidden: true })
    .slice(1)
    .map((row) => [...row.children].map(plain));

test('from readings: the picture, and the same as a table', () => {
  render(<Forecast mailbox={grown} limits={[20 * GB]} visits={weekly} deletion={null} />);
  expect(plain(document.body)).toContain('13 readings of this mailbox since');
  expect(plain(document.body)).toContain('Full in 9 months to 10 months.');
  expect(document.querySelectorAll('.course-point')).toHaveLength(13);
  expect(document.querySelectorAll('.course-limit')).toHaveLength(1);
  const table = rows();
  expect(table.filter(([when]) => when?.startsWith('in '))).toHaveLength(4);
  expect(table.find(([when]) => when?.startsWith('today'))?.[1]).toBe('10 GB');
  expect(table.at(-1)?.[1]).toBe('about 23 GB');
  // What is drawn is said: nothing in the picture is for the eyes alone.
  expect(picture()?.closest('[aria-hidden=true]')).not.toBeNull();
});

test.each([0.05, 0.1, 0.15, 0.2, 0.3, 0.5])(
  'a far day is told in years, and no span is said twice, %d of the way',
  (share) => {
    render(<Forecast mailbox={grown} limits={[(10 + 220 * share) * GB]} visits={weekly} deletion={null} />);
    const text = plain(document.body);
    expect(text).not.toMatch(/(?:2[4-9]|[3-9]\d|\d{3}) months/);
    expect(text).not.toMatch(/about ([\d.]+ \w+)(?:, |: )not before \1\b/);
  },
);

test('from ages: what was there already, and that deleted mail is not in it', () => {
  render(<Forecast mailbox={grown} limits={[20 * GB]} visits={weekly.slice(-3)} deletion={null} />);
  expect(plain(document.body)).toContain('ages of the mail that is there now');
  expect(plain(document.body)).toContain('how much of the mail of today was there already');
  expect(rows()).toContainEqual([expect.any(String), '5 GB']);
});

test('a limit far above everything is said, and no line is drawn for it', () => {
  render(<Forecast mailbox={grown} limits={[900 * GB]} visits={weekly} deletion={null} />);
  expect(document.querySelectorAll('.course-limit')).toHaveLength(0);
  expect(plain(document.body)).toContain('A limit of 900 GB lies far above this picture.');
});

test('nothing is drawn from what cannot carry it', () => {
  const young = mailbox({ folders: [folder('inbox', 9, GB)] });
  render(<Forecast mailbox={young} limits={[20 * GB]} visits={[]} deletion={null} />);
  expect(plain(document.body)).toContain('less than three months of mail');
  expect(picture()).toBeNull();
  expect(screen.queryByRole('table')).toBeNull();
});

describe('with a rule by which the server deletes', () => {
  const year = (startsOn: string | null) => ({
    rule: known<DeletionRule>({ olderThanDays: 365, scope: 'all', startsOn, endsOn: null }, 'policy', 'it'),
    months: startsOn === null ? 0 : 1.3,
  });

  test('that starts some day, it is told that it is full neither before nor after', () => {
    render(<Forecast mailbox={grown} limits={[20 * GB]} visits={weekly} deletion={year('2026-04-11')} />);
    const text = plain(document.body);
    expect(text).toMatch(/From .*2026 on the server deletes mail older than 365 days\./);
    expect(text).toContain('neither before nor after');
    expect(text).not.toContain('Full in');
  });

  test('that the forecast cannot rest on, it is said to be left out', () => {
    render(<Forecast mailbox={grown} limits={[11 * GB]} visits={weekly} deletion={year('2026-04-11')} />);
    expect(plain(document.body)).toMatch(/Full in .*This leaves out a deletion\. From .*2026 on/);
  });

  test('of two limits it is left out of that alone which it does not hold', () => {
    render(
      <Forecast mailbox={grown} limits={[11 * GB, 20 * GB]} visits={weekly} deletion={year('2026-04-11')} />,
    );
    const text = plain(document.body);
    expect(text).toContain('neither before nor after');
    expect(text).toMatch(/With a limit of 11 GB\s*This leaves out a deletion\./);
    expect(text).not.toMatch(/With a limit of 11 GB or 20 GB/);
  });

  test('that ran while all readings were made is in them, and left out where it started between them', () => {
    const { rerender } = render(
      <Forecast mailbox={grown} limits={[20 * GB]} visits={weekly} deletion={year(null)} />,
    );
    expect(plain(document.body)).toContain('Full in');
    expect(plain(document.body)).not.toContain('leaves out a deletion');
    const since = { ...year(before(20).slice(0, 10)), months: 0 };
    rerender(<Forecast mailbox={grown} limits={[20 * GB]} visits={weekly} deletion={since} />);
    expect(plain(document.body)).toContain('This leaves out a deletion. The server deletes');
  });

  test('says nothing of a mailbox that is full now', () => {
    render(<Forecast mailbox={grown} limits={[9 * GB]} visits={weekly} deletion={year('2026-04-11')} />);
    expect(plain(document.body)).toContain('It is full now.');
    expect(plain(document.body)).not.toContain('deletion');
  });

  test('that runs, nothing is said of a day on which it starts', () => {
    const ofYear = mailbox({
      folders: [
        folder('inbox', 500, 5 * GB, {
          oldest: asked(before(360)),
          older: ages([460, 4.6 * GB], [380, 3.8 * GB], [0, 0], [0, 0], [0, 0]),
        }),
      ],
    });
    render(<Forecast mailbox={ofYear} limits={[8 * GB]} visits={[]} deletion={year(null)} />);
    expect(plain(document.body)).toContain(
      'The server deletes mail older than 365 days. So it is most likely',
    );
  });

  test('that is said to run where mail is older than it leaves, the forecast does not rest on it', () => {
    render(<Forecast mailbox={grown} limits={[20 * GB]} visits={[]} deletion={year(null)} />);
    expect(plain(document.body)).toMatch(/Full in .*This leaves out a deletion\. The server deletes/);
  });
});
