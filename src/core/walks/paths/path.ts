import type { LinkId } from '../../links';
import type { Home } from '../home';

/**
 * Two looks of one dialog. `simplified` and `older`: classic Outlook has both on the same build, and which one a person
 * gets hangs on the history of the computer; `legacyMac`: Outlook for Mac with the switch 'New Outlook' off.
 */
export const FACES = ['simplified', 'older', 'legacyMac', 'windows11', 'windows10'] as const;
export type Face = (typeof FACES)[number];

interface Row {
  home: Home;
  face?: Face;
  /** Where it is known from: an address, or the name of the text. */
  source: string;
  /** ISO date or month of that text. */
  dated: string;
  /** The maker's own page about it. */
  link?: LinkId;
}

/**
 * Labels to click, in order, exactly as the English program shows them. `vendor`: the maker's own text, picture or
 * program source; `thirdParty`: a hosting provider, a help desk, a book; `reported`: news and forums.
 */
export interface KnownPath extends Row {
  path: readonly string[];
  certainty: 'vendor' | 'thirdParty' | 'reported';
}

/** Nobody has written it down that we could read: what to look for, and the maker's help page, and never a path. */
export interface LookFor extends Row {
  lookFor: readonly string[];
  certainty: 'unverified';
  link: LinkId;
}

type More = Pick<Row, 'face' | 'link'>;

const known =
  (certainty: KnownPath['certainty']) =>
  (home: Home) =>
  (path: readonly string[], source: string, dated: string, more: More = {}): KnownPath => ({
    home,
    path,
    certainty,
    source,
    dated,
    ...more,
  });

/** A path from the maker's own text, picture or source. */
export const vendor = known('vendor');
/** A path from a hosting provider, a help desk or a book. */
export const thirdParty = known('thirdParty');
/** A path from news and forums. */
export const reported = known('reported');

/** What to look for where no text about it was found. */
export const unverified =
  (home: Home) =>
  (lookFor: readonly string[], link: LinkId, more: Pick<Row, 'face'> = {}): LookFor => ({
    home,
    lookFor,
    certainty: 'unverified',
    source: 'no text found',
    dated: '2026-11',
    link,
    ...more,
  });
