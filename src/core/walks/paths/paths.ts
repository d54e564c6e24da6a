import { APPLE_AND_GOOGLE } from './apple-and-google';
import { CLASSIC_OUTLOOK } from './classic-outlook';
import { COMPUTER } from './computer';
import { OTHER_PROGRAMS } from './other-programs';
import { OTHER_OUTLOOKS } from './other-outlooks';
import type { KnownPath, LookFor } from './path';
import { THUNDERBIRD } from './thunderbird';

/** Every path that a step may name, and what to look for where none is known. There is no other place for paths. */
export const PATHS = {
  ...CLASSIC_OUTLOOK,
  ...OTHER_OUTLOOKS,
  ...THUNDERBIRD,
  ...APPLE_AND_GOOGLE,
  ...OTHER_PROGRAMS,
  ...COMPUTER,
} as const satisfies Record<string, KnownPath | LookFor>;

type Table = typeof PATHS;
/** Rows that have a path. */
export type PathId = { [Id in keyof Table]: Table[Id] extends KnownPath ? Id : never }[keyof Table];
/** Rows of which nobody has written the path down. */
export type LookForId = { [Id in keyof Table]: Table[Id] extends LookFor ? Id : never }[keyof Table];
