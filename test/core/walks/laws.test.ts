import fc from 'fast-check';
import { CHECKS } from '../../../src/core/checks/registry';
import { LINKS } from '../../../src/core/links';
import { HOLDINGS, LOOK_AGAIN, type Effect, type Fix, type FixStep } from '../../../src/core/fixes/fix';
import { copyHomes } from '../../../src/core/fixes/guard';
import { FIXES } from '../../../src/core/fixes/registry';
import { cannotAt, stepsFor } from '../../../src/core/fixes/steps-for';
import { HOMES } from '../../../src/core/walks/home';
import { PATHS } from '../../../src/core/walks/paths/paths';
import type { KnownPath, LookFor } from '../../../src/core/walks/paths/path';
import { REASONS, type Reason } from '../../../src/core/walks/reasons';
import { MESSAGES } from '../../locales/catalogs';

const fixes = Object.values(FIXES);
const rows: [string, KnownPath | LookFor][] = Object.entries(PATHS);
const GUARDS: readonly Effect[] = ['copies', 'opens', 'compares'];

/**
 * Steps that take mail away before a step of the same walk made a copy, opened it and compared. What a home cannot do
 * counts only where another program is named that makes the copy: without one the walk goes no further.
 */
function unguarded(fix: Fix, homesOfCopy = copyHomes): string[] {
  return HOMES.flatMap((home) =>
    [...HOLDINGS, null].flatMap((holding) => {
      const done: Effect[] = [];
      return stepsFor(fix, home, holding).flatMap(({ step: { id, does = [] }, variant }) => {
        const bare = does.includes('removes') && GUARDS.some((guard) => !done.includes(guard));
        if (variant.says !== 'cannot' || homesOfCopy(variant.reason, holding).length > 0) done.push(...does);
        return bare ? [`${fix.id} ${home} ${holding ?? 'unknown'} ${id}`] : [];
      });
    }),
  );
}

describe('nothing is taken away before a copy was made, opened and compared', () => {
  test.each(fixes.map((fix): [string, Fix] => [fix.id, fix]))('%s', (_, fix) => {
    expect(unguarded(fix)).toEqual([]);
  });

  test('where a home cannot make the copy, another one is named that can, and the walk says to stop until then', () => {
    for (const fix of fixes) {
      for (const home of HOMES) {
        const steps = stepsFor(fix, home);
        const makes = steps.filter(({ step }) => step.does?.includes('copies'));
        const removes = steps.some(({ step }) => step.does?.includes('removes'));
        if (!removes || makes.some(({ variant }) => variant.says !== 'cannot')) continue;
        for (const { variant } of makes) {
          if (variant.says !== 'cannot') continue;
          const { instead }: Reason = REASONS[variant.reason];
          const able = instead.filter((other) =>
            stepsFor(fix, other).some(
              ({ step, variant: there }) => step.does?.includes('copies') && there.says !== 'cannot',
            ),
          );
          expect([fix.id, home, able.length > 0]).toEqual([fix.id, home, true]);
          expect(MESSAGES[`reason.${variant.reason}`]).toMatch(
            /Change nothing else until|remove nothing|before you remove/,
          );
        }
      }
    }
  });

  const removing = fixes.filter(({ steps }) => steps.some(({ does }) => does?.includes('removes')));

  test.each(removing.map((fix): [string, Fix] => [fix.id, fix]))(
    '%s: each guard that is taken out of it breaks the law',
    (_, fix) => {
      for (const guard of GUARDS) {
        const steps = fix.steps.map((step) => ({
          ...step,
          does: (step.does ?? []).filter((effect) => effect !== guard),
        }));
        expect([guard, unguarded({ ...fix, steps }).length > 0]).toEqual([guard, true]);
      }
    },
  );

  test('a copy that nobody can make is none: without another program that makes it, the law is broken', () => {
    const cannot = removing.filter((fix) =>
      HOMES.some((home) => stepsFor(fix, home).some(({ variant }) => variant.says === 'cannot')),
    );
    expect(cannot.length).toBeGreaterThan(5);
    for (const fix of cannot) expect([fix.id, unguarded(fix, () => []).length > 0]).toEqual([fix.id, true]);
    expect(removing.length).toBeGreaterThan(7);
  });

  test('a step whose words tell to delete or remove says what it does', () => {
    const tells =
      /(?:^|[.?:] |[,;] (?:then|and) |, )(?:delete|empty|remove|let go)\b|\band (?:empty|delete|remove)\b/i;
    const silent = fixes.flatMap((fix) =>
      fix.steps
        .filter(({ does }) => !does?.includes('removes'))
        .flatMap((step) => {
          const family = step.shared === true ? `step.${step.id}` : `fix.${fix.id}.${step.id}`;
          return Object.entries(MESSAGES)
            .filter(([id]) => id === `${family}.do` || id.startsWith(`${family}.do.`))
            .filter(([id, words]) => tells.test(words) && !TAKES_NO_MAIL.has(id))
            .map(([id]) => id);
        }),
    );
    expect(silent).toEqual([]);
  });
});

/** Words that tell to delete what is no mail of a mailbox: a copy of a copy, downloads, or nothing at all. */
const TAKES_NO_MAIL = new Set([
  'fix.restore-drill.close-copy.do',
  'fix.restore-drill.close-copy.do.classicWindows',
  'fix.restore-drill.close-copy.do.thunderbird',
  'step.compare-copy.do.thunderbird',
  'fix.free-disk-space.clear-other.do',
  'fix.free-recoverable-items.stop-deleting.do',
]);

describe('a mirror never gets the fix of a store', () => {
  test('what shrinks a file by moving mail out of it is for stores, and what fits a mirror keeps fewer years', () => {
    const about = (fix: string) => CHECKS.filter((check) => check.fix === fix).map(({ id }) => id);
    expect(about('shrink-data-file').sort()).toEqual(['data-file-full', 'data-file-near-limit']);
    expect(about('limit-cache').sort()).toEqual(['cache-over-file-limit', 'mirror-near-limit']);
  });

  test('a copied mirror is no copy: in classic Outlook it is exported, after the whole mailbox was fetched', () => {
    const guarded = fixes.filter(({ steps }) => steps.some(({ id }) => id === 'export-mail'));
    for (const fix of guarded) {
      if (cannotAt(fix, 'classicWindows') !== null) continue;
      const of = (holding: 'store' | 'mirror') =>
        stepsFor(fix, 'classicWindows', holding).map(({ step }) => step.id);
      expect(of('mirror')).not.toContain('copy-file');
      expect(of('mirror').indexOf('whole-mailbox')).toBeLessThan(of('mirror').indexOf('export-mail'));
      expect(of('mirror')).toContain('whole-mailbox');
      expect(of('store')).toContain('copy-file');
      expect(of('store')).not.toContain('export-mail');
    }
  });
});

describe('no dead end', () => {
  test('every fix at every home ends with a look, or stops with a reason that has a source and a way on', () => {
    for (const fix of fixes) {
      for (const home of HOMES) {
        const reason = cannotAt(fix, home);
        if (reason === null) expect(stepsFor(fix, home).at(-1)?.step.id).toBe(LOOK_AGAIN);
        else {
          expect(stepsFor(fix, home)).toEqual([]);
          expect(REASONS[reason].source.length).toBeGreaterThan(10);
          expect(MESSAGES[`reason.${reason}`]).toMatch(/\S/);
        }
      }
    }
  });

  test('a reason names homes that are another than those that have it, or says what to do', () => {
    for (const [id, { instead }] of Object.entries(REASONS) as [keyof typeof REASONS, Reason][]) {
      if (instead.length > 0) continue;
      expect(MESSAGES[`reason.${id}`]).toMatch(/needs none|Choose another/);
    }
  });

  test('every fix is somebody’s: a check leads to it, for all of its subjects or for some', () => {
    const led = new Set(CHECKS.flatMap(({ fix }) => (fix === null ? [] : [fix])));
    expect(
      Object.keys(FIXES).filter((id) => ![...led].some((fix) => fix === id) && !BY_SUBJECT.includes(id)),
    ).toEqual([]);
  });
});

/** Fixes that a check chooses by its subject; its own test tries them. */
const BY_SUBJECT: readonly string[] = ['save-phone-mail'];

describe('the table of paths', () => {
  const used = new Set(
    fixes.flatMap(({ steps }) =>
      steps.flatMap(({ on }: FixStep) =>
        Object.values(on).flatMap((variant): string[] => {
          switch (variant.says) {
            case 'path':
              return [...variant.paths];
            case 'lookFor':
              return [variant.lookFor];
            case 'cannot':
            case 'words':
              return [];
          }
        }),
      ),
    ),
  );

  test('every path that anybody has written down is used', () => {
    expect(rows.filter(([id]) => !used.has(id)).map(([id]) => id)).toEqual([]);
  });

  test('every row says from where and when it is known, and what is not known has the maker’s page', () => {
    for (const [id, row] of rows) {
      expect([id, row.source.length > 4, /^20\d\d(?:-\d\d){0,2}$/.test(row.dated)]).toEqual([id, true, true]);
      if (row.certainty === 'unverified') {
        expect(LINKS[row.link].url).toMatch(/^https:/);
        expect(row.lookFor.length).toBeGreaterThan(0);
      } else {
        for (const label of row.path) expect(label).toMatch(/^[^\s>][^>]*[^\s>:]$|^\?$/);
      }
    }
  });

  test('a step leads into the home that it is for, and into no other', () => {
    const strays = fixes.flatMap((fix) =>
      fix.steps.flatMap((step) =>
        Object.entries(step.on).flatMap(([home, variant]) => {
          const ids =
            variant.says === 'path' ? variant.paths : variant.says === 'lookFor' ? [variant.lookFor] : [];
          return ids
            .filter((id) => PATHS[id].home !== home)
            .map((id) => `${fix.id} ${step.id} ${home}: ${id}`);
        }),
      ),
    );
    expect(strays).toEqual([]);
  });
});

test('the laws hold whatever is known of how the mail lies', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...fixes),
      fc.constantFrom(...HOMES),
      fc.constantFrom(...HOLDINGS, null),
      (fix, home, holding) => {
        const ids = stepsFor(fix, home, holding).map(({ step }) => step.id);
        expect(new Set(ids).size).toBe(ids.length);
      },
    ),
  );
});
