import { filedUnder, whoseMailbox, type MailboxOwner } from '../../../src/core/facts/mailbox-owner';

const kim: MailboxOwner = {
  address: 'kim@harbour.example',
  addresses: ['kim@harbour.example', 'kim.lee@harbour.example', 'k@old.example'],
  allTold: true,
};

test.each([
  ['kim@harbour.example', 'same'],
  [' KIM@Harbour.example ', 'same'],
  ['Kim.Lee@harbour.example', 'sameByAnotherName'],
  ['k@old.example', 'sameByAnotherName'],
  ['orders@harbour.example', 'somebodyElse'],
  ['kim@other.example', 'somebodyElse'],
  [null, 'unknown'],
  ['', 'unknown'],
] as const)('beside %p the mailbox of whoever signed in is %p', (beside, whose) => {
  expect(whoseMailbox(kim, beside)).toBe(whose);
});

test('nobody is called somebody else as long as not all of the addresses are known', () => {
  const short = { ...kim, addresses: ['kim@harbour.example'], allTold: false };
  expect(whoseMailbox(short, 'orders@harbour.example')).toBe('unknown');
  expect(whoseMailbox(short, 'kim@harbour.example')).toBe('same');
  expect(whoseMailbox(null, 'kim@harbour.example')).toBe('unknown');
  expect(whoseMailbox({ address: null, addresses: [], allTold: true }, 'kim@harbour.example')).toBe(
    'unknown',
  );
});

test.each([
  ['their own, beside the pane', kim, 'Kim@harbour.example', 'Kim@harbour.example'],
  ['their own under another name', kim, 'k@old.example', 'k@old.example'],
  ['a shared mailbox beside the pane', kim, 'orders@harbour.example', 'kim@harbour.example'],
  ['nothing beside the pane', kim, null, 'kim@harbour.example'],
  ['nobody told who it is', null, 'orders@harbour.example', 'kim.lee'],
])('what was read is filed under the true owner: %s', (_, owner, beside, address) => {
  expect(filedUnder(owner, beside, 'kim.lee')).toBe(address);
});
