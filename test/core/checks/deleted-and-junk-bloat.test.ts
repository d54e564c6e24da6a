import { folder } from '../../tools/make-mailbox';
import { testVerdicts } from './verdicts';
import { GB, MB, failed, has, inbox, it, notAsked } from './cases-mailbox';

testVerdicts('deleted-and-junk-bloat', it, [
  notAsked,
  {
    when: 'they take a fifth',
    facts: has({ folders: [folder('inbox', 10, 4 * GB), folder('deleted', 10, GB)] }),
    says: { fail: 'minor', by: 'deletedAndJunk measured' },
  },
  {
    when: 'folders among the deleted ones take it',
    facts: has({
      folders: [
        folder('inbox', 10, 4 * GB),
        folder('deleted', 0, 0),
        folder('old', 10, GB, { parentId: 'deleted' }),
      ],
    }),
    says: { fail: 'minor', by: 'deletedAndJunk measured' },
  },
  {
    when: 'much, and little beside the rest',
    facts: has({ folders: [folder('inbox', 10, 40 * GB), folder('deleted', 10, GB)] }),
    says: { pass: 'deletedAndJunk measured' },
  },
  {
    when: 'half of next to nothing',
    facts: has({ folders: [folder('inbox', 1, MB), folder('junk', 1, MB)] }),
    says: { pass: 'deletedAndJunk measured' },
  },
  {
    when: 'the size is not known',
    facts: has({ folders: [inbox, folder('deleted', 5, 5, { bytes: failed })] }),
    says: { cantTell: 'deletedAndJunk failed', settledBy: ['mailServer'] },
  },
  {
    when: 'the whole is not known',
    facts: has({
      folders: [folder('inbox', 1, 1, { bytes: failed }), folder('deleted', 5, GB)],
    }),
    says: { cantTell: 'quotaUsed failed', settledBy: ['mailServer'] },
  },
]);
