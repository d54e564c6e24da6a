import { CLIENTS } from '../../src/core/facts/snapshot';
import { FIXES } from '../../src/core/fixes/registry';
import { stepsFor } from '../../src/core/fixes/steps-for';
import { stepWords } from '../../src/locales/step-words';
import { direction, loadFixWords, locale, say, sayIfKnown } from '../../src/locales/words';

beforeAll(() => loadFixWords());

test('a step is worded for the program in use, with the account in it', () => {
  const words = stepWords('leave-copy-on-server', 'open-settings', 'classicWindows', 'ada@example.com');
  expect(words.title).toBe('Open the settings of the account');
  expect(words.what).toContain('classic Outlook');
  expect(words.what).toContain('ada@example.com');
  expect(words.trouble).toContain('More Settings');
  expect(words.notFirst).toBeUndefined();
});

test('a program without words of its own gets those for all', () => {
  const words = stepWords('leave-copy-on-server', 'open-settings', 'other', 'Ada');
  expect(words.what).toMatch(/^In your mail program/);
  expect(words.trouble).toBeUndefined();
});

test('every step of every fix says what to do in every program, with nothing left to fill in', () => {
  for (const fix of Object.values(FIXES)) {
    for (const client of CLIENTS) {
      for (const { step } of stepsFor(fix, client)) {
        const words = stepWords(fix.id, step.id, client, 'work.pst');
        for (const text of [words.title, words.what]) expect(text).toMatch(/^\S[^{}]+\S$/);
        for (const part of step.parts) expect(words[part] ?? 'nothing').toMatch(/^\S[^{}]+\S$/);
      }
    }
  }
});

test('words that are not there are not made up', () => {
  expect(sayIfKnown('fix.no-such-fix.title')).toBeUndefined();
  expect(stepWords('no-such-fix', 'x', 'web', '')).toEqual({ title: '', what: '' });
  expect(say('start.title').length).toBeGreaterThan(0);
  expect([locale, direction]).toEqual(['en', 'ltr']);
});
