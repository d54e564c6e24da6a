import { hasOutlookFile, maintenanceToAsk } from '../../../src/core/practices/maintenance';
import { imap, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';

describe('what is asked about looking after a computer', () => {
  const here = snapshotOf({ accounts: [pop3()], dataFiles: [pst()] });

  it('is more where mail lies on its disk, in a file of Outlook', () => {
    expect(maintenanceToAsk(here)).toEqual(['maintainedOn', 'diskFree', 'autoArchive']);
    expect(maintenanceToAsk(snapshotOf({ accounts: [imap()] }))).toEqual(['maintainedOn']);
  });

  it('is what nobody has answered', () => {
    const device = { ...here.device, maintainedOn: told('2026-02-01'), diskFree: told(1) };
    expect(maintenanceToAsk({ ...here, device })).toEqual(['autoArchive']);
  });

  it('takes a file of another program for none of Outlook’s', () => {
    expect(hasOutlookFile(here)).toBe(true);
    expect(hasOutlookFile({ ...here, dataFiles: [pst({ kind: told('thunderbirdFolder') })] })).toBe(false);
  });
});
