import {
  MAIL,
  fateIfFileBreaks,
  fateOfOldMail,
  fateWithoutBackup,
  worstOf,
} from '../../../../src/core/checks/shared/fates';
import { EVERYTHING } from '../../../../src/core/copies/ages';
import type { Copy, Place } from '../../../../src/core/copies/copy';
import { FATES } from '../../../../src/core/scenarios/outcome';

const FILE: Place = { type: 'dataFile', id: 'ada.pst', disk: 'computer' };
const OTHER_FILE: Place = { type: 'dataFile', id: 'old.pst', disk: 'computer' };
const SERVER: Place = { type: 'server', id: 'ada', disk: null };
const BACKUP: Place = { type: 'backup', id: 'ada.pst', disk: 'cloud' };
const copies = (places: Place[], more: Partial<Copy> = {}): Copy[] =>
  places.flatMap((place) =>
    MAIL.map((kind) => ({
      account: 'ada',
      kind,
      place,
      ages: EVERYTHING,
      ends: 'never' as const,
      mirror: false,
      certainty: 'certain' as const,
      evidence: 'imported' as const,
      ...more,
    })),
  );
const CRASH = { type: 'diskCrash' } as const;

test('the worst of several counts, and none at all is lost', () => {
  for (const [at, fate] of FATES.entries()) expect(worstOf([...FATES.slice(at)].reverse())).toBe(fate);
  expect(worstOf([])).toBe('lost');
});

test('a crash takes what only the disk holds, of the worst kind and of this account alone', () => {
  expect(fateOfOldMail(copies([FILE]), CRASH, 'ada', MAIL)).toBe('lost');
  expect(fateOfOldMail(copies([FILE, SERVER]), CRASH, 'ada', MAIL)).toBe('kept');
  const ofBen = copies([SERVER], { account: 'ben' });
  expect(fateOfOldMail([...copies([FILE]), ...ofBen], CRASH, 'ada', MAIL)).toBe('lost');
  const inboxAlone = [...copies([FILE]), ...copies([SERVER]).slice(0, 1)];
  expect(fateOfOldMail(inboxAlone, CRASH, 'ada', ['inbox'])).toBe('kept');
  expect(fateOfOldMail(inboxAlone, CRASH, 'ada', MAIL)).toBe('lost');
});

test('older mail is what counts: a server that keeps some days does not hold it', () => {
  const young = copies([SERVER], { ages: { from: 0, to: 30 } });
  expect(fateOfOldMail([...copies([FILE]), ...young], CRASH, 'ada', MAIL)).toBe('lost');
});

test('without its backup, mail is as if nobody had made one', () => {
  const all = copies([FILE, BACKUP]);
  expect(fateOfOldMail(all, CRASH, 'ada', MAIL)).toBe('kept');
  expect(fateWithoutBackup(all, CRASH, 'ada', MAIL)).toBe('lost');
});

test('a file that goes bad takes itself alone', () => {
  const broken = (...places: Place[]) => fateIfFileBreaks(copies(places), 'ada.pst', 'ada', MAIL);
  expect(broken(FILE)).toBe('lost');
  expect(broken(FILE, OTHER_FILE)).toBe('kept');
  expect(broken(OTHER_FILE)).toBe('kept');
  expect(broken({ ...FILE, disk: 'network' })).toBe('lost');
  expect(broken(FILE, { ...BACKUP, disk: 'computer' })).toBe('kept');
});
