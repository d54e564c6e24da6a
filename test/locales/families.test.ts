import {
  ACCOUNT_KINDS,
  BACKUP_PLACES,
  DATA_FILE_FORMATS,
  DATA_FILE_LOCATIONS,
  ENCRYPTIONS,
  OTHER_CLIENTS,
  PROVIDER_SWITCHES,
} from '../../src/core/facts/account';
import { CHECK_IDS, SEVERITIES } from '../../src/core/checks/check';
import { EVIDENCE_LABELS } from '../../src/core/checks/shared/evidence-lines';
import { MAIL_KINDS, PLACE_TYPES } from '../../src/core/copies/copy';
import { EVIDENCE_LEVELS, FACT_NOTES, UNKNOWN_REASONS } from '../../src/core/facts/evidence';
import { MAIL_FILE_PROBLEMS } from '../../src/core/facts/mail-file';
import { GAP_CODES, OTHER_ADDRESSES } from '../../src/core/facts/snapshot';
import { FIX_IDS } from '../../src/core/fixes/fix';
import { LIMITS } from '../../src/core/limits';
import { PROVIDER_PAGES } from '../../src/core/providers/provider';
import { PRACTICE_NAMES, PRACTICE_REASONS, SHOWN_STATES } from '../../src/core/practices/practice';
import { LINKS } from '../../src/core/links';
import { FILE_IS, MAIL_OF } from '../../src/core/questions/question';
import { QUESTION_FORMS } from '../../src/core/questions/question-forms';
import { ACTS } from '../../src/core/walks/dialogs/dialog';
import { HOMES } from '../../src/core/walks/home';
import { FACES } from '../../src/core/walks/paths/path';
import { REASONS } from '../../src/core/walks/reasons';
import { below } from './catalogs';

/** Families of messages whose ids are put together at run time: exactly these exist, none is missing or left over. */
const FAMILIES: Record<string, string[]> = {
  check: CHECK_IDS.flatMap((id) => ['pass', 'fail', 'cantTell', 'why'].map((part) => `${id}.${part}`)),
  question: [
    ...['ask', 'help'].map((part) => `accountAddress.${part}`),
    ...['ask', 'choice.yes'].map((part) => `readByImap.${part}`),
    ...['ask', ...FILE_IS.map((choice) => `choice.${choice}`)].map((part) => `fileIs.${part}`),
    ...['ask', ...MAIL_OF.map((choice) => `choice.${choice}`)].map((part) => `mailOf.${part}`),
    // Of the settings of a computer, each reads where they are on their own.
    ...['diskEncrypted', 'diskFree', 'recoveryKey'].flatMap((id) => [`${id}.help.mac`, `${id}.help.windows`]),
    ...Object.entries(QUESTION_FORMS).flatMap(([id, { input, choices }]) => {
      // Beside other choices, what is typed has a choice of its own that opens the field.
      const typed = input === null || choices.length === 0 ? [] : [input === 'days' ? 'days' : 'yes'];
      return [`${id}.ask`, `${id}.help`, ...[...choices, ...typed].map((choice) => `${id}.choice.${choice}`)];
    }),
  ],
  gain: [...FIX_IDS],
  dialog: [...ACTS, 'daysChosen'].map((act) => `act.${act}`),
  link: Object.keys(LINKS),
  limit: Object.keys(LIMITS),
  note: [...FACT_NOTES],
  unknownReason: [...UNKNOWN_REASONS],
  gap: [...GAP_CODES],
  severity: [...SEVERITIES],
  level: EVIDENCE_LEVELS.flatMap((level) => [level, `${level}.explain`]),
  mailKind: [...MAIL_KINDS],
  place: [...PLACE_TYPES],
  client: [...HOMES],
  face: [...FACES],
  reason: Object.keys(REASONS),
  accountKind: [...ACCOUNT_KINDS, 'onServer'],
  encryption: [...ENCRYPTIONS],
  location: [...DATA_FILE_LOCATIONS],
  otherClients: [...OTHER_CLIENTS],
  providerSwitch: [...PROVIDER_SWITCHES],
  otherAddresses: [...OTHER_ADDRESSES],
  providerPage: [...PROVIDER_PAGES],
  backupPlace: [...BACKUP_PLACES],
  dataFileFormat: [...DATA_FILE_FORMATS],
  'storage.file.problem': [...MAIL_FILE_PROBLEMS],
  practice: [...PRACTICE_NAMES],
  practiceState: [...SHOWN_STATES],
  practiceReason: [...PRACTICE_REASONS],
  evidence: [...EVIDENCE_LABELS, 'fromAnswers', 'fromSource'],
};

test.each(Object.entries(FAMILIES))('the words of %s are complete, and none is left over', (prefix, ids) => {
  expect(below(prefix).sort()).toEqual([...ids].sort());
});
