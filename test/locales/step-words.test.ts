import type { Fix } from '../../src/core/fixes/fix';
import { FIXES } from '../../src/core/fixes/registry';
import { stepsFor } from '../../src/core/fixes/steps-for';
import { DIALOGS } from '../../src/core/walks/dialogs/dialogs';
import { HOMES } from '../../src/core/walks/home';
import { stepWords } from '../../src/locales/step-words';
import { direction, loadFixWords, locale, say, sayIfKnown } from '../../src/locales/words';

beforeAll(() => loadFixWords());

const settings = { id: 'open-settings', shared: true } as const;

test('a step is worded for its home, with the account in it', () => {
  const words = stepWords('leave-copy-on-server', settings, 'classicWindows', 'ada@example.com');
  expect(words.title).toBe('Open the settings of the account');
  expect(words.what).toContain('ada@example.com');
  expect(words.trouble).toContain('Control Panel');
  expect(words.notFirst).toBeUndefined();
});

test('a home without words of its own gets those for all', () => {
  const words = stepWords('leave-copy-on-server', settings, 'other', 'Ada');
  expect(words.what).toMatch(/^In your mail program/);
  expect(words.trouble).toBeUndefined();
});

/** How long copies are to stay, as it can be chosen; undefined: not chosen. */
const CHOICES = [undefined, null, 14, 45] as const;

describe.each(CHOICES)('copies chosen to stay %s days', (days) => {
  const chooses = ({ steps }: Fix) => steps.some((step) => step.chooses);
  // What makes a copy first is there to give copies an end; 'with no end' is not offered in it.
  const offers = (fix: Fix) => days !== null || !fix.steps.some(({ does }) => does?.includes('removes'));
  const steps = () =>
    Object.values(FIXES)
      .filter((fix) => !chooses(fix) || offers(fix))
      .flatMap((fix) =>
        HOMES.flatMap((home) => {
          const chosen = chooses(fix) ? days : undefined;
          return stepsFor(fix, home).map(({ step, variant }) => ({
            chosen,
            variant,
            said: Object.values(stepWords(fix.id, step, home, 'Ada', chosen)).join(' '),
          }));
        }),
      );

  test('no step asks to type a number where there is none, or another one than was chosen', () => {
    const wrong = steps().filter(({ said, chosen }) => {
      const typed = /\btype (your number|\d+)/.exec(said)?.[1];
      const right = chosen === undefined ? 'your number' : String(chosen);
      return typed !== undefined && typed !== right;
    });
    expect(wrong.map(({ said }) => said)).toEqual([]);
  });

  test('the drawing beside a step has the box about days ticked where the step says so, and empty where not', () => {
    const boxes = steps().flatMap(({ said, variant, chosen }) =>
      (variant.says === 'path' ? variant.paths : []).flatMap((path) =>
        (DIALOGS[path] ?? []).flatMap(({ parts }) =>
          parts.flatMap((part) =>
            part.part === 'check' && /^(Remove from server after|For at most)$/.test(part.label)
              ? [{ said, path, ticked: part.days ? chosen !== null : part.ticked, label: part.label }]
              : [],
          ),
        ),
      ),
    );
    expect(boxes.length).toBeGreaterThan(8);
    const wrong = boxes.filter(({ said, ticked, label }) =>
      ticked
        ? /(Clear|Leave) (“[^”]*” empty|“For at most”|“Remove|the boxes below)/.test(said)
        : // A program may have ticked it by itself: to leave it alone is not enough.
          said.includes(`ick “${label}”`) || !/\bClear\b/.test(said),
    );
    expect(wrong.map(({ said, path }) => [path, said])).toEqual([]);
  });
});

test('every step of every fix says what to do at every home, with nothing left to fill in', () => {
  const unsaid = Object.values(FIXES).flatMap((fix) =>
    HOMES.flatMap((home) =>
      stepsFor(fix, home).flatMap(({ step, variant }) => {
        const words = stepWords(fix.id, step, home, 'work.pst');
        const said = variant.says === 'cannot' ? [words.title] : [words.title, words.what];
        return [
          ...said,
          words.expect ?? 'nothing',
          words.trouble ?? 'nothing',
          words.notFirst ?? 'nothing',
        ].filter((text) => !/^\S[^{}]+\S$/.test(text));
      }),
    ),
  );
  expect(unsaid).toEqual([]);
});

test('words that are not there are not made up', () => {
  expect(sayIfKnown('fix.no-such-fix.title')).toBeUndefined();
  expect(stepWords('no-such-fix', { id: 'x' }, 'web', '')).toEqual({ title: '', what: '' });
  expect(say('start.title').length).toBeGreaterThan(0);
  expect([locale, direction]).toEqual(['en', 'ltr']);
});
