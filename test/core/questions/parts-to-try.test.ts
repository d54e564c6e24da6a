import type { Snapshot } from '../../../src/core/facts/snapshot';
import type { Subject } from '../../../src/core/facts/subject';
import { partsToTry } from '../../../src/core/questions/parts-to-try';
import { at, exchange, imap, imported, pop3, pst, snapshotOf } from '../../tools/make-snapshot';

const account = (id: string): Subject => ({ type: 'account', id });
const file = (id: string): Subject => ({ type: 'dataFile', id });

/** A POP3 account of this name with a data file of its own. */
function apart(name: string) {
  const dataFile = pst({ id: `${name}.pst`, name: `${name}.pst`, path: `C:\\Mail\\${name}.pst` });
  const own = pop3({
    id: name,
    name,
    address: `${name}@example.com`,
    delivery: imported({ to: 'dataFile', dataFileId: dataFile.id }),
  });
  return { own, dataFile };
}

function withEach(...names: string[]): Pick<Snapshot, 'accounts' | 'dataFiles'> {
  const all = names.map(apart);
  return { accounts: all.map(({ own }) => own), dataFiles: all.map(({ dataFile }) => dataFile) };
}

const idsIn = ({ accounts, dataFiles }: Snapshot) => [...accounts, ...dataFiles].map(({ id }) => id);

test('a part is the account with its file, and nothing of others', () => {
  const partFor = partsToTry(snapshotOf(withEach('ada', 'ben')));
  expect(idsIn(partFor(account('ada')).part)).toEqual(['ada', 'ada.pst']);
  expect(idsIn(partFor(file('ben.pst')).part)).toEqual(['ben', 'ben.pst']);
  expect(partFor(account('ada'))).toBe(partFor(account('ada')));
});

test('those that differ in nothing but names are of one shape, and what was tried for one is known of all', () => {
  const partFor = partsToTry(snapshotOf(withEach('ada', 'ben')));
  const [ada, ben] = [partFor(account('ada')), partFor(account('ben'))];
  expect(ben.shape).toBe(ada.shape);
  expect(ben.worths).toBe(ada.worths);
  expect(partFor(file('ada.pst')).shape).not.toBe(ada.shape);
});

test('another server, another domain or another fact is another shape', () => {
  const { accounts, dataFiles } = withEach('ada', 'ben', 'eve', 'kim');
  const [ada, ben, eve, kim] = accounts;
  if (!ada || !ben || !eve || !kim) throw new Error('Four were made.');
  const unlike = [
    ada,
    { ...ben, incoming: at('pop.example.net') },
    { ...eve, address: 'eve@example.net' },
    { ...kim, otherClients: imported('none' as const) },
  ];
  const partFor = partsToTry(snapshotOf({ accounts: unlike, dataFiles }));
  expect(new Set(unlike.map(({ id }) => partFor(account(id)).shape)).size).toBe(4);
});

test('who fills one file is tried together, and so is who reads one mailbox', () => {
  const shared = [pop3(), pop3({ id: 'second', address: 'second@example.com' })];
  const ofFile = partsToTry(snapshotOf({ accounts: shared, dataFiles: [pst()] }));
  expect(idsIn(ofFile(account('pop')).part)).toEqual(['pop', 'second', 'ada.pst']);
  const readers = [imap({ address: 'ada@example.com' }), pop3({ address: 'ada@example.com' })];
  const ofMailbox = partsToTry(snapshotOf({ accounts: readers, dataFiles: [pst()] }));
  expect(idsIn(ofMailbox(account('imap')).part)).toEqual(['imap', 'pop', 'ada.pst']);
});

test('mail of a POP3 account may lie in an Exchange mailbox of its profile', () => {
  const accounts = [exchange(), pop3(), exchange({ id: 'other', profile: 'Work' })];
  const partFor = partsToTry(snapshotOf({ accounts, dataFiles: [pst()] }));
  expect(idsIn(partFor(account('pop')).part)).toEqual(['exchange', 'pop', 'ada.pst']);
});

test('for the computer one account and one file of each shape stand for all', () => {
  const { accounts, dataFiles } = withEach('ada', 'ben', 'eve');
  const snapshot = snapshotOf({ accounts: [...accounts, imap()], dataFiles });
  const { part } = partsToTry(snapshot)({ type: 'computer' });
  expect(part.accounts).toHaveLength(2);
  expect(part.dataFiles).toHaveLength(1);
});
