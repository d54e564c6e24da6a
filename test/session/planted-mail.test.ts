import { compileMessage } from '@lingui/message-utils/compileMessage';
import { calendarFile } from '../../src/core/calendar/calendar-file';
import { ledgerOf } from '../../src/core/practices/ledger';
import { i18n } from '../../src/locales/words';
import { atAGlance } from '../../src/session/at-a-glance';
import { inspectRemembered } from '../../src/session/inspected';
import { trailInMemory } from '../../src/session/navigation';
import { createPane } from '../../src/session/create-pane';
import { subjectOf } from '../../src/session/practice-groups';
import { takeFiles } from '../../src/session/take-files';
import { runReading } from '../../src/sources/mailfile/run-reading';
import { openStore } from '../../src/storage/store';
import { subjectName } from '../../src/wording/names';
import { exportReport } from '../../src/wording/report/export-report';
import { FakeBrowser } from '../storage/fake-stores';
import { PLANTED_CHECKSUM, plantedMail } from '../tools/planted-mail';

// The way of writing numbers is asked of the browser, which is not here.
jest.mock('../../src/wording/format-locale', () => ({ formatLocale: 'en-US' }));
beforeAll(() => void i18n.setMessagesCompiler(compileMessage));

const NOW = new Date('2026-03-01T09:00:00.000Z');
const SECRET = 'Quetzalcoatlus';
const MAIL = plantedMail(SECRET);

/** Spellings in which a planted text or a password could come through. */
const TRACES = [
  SECRET,
  SECRET.toLowerCase(),
  Buffer.from(SECRET).toString('base64'),
  Buffer.from(SECRET).toString('hex'),
  String(PLANTED_CHECKSUM),
  PLANTED_CHECKSUM.toString(16),
];

/** Everything that an object holds as text, maps and sets included. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof Map || inner instanceof Set ? [...(inner as Iterable<unknown>)] : inner,
  );

function expectClean(what: Readonly<Record<string, string>>): void {
  const found = Object.entries(what).flatMap(([name, text]) =>
    TRACES.filter((trace) => text.toLowerCase().includes(trace.toLowerCase())).map((t) => `${name}: ${t}`),
  );
  expect(found).toEqual([]);
}

test.each(Object.keys(MAIL))('what the reader tells of a %s holds nothing of a message', async (kind) => {
  const told: unknown[] = [];
  await runReading(MAIL[kind] ?? [], { signal: new AbortController().signal, lookFor: null }, (message) =>
    told.push(message),
  );
  const read = told.filter((each) => JSON.stringify(each).includes('"outcome":"read"'));
  expect(read).toHaveLength(1);
  expectClean({ told: textOf(told) });
});

const STORES = Object.keys(MAIL).filter((kind) => kind !== 'EML' && kind !== 'MSG');

test.each(STORES)('neither does what is kept, shown or exported of a %s', async (kind) => {
  const browser = new FakeBrowser();
  const pane = createPane({
    openStore: () => Promise.resolve(openStore({ browser, roaming: null, now: () => NOW.toISOString() })),
    navigation: trailInMemory({ name: 'start' }),
    now: () => NOW,
  });
  const { signal } = new AbortController();
  await takeFiles(pane, MAIL[kind] ?? [], {
    isOwn: true,
    isGone: () => false,
    signal,
    cancel: () => undefined,
  });
  const state = pane.getState();
  const inspected = inspectRemembered(state.remembered, '2026-03-01');
  if (inspected === null) throw new Error('nothing was read');
  const { report, snapshot } = inspected;
  const { headline, grids } = atAGlance(inspected);
  expect(textOf(snapshot)).toContain('"months"');
  const exported = {
    report,
    snapshot,
    remembered: state.remembered,
    madeUp: false,
    headline,
    grids,
    waived: [],
    helpDesk: null,
  };
  const made = await exportReport(exported, { leaveOutNames: false });
  expect(made.facts).not.toBeNull();
  const reminders = ledgerOf(snapshot, report, '2026-03-01').map((entry, at) => {
    const name = subjectName(subjectOf(entry), snapshot);
    return {
      uid: String(at),
      on: '2026-04-01',
      summary: name,
      description: name,
      url: null,
      alertDaysBefore: [1],
    };
  });
  expect(browser.items.size).toBeGreaterThan(0);
  expectClean({
    state: textOf(state),
    kept: [...browser.items].flat().join('\n'),
    page: made.page.text,
    text: made.text.text,
    draft: made.draft,
    facts: made.facts?.text ?? '',
    nameless: textOf(await exportReport(exported, { leaveOutNames: true })),
    calendar: calendarFile(reminders, { now: NOW.toISOString(), product: 'Mailbox Checkup' }),
  });
});
