import fc from 'fast-check';
import inspectionWords from '../../src/locales/en/inspection.json';
import type { Client } from '../../src/core/facts/snapshot';
import {
  ACT_LIMITS,
  ACTS,
  createSurroundings,
  type Act,
  type Outcome,
  type Surroundings,
} from '../../src/session/surroundings';
import type { InBrowser, InOutlook } from '../../src/sources/outlook/outlook';

/** A clock that stands still. */
const NEVER = () => () => undefined;

/** A window: the program around it, and what it lets us do. */
interface Place {
  /** null: Outlook has not answered. */
  client: Client | 'browser' | null;
  clipboard?: boolean;
  prints?: boolean;
  /** What becomes of a new message; `throws`: the call fails. */
  message?: 'opens' | 'refuses' | 'throws';
  opensPages?: boolean | 'refuses';
  /** A window for choosing files opens. */
  chooses?: boolean;
  hosted?: boolean;
}

const PAGE = 'https://checkup.example/index.html';
const TEXT = 'What you would lose, and when.';
const FILE = { name: 'report.html', type: 'text/html', text: '<p>report</p>' };
const DRAFT = { subject: 'Report', htmlBody: '<p>report</p>', text: TEXT };

const PLACES: Record<string, Place> = {
  'browser tab': { client: 'browser', clipboard: true, prints: true, chooses: true },
  'browser, mail text too long': { client: 'browser', clipboard: true, prints: true },
  'Outlook on the web': { client: 'web', clipboard: true, message: 'opens', chooses: true },
  'web, nothing allowed': { client: 'web', message: 'refuses' },
  'own Exchange webmail': { client: 'web', clipboard: true, message: 'throws' },
  'new Outlook': { client: 'newWindows', clipboard: true, prints: true, message: 'opens', chooses: true },
  'classic Windows': {
    client: 'classicWindows',
    clipboard: true,
    prints: true,
    message: 'opens',
    opensPages: true,
    chooses: true,
  },
  Mac: { client: 'mac', clipboard: true, message: 'opens', opensPages: true, chooses: true },
  'Mac, nothing allowed': { client: 'mac', message: 'refuses', opensPages: 'refuses' },
  iPhone: { client: 'ios', clipboard: true, message: 'refuses' },
  Android: { client: 'android', message: 'refuses' },
  'Outlook not yet there': { client: null, clipboard: true },
  'Outlook never there': { client: 'browser', hosted: true },
};

function outlookAt({ client, message, opensPages, hosted = false }: Place): InBrowser | InOutlook | null {
  if (client === null) return null;
  if (client === 'browser') return { where: 'browser', because: 'noHost', hosted, capabilities: () => [] };
  const told: Partial<InOutlook> = {
    where: 'outlook',
    client: { known: true, value: client, evidence: 'measured', source: 'outlook' },
    capabilities: () => (opensPages === undefined ? [] : [{ name: 'browserWindow', available: true }]),
    newAppointment: () =>
      message === 'throws' ? Promise.reject(new Error('no')) : Promise.resolve(message === 'opens'),
    newMessage: () =>
      message === 'throws' ? Promise.reject(new Error('no')) : Promise.resolve(message === 'opens'),
    openPage: () => opensPages === true,
  };
  return told as InOutlook;
}

function at(place: Place) {
  const did: string[] = [];
  const surroundings = createSurroundings({
    outlook: () => outlookAt(place),
    copy: (text) => {
      if (place.clipboard === true) did.push(`copied ${text}`);
      return Promise.resolve(place.clipboard === true);
    },
    download: ({ name }) => did.push(`saved ${name}`),
    print: () => Promise.resolve(place.prints === true),
    hand: (address) => did.push(address.slice(0, 7)),
    timer: NEVER,
    page: PAGE,
  });
  const run = (act: Act, text = TEXT): Promise<Outcome> | Outcome => {
    switch (act) {
      case 'save':
        return surroundings.save(FILE, text);
      case 'print':
        return surroundings.print(text);
      case 'copy':
        return surroundings.copy(text);
      case 'write':
        return surroundings.write({ ...DRAFT, text });
      case 'choose':
        return surroundings.choose(() => Promise.resolve(place.chooses === true));
      case 'schedule':
        return schedule(surroundings, text);
    }
  };
  return { surroundings, run, did };
}

/** Where there is no appointment form, the file for a calendar is saved. */
async function schedule(surroundings: Surroundings, text: string): Promise<Outcome> {
  const appointment = { subject: 'Back up', body: text, on: '2026-04-01' };
  return (await surroundings.schedule(appointment, text)) ?? surroundings.save(FILE, text);
}

const words: Record<string, string> = inspectionWords;

/** What a person sees of it, in a few words; throws where that would be nothing. */
function seen({ act, ended, copied, text, address }: Outcome): string {
  // Files that were chosen are read in sight.
  if (act === 'choose' && ended === 'done') return 'read';
  if (words[`act.${act}.${ended}`] === undefined) throw new Error(`Nothing is said of ${act} ${ended}`);
  // The text of a file can be pasted wherever files are asked for.
  const paste = act === 'choose' ? 'paste' : '';
  const ways = [
    copied ? 'copied' : '',
    text === null ? '' : 'text',
    paste,
    address === null ? '' : 'address',
  ];
  const way = ways.filter((one) => one !== '').join('+');
  if (ended !== 'done' && way === '') throw new Error(`${act} ${ended} leads nowhere`);
  return way === '' ? ended : `${ended} (${way})`;
}

test('every act in every place ends with something to see and a way on', async () => {
  const rows: string[][] = [];
  for (const [name, place] of Object.entries(PLACES)) {
    const text = name.includes('too long') ? 'x'.repeat(5_000) : TEXT;
    const row: string[] = [];
    for (const act of ACTS) row.push(seen(await at(place).run(act, text)));
    const { surroundings } = at(place);
    const link = surroundings.open('https://support.example/page')
      ? 'opened by Outlook'
      : surroundings.linksMayFail()
        ? 'link + address'
        : 'link';
    // In a browser a link is a link.
    if (link === 'link') expect(['browser', null]).toContain(place.client);
    rows.push([name, ...row, link]);
  }
  const table = [['', ...ACTS, 'open a page'], ...rows];
  const widths = [28, 32, 26, 18, 26, 26, 20];
  const printed = table.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('')
      .trimEnd(),
  );
  process.stdout.write(`${printed.join('\n')}\n`);
  expect(table.flat().filter((cell) => cell === '')).toEqual(['']);
});

test('whatever a window refuses, no act is silent and none is called done that was not', async () => {
  const place = fc.record({
    client: fc.constantFrom(
      null,
      ...(['browser', 'web', 'mac', 'ios', 'android', 'newWindows', 'classicWindows'] as const),
    ),
    clipboard: fc.boolean(),
    prints: fc.boolean(),
    hosted: fc.boolean(),
    chooses: fc.boolean(),
    message: fc.constantFrom('opens' as const, 'refuses' as const, 'throws' as const),
  });
  await fc.assert(
    fc.asyncProperty(place, fc.constantFrom(...ACTS), async (given, act) => {
      const { run, did } = at(given);
      const outcome = await run(act);
      seen(outcome);
      expect(outcome.copied).toBe(did.some((one) => one.startsWith('copied')));
      if (act === 'print') expect(outcome.ended === 'done').toBe(given.prints);
      if (act === 'save') expect(outcome.ended === 'asked').toBe(did.includes('saved report.html'));
      if (act === 'choose') expect(outcome.ended === 'done').toBe(given.chooses);
      if (act === 'copy') expect(outcome.ended === 'done').toBe(given.clipboard);
    }),
  );
});

test('Outlook that comes late is asked from then on', async () => {
  let found: InBrowser | InOutlook | null = null;
  const surroundings = createSurroundings({
    outlook: () => found,
    copy: () => Promise.resolve(true),
    download: () => undefined,
    print: () => Promise.resolve(true),
    hand: () => undefined,
    timer: NEVER,
    page: PAGE,
  });
  expect(await surroundings.save(FILE, TEXT)).toMatchObject({ ended: 'asked' });
  found = outlookAt({ client: 'mac' });
  expect(await surroundings.save(FILE, TEXT)).toMatchObject({ ended: 'refused', text: TEXT, address: PAGE });
});

describe('where the window never answers', () => {
  const silence = new Promise<never>(() => undefined);
  const silentOutlook = (): InOutlook | InBrowser | null => {
    const outlook = outlookAt({ client: 'mac' });
    return outlook?.where === 'outlook' ? { ...outlook, newMessage: () => silence } : outlook;
  };
  const waited: number[] = [];
  const surroundings = createSurroundings({
    outlook: silentOutlook,
    copy: () => silence,
    download: () => undefined,
    print: () => silence,
    hand: () => undefined,
    timer: (ms, then) => {
      waited.push(ms);
      queueMicrotask(then);
      return () => undefined;
    },
    page: PAGE,
  });

  test('every act ends all the same, within eight seconds, with the text to take', async () => {
    const ends = {
      save: await surroundings.save(FILE, TEXT),
      print: await surroundings.print(TEXT),
      copy: await surroundings.copy(TEXT),
      write: await surroundings.write(DRAFT),
    };
    for (const outcome of Object.values(ends)) expect(outcome).toMatchObject({ copied: false, text: TEXT });
    expect(Object.values(ends).map(({ ended }) => ended)).toEqual(['refused', 'refused', 'refused', 'asked']);
    expect(waited).toEqual([
      ACT_LIMITS.copy,
      ACT_LIMITS.print,
      ACT_LIMITS.copy,
      ACT_LIMITS.copy,
      ACT_LIMITS.write,
    ]);
    expect(ACT_LIMITS.copy + ACT_LIMITS.write).toBeLessThanOrEqual(8_000);
  });
});

test('a window that throws at a file or an address ends in a refusal with the text', async () => {
  const throws = () => {
    throw new Error('no');
  };
  const surroundings = createSurroundings({
    outlook: () => null,
    copy: () => Promise.resolve(false),
    download: throws,
    print: () => Promise.reject(new Error('no')),
    hand: throws,
    timer: NEVER,
    page: PAGE,
  });
  expect(await surroundings.save(FILE, TEXT)).toMatchObject({ ended: 'refused', text: TEXT });
  expect(await surroundings.print(TEXT)).toMatchObject({ ended: 'refused', text: TEXT });
  expect(await surroundings.write(DRAFT)).toMatchObject({ ended: 'refused', text: TEXT });
});

test('a window for files that fails is one that refused, and a page in a frame names itself for a browser', async () => {
  const { surroundings } = at({ client: 'web' });
  const outcome = await surroundings.choose(() => Promise.reject(new Error('no')));
  expect(outcome).toMatchObject({ ended: 'refused', address: PAGE });
});
