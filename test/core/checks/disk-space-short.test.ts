import { measured, pop3, pst, told } from '../../tools/make-snapshot';
import { computer, disk } from './cases-mailboxes';
import { testVerdicts } from './verdicts';

const GB = 1024 ** 3;
const free = (value: number) => disk({ diskFree: told(value) });

testVerdicts('disk-space-short', computer, [
  { when: 'half a gigabyte is free', facts: free(GB / 2), says: { fail: 'serious', by: 'diskFree told' } },
  { when: 'five are', facts: free(5 * GB), says: { fail: 'moderate', by: 'diskFree told' } },
  { when: 'forty are', facts: free(40 * GB), says: { pass: 'diskFree told' } },
  {
    when: 'forty are, and the data file has 44',
    facts: { ...free(40 * GB), accounts: [pop3()], dataFiles: [pst({ sizeBytes: measured(44 * GB) })] },
    says: { fail: 'moderate', by: 'diskFree told' },
  },
  {
    when: 'forty are, and nobody knows how large the data file is',
    facts: {
      ...free(40 * GB),
      accounts: [pop3()],
      dataFiles: [pst({ sizeBytes: { known: false, reason: 'notAsked' } })],
    },
    says: { cantTell: 'diskFree told', settledBy: ['dataFile'] },
  },
  {
    when: 'half a gigabyte is free, whatever the size',
    facts: {
      ...free(GB / 2),
      accounts: [pop3()],
      dataFiles: [pst({ sizeBytes: { known: false, reason: 'notAsked' } })],
    },
    says: { fail: 'serious', by: 'diskFree told' },
  },
  { when: 'nobody was asked', facts: disk({}), says: null },
]);
