import type { Frame, Page } from 'playwright-core';
import { settleLook, takeIn, unclearLooks, type KeptSource } from '../../src/core/report/kept-source';
import { sourcesOfSnapshot } from '../../src/core/report/sources-of-snapshot';
import { toldAccountId } from '../../src/core/questions/apply-answers';
import type { Answer, AnswerValue, QuestionId } from '../../src/core/questions/question';
import { ledgerOf } from '../../src/storage/ledger';
import { KEYS } from '../../src/storage/ports';
import { writeStored } from '../../src/storage/stored';
import { readDropped } from '../../src/sources/read-dropped';
import { openInBrowser, type Opened } from '../host/open';
import { choose, gigabytes } from '../personas/persona';
import { exchange, imported, measured, pst, snapshotOf } from '../tools/make-snapshot';

const NOW = new Date().toISOString();

interface Kept {
  sources: KeptSource[];
  answers: Answer[];
}

/** Thunderbird's settings of some accounts, as the program writes them. */
function settings(accounts: readonly Record<string, string | number | boolean>[], folder: string): File {
  const lines: [string, string | number | boolean][] = accounts.flatMap((server, at) => {
    const number = at + 1;
    return [
      [`mail.account.account${number}.server`, `server${number}`],
      [`mail.account.account${number}.identities`, `id${number}`],
      [`mail.identity.id${number}.useremail`, server.userName ?? ''],
      ...Object.entries({ socketType: 3, directory: `${folder}\\Mail\\${number}`, ...server }).map(
        ([key, value]): [string, string | number | boolean] => [`mail.server.server${number}.${key}`, value],
      ),
    ];
  });
  lines.unshift(['mail.accountmanager.accounts', accounts.map((_, at) => `account${at + 1}`).join(',')]);
  const text = lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  return new File([text.join('\n')], 'prefs.js');
}

/** What is kept once these files were given one after the other, each of another computer. */
async function given(...files: readonly File[]): Promise<Kept> {
  let sources: KeptSource[] = [];
  for (const [at, file] of files.entries()) {
    const now = new Date(Date.parse(NOW) + at).toISOString();
    sources = takeIn(sources, (await readDropped([file], { now })).facts, now);
    for (const { key } of unclearLooks(sources)) sources = settleLook(sources, key, null);
  }
  return { sources, answers: [] };
}

/** What is kept of a person who has no file: an address, and answers about it. */
function told(address: string, answers: Partial<Record<QuestionId, AnswerValue>>): Promise<Kept> {
  const named = { accountAddress: { kind: 'text', value: address } as AnswerValue, ...answers };
  return Promise.resolve({ sources: [], answers: answersAbout(toldAccountId(address), named) });
}

function answersAbout(account: string, answers: Partial<Record<QuestionId, AnswerValue>>): Answer[] {
  return Object.entries(answers).map(([question, value]) => ({
    question: question as QuestionId,
    subject: { type: 'account', id: account },
    value,
    answeredAt: NOW,
  }));
}

/** Opens the page as at the next visit of somebody of whom this is kept. */
async function visit(page: Page, { sources, answers }: Kept): Promise<void> {
  const ledger = ledgerOf([
    ...sources.map((item) => ({ at: NOW, kind: 'source', item }) as const),
    ...answers.map((item) => ({ at: NOW, kind: 'answer', item }) as const),
  ]);
  await page.evaluate(
    ([key, text]) => {
      window.localStorage.clear();
      window.localStorage.setItem(key, text);
      window.location.hash = '';
    },
    [KEYS.remembered, writeStored(ledger)] as const,
  );
  await page.reload();
  await page.waitForSelector('.verdict');
}

const THUNDERBIRD = 'C:\\Users\\pat\\Thunderbird';
const POP = { type: 'pop3', hostname: 'mail.own.example', userName: 'pat@own.example' };
const OWN = 'pat@own.example';

interface Person {
  kept: () => Promise<Kept>;
  headline: string;
  /** What stands below 'What should I do first?', its button included. */
  first: string[];
  /** What the grid says of the inbox: on the server, on this computer, in a backup; and in how many places. */
  inbox: string[];
  /** Every amount of space that is named. */
  sizes: string[];
}

const PERSONS: Record<string, Person> = {
  'Gmail by POP': {
    kept: () =>
      given(
        settings(
          [{ ...POP, hostname: 'pop.gmail.com', userName: 'pat@gmail.com', leave_on_server: true }],
          THUNDERBIRD,
        ),
      ),
    headline: 'We cannot tell yet.',
    first: ['Gmail decides whether fetched mail stays, and we can’t see what is set there', 'Find out'],
    inbox: ['Not known', 'All', 'Not known', '1+'],
    sizes: [],
  },
  'one mailbox by POP3 and IMAP': {
    kept: () => given(settings([POP, { ...POP, type: 'imap' }], THUNDERBIRD)),
    headline: 'No. Mail can be lost for good.',
    first: ['Leave a copy of your mail on the server', `${OWN} (POP3)`, 'Show me how'],
    inbox: ['None', 'All', 'Not known', '1+'],
    sizes: [],
  },
  'two computers': {
    kept: () =>
      given(
        settings([{ ...POP, leave_on_server: true }], THUNDERBIRD),
        settings([POP], 'C:\\Users\\work\\Thunderbird'),
      ),
    headline: 'No. Mail can be lost for good.',
    first: ['Leave a copy of your mail on the server', `${OWN} (2)`, 'Show me how'],
    inbox: ['None', 'All', 'Not known', '1+'],
    sizes: [],
  },
  'a full .ost': {
    kept: () => {
      const delivery = imported({ to: 'cache', dataFileId: 'ada.pst' } as const);
      const ost = pst({ name: 'ada.ost', kind: imported('ost'), sizeBytes: measured(49.6 * 1024 ** 3) });
      const snapshot = snapshotOf({ accounts: [exchange({ delivery })], dataFiles: [ost] });
      return Promise.resolve({ sources: takeIn([], sourcesOfSnapshot(snapshot), NOW), answers: [] });
    },
    headline: 'We cannot tell yet.',
    first: ['Keep fewer years on this computer', 'No mail is lost', 'Show me how'],
    inbox: ['All', 'Follows the server', 'Not known', '1+'],
    sizes: ['49.6 GB', '47.5 GB'],
  },
  'a phone that holds the only copy': {
    kept: () => told(OWN, { howRead: choose('phone'), phone: choose('removes'), backupExists: choose('no') }),
    headline: 'Not quite. Some of it is at risk.',
    first: ['Save the mail on the phone', 'We know of no second copy of this mail', 'Show me how'],
    inbox: ['Not known', 'Not known', 'None'],
    sizes: [],
  },
  'a dead Microsoft POP account': {
    kept: async () => {
      const server = { ...POP, hostname: 'outlook.office365.com', userName: 'pat@outlook.com' };
      const { sources } = await given(settings([server], THUNDERBIRD));
      const id = sources[0]?.facts.accounts[0]?.id ?? '';
      return { sources, answers: answersAbout(id, { newMailArrives: choose('no') }) };
    },
    headline: 'No. Mail can be lost for good.',
    first: ['Add it as a Microsoft account', 'has ended sign-in with a password', 'Show me how'],
    inbox: ['Not known', 'All', 'Not known', '1+'],
    sizes: [],
  },
  'Yahoo at 19 of 20 GB': {
    kept: () =>
      told('pat@yahoo.com', {
        howRead: choose('browser'),
        quotaUsed: gigabytes(19),
        quotaLimit: gigabytes(20),
        backupExists: choose('no'),
      }),
    headline: 'Not quite. Some of it is at risk.',
    // A copy comes before room is made, as making room deletes.
    first: ['Make a backup of your mail', 'There is no backup', 'Show me how'],
    inbox: ['All', 'None', 'None', '1'],
    sizes: ['19 GB', '20 GB'],
  },
};

let opened: Opened;
beforeAll(async () => {
  opened = await openInBrowser();
});
afterAll(() => opened.close());

/** How many things that are not known stand in the list that is unfolded. */
async function openThings(pane: Frame): Promise<number> {
  const listed = pane.locator('main ul.ways > li:visible');
  const before = await listed.count();
  await pane.getByRole('button', { name: /we don’t know yet/ }).click();
  await listed.nth(before).waitFor();
  return (await listed.count()) - before;
}

/** Names stand in marks that keep their direction. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('what a person reads first', () => {
  it.each(Object.entries(PERSONS))('%s', async (_, { kept, headline, first, inbox, sizes }) => {
    const { page, pane, assertClean } = opened;
    await visit(page, await kept());
    expect(await pane.locator('.verdict .answer').innerText()).toContain(headline);
    const firstThing = plain(await pane.locator('.first-thing').innerText());
    for (const words of first) expect(firstThing).toContain(words);
    const row = plain(await pane.locator('main tbody tr').first().innerText());
    const cells = row.split(/\s*[\t\n]+\s*/).filter((cell) => !['', '?', '–', 'Inbox'].includes(cell));
    expect(cells).toEqual(inbox);
    const all = plain(await pane.locator('main').innerText());
    expect([...new Set(all.match(/[\d.,]+ [KMGT]B/g))].sort()).toEqual([...sizes].sort());
    expect(all).not.toMatch(/\d messages?\b/);
    expect(await openThings(pane)).toBe(Number(/(\d+) things? we don’t know yet/.exec(all)?.[1]));
    assertClean();
  });
});
