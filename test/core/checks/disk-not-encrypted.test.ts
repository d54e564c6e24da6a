import { unknown } from '../../../src/core/facts/evidence';
import type { Device } from '../../../src/core/facts/snapshot';
import { exchange, imported, pop3, pst, told } from '../../tools/make-snapshot';
import { testVerdicts, type Case } from './verdicts';
import { onShare } from './cases-data-files-and-disk';

const encrypted = (device: Device, rest: Case['facts']): Case['facts'] => ({ ...rest, device });

const open = { diskEncrypted: told(false) };

const web = imported('web' as const);

testVerdicts('disk-not-encrypted', { type: 'computer' }, [
  {
    when: 'a data file lies on an open disk',
    facts: encrypted(open, { dataFiles: [pst()] }),
    says: { fail: 'moderate', by: 'diskEncrypted told' },
  },
  {
    when: 'a POP3 account delivers nobody knows where',
    facts: encrypted(open, { accounts: [pop3({ delivery: unknown('notInExport') })] }),
    says: { fail: 'moderate', by: 'diskEncrypted told' },
  },
  {
    when: 'Outlook keeps a mirror',
    facts: encrypted(open, { accounts: [exchange()] }),
    says: { fail: 'moderate', by: 'diskEncrypted told' },
  },
  {
    when: 'the disk is encrypted',
    facts: { dataFiles: [pst()] },
    says: { pass: 'diskEncrypted told' },
  },
  {
    when: 'nobody has looked',
    facts: encrypted({ diskEncrypted: unknown('notAsked') }, { dataFiles: [pst()] }),
    says: { cantTell: 'diskEncrypted notAsked', settledBy: ['diskEncrypted'] },
  },
  {
    when: 'the program is not known, and may keep a mirror',
    facts: encrypted(open, { accounts: [exchange()], client: unknown('notAsked') }),
    says: { fail: 'moderate', by: 'diskEncrypted told' },
  },
  {
    when: 'mail is read on the web only',
    facts: encrypted(open, { accounts: [exchange({ profile: null })], client: web }),
    says: null,
  },
  {
    when: 'mail is read on the web and in a program on this computer',
    facts: encrypted(open, { accounts: [exchange()], client: web }),
    says: { fail: 'moderate', by: 'diskEncrypted told' },
  },
  {
    when: 'the only data file lies on a share',
    facts: encrypted(open, { accounts: [pop3()], dataFiles: [pst(onShare)] }),
    says: null,
  },
  { when: 'there is nothing', facts: encrypted(open, {}), says: null },
]);
