import { otherMailbox } from '../../../src/session/mailbox/other-mailbox';

const KIM = 'kim@contoso.com';

test.each([
  ['the same', 'same', 'Kim@contoso.com', null],
  ['the same under another name', 'sameByAnotherName', 'k.park@contoso.com', null],
  ['nothing to compare with', 'unknown', null, null],
  ['not known, and of the same name', 'unknown', 'KIM@contoso.com', null],
  ['not known, and of the same name with a space behind it', 'unknown', 'kim@contoso.com ', null],
  ['a shared mailbox', 'somebodyElse', 'boss.shared@contoso.com', true],
  ['a delegated one', 'somebodyElse', 'lee@contoso.com', true],
  ['another account of the program', 'somebodyElse', 'kim@outlook.com', true],
  ['not known, and of another name', 'unknown', 'kim@fabrikam.com', false],
] as const)('beside the pane is %s', (_case, whose, beside, sure) => {
  const other = otherMailbox({ address: KIM, whose }, beside);
  expect(other).toEqual(sure === null ? null : { signedIn: KIM, beside, sure });
});

test('who signed in without an address is never taken for the mailbox beside', () => {
  expect(otherMailbox({ address: null, whose: 'unknown' }, KIM)).toEqual({
    signedIn: null,
    beside: KIM,
    sure: false,
  });
});
