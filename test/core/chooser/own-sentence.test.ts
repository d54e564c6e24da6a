import type { COMPARE_TOPICS } from '../../../src/core/chooser/compare-topic';
import { OWN_SENTENCES, ownSentence, type OwnSentenceId } from '../../../src/core/chooser/own-sentence';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Account, DataFile } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
import {
  KEPT_FOREVER,
  TODAY,
  exchange,
  imap,
  imported,
  keptDays,
  measured,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';

const COUNTED = pst({
  contents: measured(mailFileOf([mailFolder('inbox', { '2019-05': 100, '2026-02': 20 })])),
});
const MIRROR: Partial<Account> = { delivery: imported({ to: 'cache', dataFileId: 'ada.pst' }) };

type Row = [
  topic: 'severalDevices' | 'withoutConnection' | 'oldMailElsewhere',
  OwnSentenceId,
  Account,
  DataFile?,
];

const ROWS: Row[] = [
  ['severalDevices', 'devicesDiffer', pop3({ otherClients: told('leaveMail') })],
  ['severalDevices', 'devicesDiffer', imap({ phone: told('leaves') })],
  ['severalDevices', 'devicesDiffer', imap({ otherClients: told('removeMail') })],
  ['severalDevices', 'devicesAlike', imap({ otherClients: told('leaveMail') })],
  ['severalDevices', 'oneDevice', pop3({ otherClients: told('none') })],
  ['severalDevices', 'devicesUnknown', imap()],
  ['withoutConnection', 'opensAll', pop3()],
  ['withoutConnection', 'opensCounted', pop3(), COUNTED],
  ['withoutConnection', 'headsOnly', pop3({ headersOnly: imported(true) }), COUNTED],
  ['withoutConnection', 'headsPerhaps', pop3({ headersOnly: unknown('notReadable') })],
  ['withoutConnection', 'offlineUnknown', pop3({ delivery: unknown('notInExport') })],
  ['withoutConnection', 'mirrorUnknown', exchange()],
  ['withoutConnection', 'mirrorCounted', imap(MIRROR), COUNTED],
  ['withoutConnection', 'browserOnly', imap({ kind: told('webmail') })],
  ['oldMailElsewhere', 'elsewhereAll', imap()],
  [
    'oldMailElsewhere',
    'elsewhereAll',
    pop3({ serverCopy: imported(KEPT_FOREVER), otherClients: told('none') }),
  ],
  [
    'oldMailElsewhere',
    'elsewhereDays',
    pop3({ serverCopy: imported(keptDays(14)), otherClients: told('none') }),
  ],
  ['oldMailElsewhere', 'elsewhereNothing', pop3()],
  [
    'oldMailElsewhere',
    'elsewhereCounted',
    pop3({ seenOnServer: imported({ messages: 36_513, oldestOn: '2019-03-04', newestOn: '2026-02-27' }) }),
  ],
  ['oldMailElsewhere', 'elsewhereUnknown', pop3({ serverCopy: unknown('notInExport') })],
];

const sentence = (topic: (typeof COMPARE_TOPICS)[number], account: Account, file = pst()) => {
  const snapshot = snapshotOf({ accounts: [account], dataFiles: [file] });
  return ownSentence(topic, account, { snapshot, copies: copiesOf(snapshot, TODAY) });
};

test.each(ROWS)('%s says %s', (topic, id, account, ...files) => {
  expect(sentence(topic, account, ...files)?.id).toBe(id);
});

test('every sentence is said of somebody', () => {
  expect(new Set(ROWS.map(([, id]) => id))).toEqual(new Set(OWN_SENTENCES));
});

test('numbers are those of the file and of the setting', () => {
  expect(sentence('withoutConnection', pop3(), COUNTED)?.values).toEqual({
    count: { unit: 'count', value: 120 },
    date: { unit: 'date', value: '2019-05-15' },
  });
  const kept = pop3({ serverCopy: imported(keptDays(14)), otherClients: told('none') });
  expect(sentence('oldMailElsewhere', kept)?.values).toEqual({ days: { unit: 'days', value: 14 } });
});
