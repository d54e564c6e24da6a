import { ages, folder, mailbox } from '../../tools/make-mailbox';
import { testVerdicts } from './verdicts';
import { MB, failed, has, inbox, it, notAsked } from './cases-mailbox';

testVerdicts('deleted-items-used-as-archive', it, [
  notAsked,
  {
    when: 'six hundred old ones',
    facts: has({ folders: [inbox, folder('deleted', 700, MB, { older: ages([600, 1]) })] }),
    says: { fail: 'moderate', by: 'deletedOld measured' },
  },
  {
    when: 'folders were made there and hold old mail',
    facts: has({
      folders: [
        inbox,
        folder('deleted', 1, 1),
        ...['a', 'b', 'c'].map((id) => folder(id, 9, 9, { parentId: 'deleted', older: ages([5, 5]) })),
      ],
    }),
    says: { fail: 'moderate', by: 'deletedOld measured' },
  },
  {
    when: 'folders that were deleted last week',
    facts: has({
      folders: [
        inbox,
        folder('deleted', 1, 1),
        ...['a', 'b', 'c'].map((id) => folder(id, 9, 9, { parentId: 'deleted' })),
      ],
    }),
    says: { pass: 'deletedOld measured' },
  },
  { when: 'nothing old', facts: has({}), says: { pass: 'deletedOld measured' } },
  {
    when: 'ages are not known',
    facts: has({
      folders: [
        folder('deleted', 9, 9, { older: mailbox().ageLimits.map(() => ({ items: failed, bytes: failed })) }),
      ],
    }),
    says: { cantTell: 'deletedOld failed', settledBy: ['mailServer'] },
  },
]);
