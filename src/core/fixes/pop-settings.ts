import type { FixStep } from './fix';
import { click, lookFor, words } from './step';

/** The page of an account where its server and the copies there are set. */
export const openPopSettings: FixStep = {
  id: 'open-settings',
  shared: true,
  shows: ['incoming'],
  on: {
    classicWindows: click('classicPopSimplified', 'classicPopOlder'),
    mac: click('macAccounts'),
    thunderbird: click('thunderbirdServer'),
    iphoneMail: click('iphoneAccount'),
    any: words(),
  },
};

/** The boxes about copies on the server. */
export const COPIES_ON_SERVER = {
  classicWindows: click('classicKeepSimplified', 'classicKeepOlder'),
  mac: lookFor('macKeepCopies'),
  thunderbird: click('thunderbirdKeep'),
  appleMail: lookFor('appleKeep'),
  iphoneMail: lookFor('iphoneKeep'),
  samsungMail: lookFor('samsungKeep'),
  emClient: lookFor('emKeep'),
  thunderbirdAndroid: click('androidDelete'),
  any: words(),
} as const satisfies FixStep['on'];

/** The same boxes, where nothing is to be removed from the server at all. */
export const ALL_ON_SERVER = {
  ...COPIES_ON_SERVER,
  classicWindows: click('classicKeepAllSimplified', 'classicKeepAllOlder'),
  thunderbird: click('thunderbirdKeepAll'),
} as const satisfies FixStep['on'];
