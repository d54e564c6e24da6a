import { FIXES } from '../../../src/core/fixes/registry';
import type { Fix } from '../../../src/core/fixes/fix';
import { cannotAt, isAtHome, stepsFor, stepsOf } from '../../../src/core/fixes/steps-for';

const words = { says: 'words' } as const;
const fix: Fix = {
  id: 'back-up-mail',
  version: 1,
  place: 'program',
  minutes: 20,
  reinspect: 'answers',
  cannot: { ios: 'phoneMakesNoFiles' },
  steps: [
    { id: 'all', on: { any: words } },
    { id: 'own', on: { web: { says: 'path', paths: ['webRules'] }, any: words } },
    { id: 'classic', on: { classicWindows: words } },
    { id: 'file', on: { classicWindows: { ...words, only: 'store' } } },
    { id: 'mirror', on: { classicWindows: { ...words, only: 'mirror' } } },
  ],
};
const ids = (...at: [Parameters<typeof stepsFor>[1], Parameters<typeof stepsFor>[2]?]) =>
  stepsFor(fix, ...at).map(({ step }) => step.id);

test('a step that says nothing for a home is left out, in the order of the fix', () => {
  expect(ids('classicWindows', 'store')).toEqual(['all', 'own', 'classic', 'file']);
  expect(ids('thunderbird')).toEqual(['all', 'own']);
});

test('a mirror gets its own steps, and what is not known gets both', () => {
  expect(ids('classicWindows', 'mirror')).toEqual(['all', 'own', 'classic', 'mirror']);
  expect(ids('classicWindows', null)).toEqual(['all', 'own', 'classic', 'file', 'mirror']);
});

test('what is written for the home goes before what is written for all', () => {
  expect(stepsFor(fix, 'web')[1]?.variant.says).toBe('path');
  expect(stepsFor(fix, 'mac')[1]?.variant.says).toBe('words');
});

test('a home that cannot has a reason and no step', () => {
  expect([cannotAt(fix, 'ios'), cannotAt(fix, 'mac')]).toEqual(['phoneMakesNoFiles', null]);
  expect(ids('ios')).toEqual([]);
});

test('what was chosen beforehand is not asked in the walk', () => {
  const asking: Fix = { ...fix, steps: [{ id: 'choose', on: { any: words }, chooses: true }, ...fix.steps] };
  const of = (walk: Parameters<typeof stepsOf>[0]) => stepsOf(walk, asking).map(({ step }) => step.id);
  expect(of({ client: 'web' })).toEqual(['choose', 'all', 'own']);
  expect(of({ client: 'web', keepDays: 30 })).toEqual(['all', 'own']);
  expect(of({ client: 'web', keepDays: null })).toEqual(['all', 'own']);
});

test('mail that is read on a page alone: its export where the table has one, else a program, and no step past the copy', () => {
  for (const id of ['back-up-mail', 'make-room-now', 'clear-mailbox', 'free-server-space'] as const) {
    const exportAt = (provider?: string) =>
      stepsOf(
        { client: 'webmail', holding: 'mirror', ...(provider !== undefined && { provider }) },
        FIXES[id],
      ).find(({ step }) => step.id === 'export-mail')?.variant;
    expect(exportAt('yahoo')).toEqual({ says: 'words', page: 'export' });
    expect(exportAt('icloud')).toEqual({ says: 'words', page: 'export' });
    expect(exportAt('gmx')).toMatchObject({ says: 'cannot', reason: 'noExportOnPage' });
    expect(exportAt()).toMatchObject({ says: 'cannot', reason: 'noExportOnPage' });
  }
});

test('what is chosen in the walk stays a step of it, so that nobody loses their place', () => {
  const asking: Fix = { ...fix, steps: [{ id: 'choose', on: { any: words }, chooses: true }, ...fix.steps] };
  const of = (walk: Parameters<typeof stepsOf>[0]) => stepsOf(walk, asking).map(({ step }) => step.id);
  const chosen = { client: 'web', keepDays: 30 } as const;
  expect(of({ ...chosen, step: 'choose', done: [] })).toEqual(['choose', 'all', 'own']);
  expect(of({ ...chosen, step: 'own', done: ['choose', 'all'] })).toEqual(['choose', 'all', 'own']);
  expect(of({ ...chosen, step: 'own', done: ['all'] })).toEqual(['all', 'own']);
});

test('other devices and looking again are not at the home of a walk, but an export by a path of it is', () => {
  const away = (home: Parameters<typeof stepsFor>[1]) =>
    stepsFor(FIXES['leave-copy-on-server'], home).flatMap((at) => (isAtHome(at) ? [] : [at.step.id]));
  expect(away('classicWindows')).toEqual(['other-devices', 'look-again']);
  expect(away('thunderbirdAndroid')).toEqual(['other-devices']);
});
