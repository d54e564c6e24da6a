import { FIXES } from '../../src/core/fixes/registry';
import { stepsFor } from '../../src/core/fixes/steps-for';
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

test('every step of every fix says what to do at every home, with nothing left to fill in', () => {
  for (const fix of Object.values(FIXES)) {
    for (const home of HOMES) {
      for (const { step, variant } of stepsFor(fix, home)) {
        const words = stepWords(fix.id, step, home, 'work.pst');
        const said = variant.says === 'cannot' ? [words.title] : [words.title, words.what];
        for (const text of said) expect(text).toMatch(/^\S[^{}]+\S$/);
        for (const text of [words.expect, words.trouble, words.notFirst]) {
          expect(text ?? 'nothing').toMatch(/^\S[^{}]+\S$/);
        }
      }
    }
  }
});

test('words that are not there are not made up', () => {
  expect(sayIfKnown('fix.no-such-fix.title')).toBeUndefined();
  expect(stepWords('no-such-fix', { id: 'x' }, 'web', '')).toEqual({ title: '', what: '' });
  expect(say('start.title').length).toBeGreaterThan(0);
  expect([locale, direction]).toEqual(['en', 'ltr']);
});
