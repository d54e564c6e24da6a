import fc from 'fast-check';
import { copiesOf } from '../../../src/core/copies/copies-of';
import { unknown } from '../../../src/core/facts/evidence';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import { emergencyKit } from '../../../src/core/recovery/emergency-kit';
import { anySnapshot } from '../../tools/arbitraries';
import {
  KEPT_FOREVER,
  TODAY,
  backupOf,
  exchange,
  imported,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';

const helpDesk = { text: 'Ask Eve', email: null, phone: '+1 555 0100', link: null };
const kitOf = (snapshot: Snapshot, desk: typeof helpDesk | null = null) =>
  emergencyKit({ snapshot, copies: copiesOf(snapshot, TODAY), today: TODAY }, desk);

describe('the sheet for the day on which the computer is gone', () => {
  const snapshot = snapshotOf({
    accounts: [pop3({ serverCopy: imported(KEPT_FOREVER) }), exchange()],
    dataFiles: [pst({ backup: backupOf(TODAY) })],
  });
  const kit = kitOf(snapshot, helpDesk);

  it('has what is needed to set the accounts up again', () => {
    expect(kit.accounts.map(({ id }) => id)).toEqual(['pop', 'exchange']);
    expect(kit.accounts[0]).toMatchObject({
      address: 'pop@example.com',
      incoming: { value: { host: 'mail.example.com', port: 995 } },
      outgoing: { value: { port: 465 } },
      findsServers: false,
    });
    expect(kit.accounts[1]?.findsServers).toBe(true);
  });

  it('says where each kind of mail lies for sure', () => {
    const inbox = kit.accounts[0]?.mail.find(({ kind }) => kind === 'inbox');
    expect(inbox?.places.map(({ place }) => place.type)).toEqual(['server', 'dataFile', 'backup']);
    const online = kit.accounts[1]?.mail.find(({ kind }) => kind === 'inbox');
    expect(online?.places.map(({ place }) => place.type)).toEqual(['server']);
  });

  it('lists the steps after a dead disk, the files, and whom to call', () => {
    expect(kit.accounts[0]?.steps.map(({ id }) => id)).toContain('restoreBackup');
    expect(kit.accounts[0]?.never).toContain('setUpWithoutCopies');
    expect(kit.files).toMatchObject([{ name: 'ada.pst', path: 'C:\\Mail\\ada.pst' }]);
    expect(kit.helpDesk).toEqual(helpDesk);
  });

  it('leaves lines for what only the person can write in', () => {
    expect(kit.blanks).toEqual(['whereIsTheBackup', 'providerPhone', 'wherePasswordsAre', 'recoveryKey']);
    expect(kitOf(snapshotOf({ device: { diskEncrypted: told(false) } })).blanks).toEqual(['whoToCall']);
  });

  it('leaves a line for the names of servers that are not known, where a program does not find them', () => {
    const none = { incoming: unknown('notAsked'), outgoing: unknown('notAsked') };
    expect(kitOf(snapshotOf({ accounts: [pop3(none)] })).blanks).toContain('serverNames');
    expect(kitOf(snapshotOf({ accounts: [exchange(none)] })).blanks).not.toContain('serverNames');
    const gmail = pop3({ ...none, address: 'ada@gmail.com' });
    expect(kitOf(snapshotOf({ accounts: [gmail] })).blanks).not.toContain('serverNames');
  });

  it('holds nothing but the fields meant for it, so that no secret can slip in', () => {
    fc.assert(
      fc.property(anySnapshot, (some) => {
        const secret = { password: 'hunter2' };
        const planted: Snapshot = {
          ...some,
          accounts: some.accounts.map((account) => ({ ...account, ...secret })),
          dataFiles: some.dataFiles.map((file) => ({ ...file, ...secret })),
        };
        expect(JSON.stringify(kitOf(planted))).not.toContain('hunter2');
      }),
    );
  });
});
