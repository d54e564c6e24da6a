/**
 * `npm run walks`: every guided fix at every home and provider. What a person meets there: a path with its source, names
 * to look for, the provider's own page, plain words, or a reason why not. At the end what of the table of paths is used.
 */
import type { Fix, StepVariant } from '../src/core/fixes/fix';
import { FIXES } from '../src/core/fixes/registry';
import { cannotAt, stepsFor } from '../src/core/fixes/steps-for';
import { PROVIDERS } from '../src/core/providers/providers';
import { HOMES, type Home } from '../src/core/walks/home';
import { PATHS } from '../src/core/walks/paths/paths';
import type { KnownPath, LookFor } from '../src/core/walks/paths/path';
import { REASONS } from '../src/core/walks/reasons';

const SHORT = { vendor: 'vendor', thirdParty: 'third party', reported: 'reported' } as const;
const rows: Record<string, KnownPath | LookFor> = PATHS;

/** What one step offers at a home, in a word or two. */
export function offered(variant: StepVariant): string[] {
  switch (variant.says) {
    case 'path':
      return variant.paths.map((id) => `${id} (${SHORT[PATHS[id].certainty]}: ${PATHS[id].source})`);
    case 'lookFor':
      return [`${variant.lookFor} (look for)`];
    case 'cannot':
      return [`${variant.reason} (reason: ${REASONS[variant.reason].source})`];
    case 'words':
      return [];
  }
}

/** Pages of providers that a fix hands over to: name of the page, and how many rows of the table have it. */
export function pagesOf(fix: Fix, home: Home): string[] {
  return [
    ...new Set(stepsFor(fix, home).flatMap(({ step: { page } }) => (page === undefined ? [] : [page]))),
  ].map(
    (page) => `${page} of ${PROVIDERS.filter(({ pages }) => pages[page] !== undefined).length} providers`,
  );
}

/** One line for a fix at a home. */
export function cell(fix: Fix, home: Home): string {
  const reason = cannotAt(fix, home);
  if (reason !== null) {
    const { instead, source } = REASONS[reason];
    return `reason ${reason}: ${source}${instead.length > 0 ? `; instead ${instead.join(', ')}` : ''}`;
  }
  const paths = [...new Set(stepsFor(fix, home).flatMap(({ variant }) => offered(variant)))];
  const pages = pagesOf(fix, home);
  const handed = pages.length === 0 ? [] : [`handed over to: ${pages.join(', ')}`];
  return [...paths, ...handed].join('; ') || 'plain words';
}

/** How many fixes can be done at a home, and how many of them have neither path nor page there. */
export function bare(home: Home): { walks: number; without: number } {
  const walks = Object.values(FIXES).filter((fix) => cannotAt(fix, home) === null);
  return { walks: walks.length, without: walks.filter((fix) => cell(fix, home) === 'plain words').length };
}

/** Rows of the table that no step uses. */
export function unused(): string[] {
  const used = new Set(
    Object.values(FIXES).flatMap(({ steps }) =>
      steps.flatMap(({ on }) =>
        Object.values(on).flatMap((variant): string[] =>
          variant.says === 'path' ? [...variant.paths] : variant.says === 'lookFor' ? [variant.lookFor] : [],
        ),
      ),
    ),
  );
  return Object.keys(rows).filter((id) => !used.has(id));
}

/** The whole as text. */
export function matrix(): string {
  const lines = Object.values(FIXES).flatMap((fix) => [
    '',
    `${fix.id} (${fix.place})`,
    ...HOMES.map((home) => `  ${home.padEnd(18)} ${cell(fix, home)}`),
  ]);
  const all = Object.values(rows);
  const known = all.filter(({ certainty }) => certainty !== 'unverified');
  const sourceless = known.filter(({ source, dated }) => source === '' || dated === '').length;
  return [
    ...lines,
    '',
    `${known.length} paths and ${all.length - known.length} names to look for.`,
    `Paths of makers and third parties that no walk uses: ${unused().length}.`,
    `Paths that rest on nothing: ${sourceless}.`,
    'Walks that can be done at a home, and those of them without any path or page:',
    ...HOMES.map((home) => `  ${home.padEnd(18)} ${bare(home).walks} ${bare(home).without}`),
  ].join('\n');
}

if (require.main === module) process.stdout.write(`${matrix()}\n`);
