import {
  measured,
  pop3,
  pst,
  snapshotOf,
  TODAY,
  imported,
  NOT_KEPT,
  NO_BACKUP,
} from '../tools/make-snapshot';
import { mailIn } from '../../src/core/facts/mail-file-sums';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import { adaMail } from '../../src/samples/sample-mail';
import { atOnce } from '../../src/core/slices';
import { messagesLostInSlices } from '../../src/session/disk-loss-count';
import { inspectRemembered } from '../../src/session/inspected';

const mail = adaMail(TODAY);

function lostWith(contents: Parameters<typeof pst>[0]) {
  const file = pst({ ...contents, backup: NO_BACKUP });
  const account = pop3({
    serverCopy: imported(NOT_KEPT),
    backup: NO_BACKUP,
    delivery: imported({ to: 'dataFile', dataFileId: file.id }),
  });
  const snapshot = snapshotOf({ accounts: [account], dataFiles: [file] });
  const inspected = inspectRemembered({ ...nothingRemembered(), snapshot }, TODAY);
  if (!inspected) throw new Error('Nothing to look at.');
  return atOnce(messagesLostInSlices(inspected));
}

test('where the file was counted and holds the only copy, all of its messages would be lost', () => {
  const { items } = mailIn(mail);
  expect(lostWith({ contents: measured(mail) })).toEqual({ atLeast: items, atMost: items });
});

test('where nothing was counted there is no number', () => {
  expect(lostWith({})).toBeNull();
});
