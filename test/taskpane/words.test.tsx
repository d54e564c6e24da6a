import { openPane, settle } from './render-pane';
import { act, fireEvent, waitFor } from '@testing-library/react';
import type { Snapshot } from '../../src/core/facts/snapshot';
import { FIXES } from '../../src/core/fixes/registry';
import { stepsOf } from '../../src/core/fixes/steps-for';
import { assembleSnapshot } from '../../src/core/report/assemble';
import type { Remembered, Walk } from '../../src/core/report/decisions';
import { inspect } from '../../src/core/report/inspect';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import type { Finding } from '../../src/core/report/report';
import { nameOfSubject } from '../../src/core/report/subject-name';
import { startWalk } from '../../src/core/report/walk';
import { holdingOf, homeOf } from '../../src/core/walks/home-of';
import { say } from '../../src/locales/words';
import { SAMPLES } from '../../src/samples/samples';
import { PAGE_NAMES, tokenOf, type Page, type PageName } from '../../src/session/page';
import { readDropped } from '../../src/sources/read-dropped';
import { OTHER_PEOPLE } from '../personas/other-people';
import { OUTLOOK_PEOPLE } from '../personas/outlook-people';
import { DAY, NOW, type Persona } from '../personas/persona';
import { LONG } from '../tools/long';
import { jargonIn, termsNamedIn } from '../tools/jargon';
import { gradeOf, isProse, sentencesOf, wordsOf } from '../tools/readability';

/** The longest sentence, in words, and the hardest page, as a school year. */
const LONGEST = 20;
const HARDEST = 8;
/** So few sentences are no text to grade. */
const FEWEST = 3;

const EVERYBODY: readonly Persona[] = [
  ...SAMPLES.map(({ id, files, answers }): Persona => ({
    id,
    shows: id,
    files,
    answers: () => [...answers],
  })),
  ...OUTLOOK_PEOPLE,
  ...OTHER_PEOPLE,
];
const PEOPLE = LONG ? EVERYBODY : EVERYBODY.filter(({ id }) => id === 'eva');

/** Pages that are about one thing each, or that need a copy or a mailbox that was read. */
const WITH_TOKEN: readonly PageName[] = [
  'account',
  'finding',
  'walk',
  'receipt',
  'backup',
  'liveFile',
  'moveMail',
];

/** What is remembered of somebody who has begun every walk, and all pages that there are for them. */
async function everythingOf({ files, facts = [], answers }: Persona) {
  const read = await readDropped(files?.() ?? [], { now: NOW });
  const gathered = { sources: [...read.facts, ...facts], takenAt: NOW };
  const told = answers?.(assembleSnapshot({ ...gathered, answers: [] })) ?? [];
  const snapshot = assembleSnapshot({ ...gathered, answers: told });
  const { findings } = inspect(snapshot, DAY);
  const walks = findings.flatMap((finding) => stepsOfWalk(finding, snapshot));
  const remembered: Remembered = { ...nothingRemembered(), snapshot, answers: told, walks };
  const about = (name: PageName, keys: readonly string[]): Page[] =>
    keys.map((key) => ({ name, token: tokenOf(key) }));
  const pages: Page[] = [
    ...PAGE_NAMES.filter((name) => !WITH_TOKEN.includes(name)).map((name) => ({ name })),
    ...about(
      'account',
      snapshot.accounts.map(({ id }) => id),
    ),
    ...about(
      'finding',
      findings.map(({ key }) => key),
    ),
    ...about(
      'walk',
      walks.map(({ finding }) => finding),
    ),
  ];
  return { remembered, pages };
}

/** One walk for each of its steps, so that each has a page of its own. */
function stepsOfWalk(finding: Finding, snapshot: Snapshot): Walk[] {
  if (finding.fix === null || finding.verdict !== 'fail') return [];
  const fix = FIXES[finding.fix];
  const home = homeOf(finding.subject, fix.place, snapshot, null, { host: null, system: 'windows' });
  const at = { home, holding: holdingOf(finding.subject, snapshot), provider: null };
  const about = nameOfSubject(finding.subject, snapshot) ?? 'This computer';
  const walk = startWalk(finding, fix, at, about, NOW);
  return stepsOf(walk, fix).map(({ step }, index) => ({
    ...walk,
    finding: `${walk.finding} ${String(index)}`,
    step: step.id,
  }));
}

/** The text of a page, block by block, unfolded or not, without what is typed into a program or read off its windows. */
function blocksOf(main: HTMLElement): string[] {
  const blocks =
    'h1, h2, h3, h4, p, li, dt, dd, td, th, label, legend, button, blockquote, .stack-tight > *, .stack-none > *, dd > *';
  return [...main.querySelectorAll(blocks)]
    .filter((block) => block.querySelector(blocks) === null && block.closest('code, pre, [lang]') === null)
    .flatMap((block) => block.textContent.split('\n'));
}

function faultsOf(blocks: readonly string[]): string[] {
  const sentences = blocks.filter(isProse).flatMap(sentencesOf);
  const long = sentences.filter((sentence) => wordsOf(sentence).length > LONGEST);
  const grade = sentences.length < FEWEST ? 0 : gradeOf(sentences);
  return [...long, ...(grade > HARDEST ? [`grade ${grade.toFixed(1)}`] : [])];
}

/** Terms that stand on a page, and that what unfolds at its foot, or on the start page beside the files, does not explain. */
async function unexplained(main: HTMLElement, blocks: readonly string[]): Promise<string[]> {
  const terms = termsNamedIn(blocks.join('\n'));
  if (terms.length === 0) return [];
  // By its role it would be looked for in all of a page.
  const ask = await waitFor(() => {
    const buttons = [...main.querySelectorAll('button')];
    const found = buttons.find(({ textContent }) => textContent === say('words.ask'));
    if (!found) throw new Error('Not yet there.');
    return found;
  });
  fireEvent.click(ask);
  const foot = document.getElementById(ask.getAttribute('aria-controls') ?? '');
  await waitFor(() => {
    if (!foot?.querySelector('dt, .soft')) throw new Error('Not yet there.');
  });
  const explained = [...(foot?.querySelectorAll('dt') ?? [])].map(({ textContent }) => textContent);
  return terms.filter((term) => !explained.includes(term));
}

test.each(PEOPLE.map((person) => [person.id, person] as const))(
  '%s reads no sentence of over 20 words, nothing that is too hard for school year 8, and no word left unexplained',
  async (_id, person) => {
    const { remembered, pages } = await everythingOf(person);
    const { pane, close } = openPane(undefined, NOW);
    await settle();
    act(() => {
      pane.remember(() => remembered);
    });
    const faults: Record<string, string[]> = {};
    let before: Element | null = null;
    const nobody = remembered.snapshot?.accounts.length === 0;
    for (const page of pages) {
      // Who has no account gets one page for another, which would not be told apart.
      if (nobody) {
        act(() => {
          pane.go({ name: page.name === 'forget' ? 'settings' : 'forget' });
        });
        before = document.querySelector('main');
      }
      act(() => {
        pane.go(page);
      });
      const main = await waitFor(() => {
        const now = document.querySelector('main');
        if (now === null || now === before || now.querySelector('h1') === null)
          throw new Error('Not yet there.');
        return now;
      });
      before = main;
      const blocks = blocksOf(main);
      expect([page, blocks.length > 1]).toEqual([page, true]);
      const found = [
        ...faultsOf(blocks),
        ...new Set(blocks.flatMap(jargonIn)),
        ...(await unexplained(main, blocks)).map((term) => `not explained: ${term}`),
      ];
      if (found.length > 0) faults[`${page.name} ${page.token ?? ''}`] = found;
    }
    expect(faults).toEqual({});
    close();
  },
);
